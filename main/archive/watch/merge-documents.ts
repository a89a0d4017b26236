import type { Annotation } from '../../../data/annotation.ts';
import type { ArticleShard, NotesFile, StateShard } from '../../../data/archive-format.ts';
import { canonicalJson, mergeAnnotations, mergeStates, newerRecord } from '../../../data/merge.ts';
import type { RecordsKind } from '../../find/indexed-files.ts';
import { articlesKind, type Document, type FileKind, notesKind, stateKind } from '../file-kinds.ts';

/** How a kind of file is read, and how two documents of it come together. */
export interface Merging<T extends Document> {
  readonly kind: FileKind<T>;
  /** All that a copy says, in its original; the same `original` when it adds nothing. */
  readonly mergeInto: (original: T, copy: T) => T;
  /** What `mine` says that `theirs` does not; undefined when that is nothing. */
  readonly missingFrom: (theirs: T, mine: T) => T | undefined;
}

interface Mergeable {
  readonly id: string;
}

function mergingOf<T extends Document, Record extends Mergeable>(
  kind: FileKind<T>,
  name: keyof T & string,
  recordsOf: (document: T) => readonly Record[],
  merge: (one: Record, other: Record) => Record,
): Merging<T> {
  const added = (original: T, copy: T) => additions(recordsOf(original), recordsOf(copy), merge);
  return {
    kind,
    mergeInto(original, copy) {
      const news = added(original, copy);
      if (news.size === 0) return original;
      const kept = recordsOf(original).filter(({ id }) => !news.has(id));
      return { ...original, [name]: [...kept, ...news.values()] };
    },
    missingFrom(theirs, mine) {
      const news = added(theirs, mine);
      return news.size === 0 ? undefined : { ...mine, [name]: [...news.values()] };
    },
  };
}

/** The records that the original has otherwise, or not at all, once the copy's are merged into it. */
function additions<Record extends Mergeable>(
  original: readonly Record[],
  copy: readonly Record[],
  merge: (one: Record, other: Record) => Record,
): Map<string, Record> {
  const here = new Map<string, Record>();
  for (const record of original) {
    const rival = here.get(record.id);
    here.set(record.id, rival === undefined ? record : merge(rival, record));
  }
  const added = new Map<string, Record>();
  for (const record of copy) {
    const rival = added.get(record.id) ?? here.get(record.id);
    const winner = rival === undefined ? record : merge(rival, record);
    if (rival === undefined || canonicalJson(winner) !== canonicalJson(rival)) added.set(record.id, winner);
  }
  return added;
}

const articles = mergingOf<ArticleShard, ArticleShard['records'][number]>(
  articlesKind,
  'records',
  ({ records }) => records,
  newerRecord,
);

const state = mergingOf<StateShard, StateShard['records'][number]>(
  stateKind,
  'records',
  ({ records }) => records,
  mergeStates,
);

const notes = mergingOf<NotesFile, Annotation>(
  notesKind,
  'items',
  ({ items }) => items,
  (one, other) => mergeAnnotations([one], [other])[0] ?? one,
);

/** Does `work` with the way to merge files of a kind, whose type only that way knows. */
export function withMerging<Result>(
  kind: RecordsKind,
  work: <T extends Document>(merging: Merging<T>) => Result,
): Result {
  switch (kind) {
    case 'articles':
      return work(articles);
    case 'state':
      return work(state);
    case 'notes':
      return work(notes);
  }
}
