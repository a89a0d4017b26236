import type { Annotation } from '../../data/annotation.ts';
import type { ArticleShard, NotesFile, StateShard } from '../../data/archive-format.ts';
import { canonicalJson, mergeStates, newerRecord } from '../../data/merge.ts';
import { type Outcome, refused } from '../../data/outcome.ts';
import type { SaveFailure } from '../../preload/contract.ts';
import { type IndexedFile, putAnnotations, putArticles, putStates } from '../find/indexed-files.ts';
import type { ArchiveContext } from './context.ts';
import { articlesKind, type Document, type FileKind, notesKind, stateKind } from './file-kinds.ts';

/** Records from elsewhere (a backup, a damaged file) and the file they belong in, relative to the archive. */
export type RecordsFile = { readonly path: string } & (
  | { readonly kind: 'articles'; readonly document: ArticleShard }
  | { readonly kind: 'state'; readonly document: StateShard }
  | { readonly kind: 'notes'; readonly document: NotesFile }
);

export type TakeOver = (file: RecordsFile) => Promise<Outcome<null, SaveFailure>>;

/**
 * Merges records into the file they came from, by the rules by which machines merge: of each the newest stays, and nothing
 * that is here goes away. That file may be another writer's: it then holds what that writer wrote once, so that a restore
 * comes to the same on every machine.
 */
export function takingOver(context: ArchiveContext): TakeOver {
  const { catalogue, tell } = context;

  async function mergeInto<T extends Document>(
    { path, kind }: Pick<RecordsFile, 'path' | 'kind'>,
    fileKind: FileKind<T>,
    empty: T,
    merge: (here: T) => T,
    index: (file: IndexedFile, data: T) => void,
  ): Promise<Outcome<null, SaveFailure>> {
    const file = context.ownFiles.at(path, fileKind, empty, (data, { stamp, sha256 }) => {
      index({ path, kind, ...stamp, sha256 }, data);
      tell({ name: 'articles.changed', payload: { ids: null } });
    });
    const kept = await file.change((here) => ({ data: merge(here), value: null }));
    const articleId = /^notes\/[^/]+\/([a-z0-9-]{1,64})\.json$/u.exec(path)?.[1];
    if (kept.ok && articleId !== undefined) tell({ name: 'notes.changed', payload: { articleId } });
    return kept;
  }

  return async (file) => {
    if (context.readOnly !== null) return refused('read-only');
    await context.indexing.marks();
    switch (file.kind) {
      case 'articles': {
        const { document } = file;
        return mergeInto(
          file,
          articlesKind,
          { ...document, records: [] },
          (here) => withList(here, 'records', mergeById(here.records, document.records, newerRecord)),
          (at, { records }) => catalogue.change((database) => putArticles(database, at, records)),
        );
      }
      case 'state': {
        const { document } = file;
        return mergeInto(
          file,
          stateKind,
          { ...document, records: [] },
          (here) => withList(here, 'records', mergeById(here.records, document.records, mergeStates)),
          (at, { records }) => catalogue.change((database) => putStates(database, at, records)),
        );
      }
      case 'notes': {
        const { document } = file;
        return mergeInto(
          file,
          notesKind,
          { ...document, items: [] },
          (here) => withList(here, 'items', mergeById(here.items, document.items, newestNote)),
          (at, { items }) => catalogue.change((database) => putAnnotations(database, at, items)),
        );
      }
    }
  };
}

/** The same document when its list is. */
function withList<T, Name extends keyof T>(document: T, name: Name, list: T[Name]): T {
  return document[name] === list ? document : { ...document, [name]: list };
}

/** What is here stays when both are equally new. */
const newestNote = (here: Annotation, there: Annotation): Annotation =>
  there['backfile:clock'] > here['backfile:clock'] ? there : here;

/** The records that are here, each merged with its like, and then the others; the same array when all is as it was. */
function mergeById<T extends { readonly id: string }>(
  here: T[],
  there: readonly T[],
  merge: (one: T, other: T) => T,
): T[] {
  const merged = new Map(here.map((record) => [record.id, record]));
  let isChanged = false;
  for (const record of there) {
    const rival = merged.get(record.id);
    const winner = rival === undefined ? record : merge(rival, record);
    if (rival !== undefined && canonicalJson(rival) === canonicalJson(winner)) continue;
    merged.set(record.id, winner);
    isChanged = true;
  }
  return isChanged ? [...merged.values()] : here;
}
