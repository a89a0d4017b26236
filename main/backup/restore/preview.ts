import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { RestoreCounts, RestorePreview, RestoreSample } from '../../../preload/contract.ts';
import { archiveKind } from '../../archive/file-kinds.ts';
import { parseDocument } from '../../archive/read-document.ts';
import type { RecordsHere } from '../../archive/records-here.ts';
import { breathe } from '../../import/breathe.ts';
import type { JobControl } from '../../jobs/jobs.ts';
import { BadBackup, type BackupSource, type SourceFile } from '../backup-source.ts';
import { checkedBytes, checkedChunks } from '../checked-bytes.ts';
import { parseRecords } from '../parse-records.ts';
import { isContent } from '../stored-file.ts';
import { compareFile, contentsWanted, type Standing } from './compare.ts';

/** Samples shown of what a restore would do. */
const MAX_SAMPLES = 200;

/** Titles remembered from the backup's articles for its notes and states. */
const MAX_TITLES = 100_000;

const samples: Readonly<Partial<Record<Standing, RestoreSample['what']>>> = {
  new: 'new',
  newer: 'newer-there',
  older: 'newer-here',
};

/**
 * Reads all of a backup, checks every byte of it, and says what merging it would do. Throws `BadBackup` for the first file
 * that is not what it should be, and the signal's reason when it is stopped.
 */
export async function previewOf(
  source: BackupSource,
  archive: { readonly id: string; readonly folder: string; readonly here: RecordsHere },
  control: JobControl,
): Promise<Omit<RestorePreview, 'token'>> {
  const tally = new Tally(archive.here);
  const needed = new Set<string>();
  control.expect(source.files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0));
  for (const file of inOrder(source.files)) {
    control.signal.throwIfAborted();
    await breathe();
    if (isContent(file.role)) {
      if (needed.has(file.path)) tally.countContent(await isHere(archive.folder, file));
      await readThrough(source, file, control);
    } else {
      await look(source, file, tally, needed);
      control.advance(file.sizeBytes);
    }
  }
  return {
    archiveName: source.archive.name,
    madeAt: source.madeAt,
    isSameArchive: source.archive.id === archive.id,
    ...tally.result(),
  };
}

async function look(source: BackupSource, file: SourceFile, tally: Tally, needed: Set<string>): Promise<void> {
  const bytes = await checkedBytes(source, file);
  if (file.role === 'archive') {
    const parsed = parseDocument(bytes, archiveKind);
    if (parsed.status === 'damaged') throw new BadBackup('damaged-backup', `${file.path}: ${parsed.fault}`);
    return;
  }
  if (isContent(file.role)) return;
  const parsed = parseRecords(file.path, file.role, bytes);
  if (!parsed.ok) throw new BadBackup('damaged-backup', `${file.path}: ${parsed.fault}`);
  if (parsed.isNewer) throw new BadBackup('unreadable', `${file.path}: a later version wrote it`);
  for (const compared of compareFile(parsed.file, tally.here)) tally.count(compared);
  for (const path of contentsWanted(parsed.file, tally.here)) needed.add(path);
}

async function readThrough(source: BackupSource, file: SourceFile, control: JobControl): Promise<void> {
  for await (const chunk of checkedChunks(source, file)) {
    control.signal.throwIfAborted();
    control.advance(chunk.byteLength);
    await breathe();
  }
}

/** Articles before notes and states, whose titles they have, and before the contents that they name. */
export function inOrder(files: readonly SourceFile[]): readonly SourceFile[] {
  const rank = { archive: 0, articles: 1, state: 2, notes: 3, original: 4, asset: 5 } as const;
  return files.toSorted((one, other) => rank[one.role] - rank[other.role]);
}

/** Contents are known by their names; one of another size is not the same. */
export async function isHere(folder: string, file: SourceFile): Promise<boolean> {
  const stats = await stat(join(folder, file.path)).catch(() => undefined);
  return stats?.isFile() === true && stats.size === file.sizeBytes;
}

type Counts = { -readonly [Name in keyof RestoreCounts]: number };

const none: Counts = { new: 0, same: 0, older: 0, newer: 0 };

class Tally {
  readonly here: RecordsHere;
  readonly #counts = { article: { ...none }, note: { ...none }, state: { ...none } };
  readonly #contents = { new: 0, same: 0 };
  readonly #samples: RestoreSample[] = [];
  readonly #titles = new Map<string, string>();

  constructor(here: RecordsHere) {
    this.here = here;
  }

  count({ kind, articleId, title, standing }: ReturnType<typeof compareFile>[number]): void {
    const counts = this.#counts[kind];
    counts[standing] += 1;
    if (title !== undefined && this.#titles.size < MAX_TITLES) this.#titles.set(articleId, title);
    const what = samples[standing];
    if (what === undefined || this.#samples.length >= MAX_SAMPLES) return;
    const shown = title ?? this.#titles.get(articleId) ?? this.here.title(articleId) ?? '';
    this.#samples.push({ kind, articleId, title: shown, what });
  }

  countContent(isHere: boolean): void {
    this.#contents[isHere ? 'same' : 'new'] += 1;
  }

  result(): Pick<RestorePreview, 'articles' | 'notes' | 'states' | 'contents' | 'samples'> {
    const { article, note, state } = this.#counts;
    return { articles: article, notes: note, states: state, contents: this.#contents, samples: this.#samples };
  }
}
