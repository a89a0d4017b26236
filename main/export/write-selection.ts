import type { Annotation } from '../../data/annotation.ts';
import { isDeletion } from '../../data/article.ts';
import type { Archive } from '../archive/archive.ts';
import { seal } from '../archive/envelope.ts';
import type { RecordsFile } from '../archive/take-over.ts';
import { isLive } from '../find/marks.ts';
import { breathe } from '../import/breathe.ts';
import type { JobControl } from '../jobs/jobs.ts';
import { neededContents } from '../backup/needed-contents.ts';
import type { NewFilePlace } from '../backup/new-file-place.ts';
import { parseRecords } from '../backup/parse-records.ts';
import { isContent, roleOf, type StoredFile } from '../backup/stored-file.ts';
import { writeBackup, type WritingBackup } from '../backup/write-full-backup.ts';

/**
 * Writes some articles to a zip that is in all like a full backup, so that whatever takes those takes it too. Each file has
 * of the archive's file of that name only what concerns these articles, and nothing that was deleted: what was given away
 * to read is not what was thought better of.
 */
export async function writeSelection(
  { info, here }: Pick<Archive, 'info' | 'here'>,
  ids: readonly string[],
  place: NewFilePlace,
  nowMs: number,
  control: JobControl,
): WritingBackup {
  const archive = { ...info(), articleCount: ids.length };
  const selection = new Selection(here, ids);
  return writeBackup(archive, place, nowMs, control, async (packing) => {
    const records = await selection.files();
    await packing.expect(records);
    await packing.addAll([{ path: 'archive.json', role: 'archive' }]);
    await packing.addAll(records, (file, bytes) => selection.part(file, bytes));
    await packing.addAll(selection.contents());
  });
}

/** After every clock: of what is not wanted at all. */
const LATER = '\uffff';

/** What of an archive's files belongs to some of its articles. */
class Selection {
  readonly #here: Archive['here'];
  readonly #articleIds: ReadonlySet<string>;
  /** Their states, and what their outlets leave out of them. */
  readonly #stateIds: ReadonlySet<string>;
  readonly #recordIds: ReadonlySet<string>;
  readonly #contents = new Set<string>();

  constructor(here: Archive['here'], ids: readonly string[]) {
    this.#here = here;
    this.#articleIds = new Set(ids);
    this.#stateIds = new Set([...ids, ...here.outletsOf(ids)]);
    this.#recordIds = new Set(ids.flatMap((id) => here.recordIds(id)));
  }

  async files(): Promise<readonly StoredFile[]> {
    const paths = new Set<string>();
    for (const id of this.#stateIds) {
      await breathe();
      for (const path of this.#here.filesOf(id)) paths.add(path);
    }
    return storedFiles(paths);
  }

  /** Known when every file of articles was packed. */
  contents(): readonly StoredFile[] {
    return storedFiles(this.#contents);
  }

  /** The bytes of a file with only what is wanted of it, or nothing when that is nothing. */
  part({ path, role }: StoredFile, bytes: Buffer): Buffer | undefined {
    if (role === 'archive' || isContent(role)) return bytes;
    const parsed = parseRecords(path, role, bytes);
    return parsed.ok ? this.#wanted(parsed.file) : undefined;
  }

  #wanted(file: RecordsFile): Buffer | undefined {
    switch (file.kind) {
      case 'articles': {
        const { document } = file;
        const records = document.records.filter(
          (record) =>
            !isDeletion(record) &&
            this.#recordIds.has(record.id) &&
            record.clock >= (this.#here.articleClock(record.id) ?? ''),
        );
        for (const path of records.flatMap(neededContents)) this.#contents.add(path);
        return sealed({ ...document, records }, 'records');
      }
      case 'state': {
        const { document } = file;
        return sealed({ ...document, records: document.records.filter(({ id }) => this.#stateIds.has(id)) }, 'records');
      }
      case 'notes': {
        const { document } = file;
        const newest = this.#clocks(document.items.map(({ target }) => target.source));
        const isWanted = (note: Annotation) => note['backfile:clock'] >= (newest.get(note.id) ?? LATER);
        const items = document.items.filter((note) => isLive(note) && isWanted(note));
        return sealed({ ...document, items }, 'items');
      }
    }
  }

  /** The newest clock of every annotation of the articles with these addresses. */
  #clocks(sources: readonly string[]): ReadonlyMap<string, string> {
    const articleIds = new Set(sources.map((source) => source.replace(/^urn:backfile:article:/u, '')));
    const annotations = [...articleIds]
      .filter((id) => this.#articleIds.has(id))
      .flatMap((id) => this.#here.annotations(id));
    return new Map(annotations.map((annotation) => [annotation.id, annotation['backfile:clock']]));
  }
}

/** In an order that is the same at every time. */
const storedFiles = (paths: ReadonlySet<string>): readonly StoredFile[] =>
  [...paths].toSorted().flatMap((path) => {
    const role = roleOf(path);
    return role === undefined ? [] : [{ path, role }];
  });

function sealed<Name extends string>(
  document: Readonly<Record<string, unknown>> & Record<Name, readonly unknown[]>,
  list: Name,
): Buffer | undefined {
  return document[list].length === 0 ? undefined : Buffer.from(seal(document, list).text);
}
