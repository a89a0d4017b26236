import type { FoundKind, FoundTable, ImportFailure, ImportPreview } from '../../preload/contract.ts';
import type { ArticleOutcome } from '../archive/archive.ts';
import { failureMessage } from './failure-message.ts';
import type { ReadFrom } from './read-input.ts';

/** What a preview has found so far. */
export interface PreviewTally {
  /** So many files were met while looking. */
  readonly looking: (files: number) => void;
  readonly inFolder: (name: string) => void;
  /** Something that is read, with what its articles would be, and how many outlets it names. */
  readonly foreseen: (from: ReadFrom, outcomes: readonly ArticleOutcome[], outlets?: number) => void;
  readonly failed: (path: string, reason: ImportFailure, detail?: string) => void;
  readonly table: (from: ReadFrom) => void;
  readonly articles: () => number;
  readonly found: () => Omit<ImportPreview, 'previewId' | 'phase' | 'isPartial'>;
}

/** A preview names no more of each than a reader would look through. */
const MOST_UNREADABLE = 100;
const MOST_TABLES = 20;
const MOST_FOLDERS = 100;

export function openTally(): PreviewTally {
  const outcomesOf = { imported: 0, duplicate: 0, version: 0, stub: 0 };
  const kinds = new Map<string, { files: number; articles: number; outlets: number }>();
  const failures: ImportPreview['unreadable'][number][] = [];
  const tables: FoundTable[] = [];
  const folders = new Set<string>();
  let files = 0;
  let unreadable = 0;
  let lastPath: string | undefined;

  const articles = () => Object.values(outcomesOf).reduce((sum, count) => sum + count, 0);
  const counts = () => ({
    files,
    articles: articles(),
    isNew: outcomesOf.imported,
    alreadyHere: outcomesOf.duplicate,
    changed: outcomesOf.version,
    stubs: outcomesOf.stub,
    unreadable,
  });

  return {
    looking(count) {
      files = count;
    },
    inFolder(name) {
      if (folders.size < MOST_FOLDERS) folders.add(name);
    },
    foreseen({ kind, path }, outcomes, outlets = 0) {
      const known = kinds.get(kind) ?? { files: 0, articles: 0, outlets: 0 };
      // The parts of a file come one after the other.
      if (path !== lastPath) known.files += 1;
      lastPath = path;
      known.articles += outcomes.length;
      known.outlets += outlets;
      kinds.set(kind, known);
      for (const outcome of outcomes) outcomesOf[outcome] += 1;
    },
    failed(path, reason, detail) {
      unreadable += 1;
      if (failures.length < MOST_UNREADABLE) failures.push({ path, reason, message: failureMessage(reason, detail) });
    },
    table({ path, table }) {
      if (table !== undefined && tables.length < MOST_TABLES) tables.push({ path, ...table });
    },
    articles,
    found: () => ({ counts: counts(), kinds: byFiles(kinds), unreadable: failures, tables, folders: [...folders] }),
  };
}

const byFiles = (kinds: ReadonlyMap<string, Required<Omit<FoundKind, 'kind'>>>): readonly FoundKind[] =>
  [...kinds]
    .map(([kind, { files, articles, outlets }]) =>
      outlets > 0 ? { kind, files, articles, outlets } : { kind, files, articles },
    )
    .toSorted((one, other) => other.files - one.files);
