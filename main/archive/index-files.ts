import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Catalogue } from '../find/catalogue.ts';
import { isDatabaseFailure } from '../find/database.ts';
import {
  type IndexedFile,
  indexedFiles,
  putAnnotations,
  putArticles,
  putStates,
  removeFile,
} from '../find/indexed-files.ts';
import { readOnce } from './durable-adapter.ts';
import { articlesKind, notesKind, stateKind } from './file-kinds.ts';
import { isSameStamp } from './file-stamp.ts';
import { type FoundFile, type FoundFiles, listFiles } from './list-files.ts';
import type { Reading } from './read-document.ts';
import type { UnusableFiles } from './unusable-files.ts';

/** How long the archive thread is kept from answering at a stretch. */
const STEP_MS = 15;
/** How often windows are told that the list has grown. */
const PROGRESS_MS = 250;

/** Bringing the index up to date with the files, in small steps between which questions are answered. */
export interface Indexing {
  /** Resolves when all states and notes are known. */
  readonly marks: () => Promise<void>;
  /** Resolves when every file is. */
  readonly all: () => Promise<void>;
  /** Compares all files with the index again. */
  readonly restart: () => void;
  readonly stop: () => void;
}

export interface IndexingOptions {
  readonly folder: string;
  readonly catalogue: Catalogue;
  readonly unusable: UnusableFiles;
  /** Told now and then while there is something new. */
  readonly changed: () => void;
  /** Told of what must not happen, so that one file cannot keep the others out of the index. */
  readonly onFault: (error: unknown) => void;
}

export function startIndexing(options: IndexingOptions): Indexing {
  let run = begin(options);
  return {
    marks: () => run.marks,
    all: () => run.all,
    restart() {
      run.stop();
      run = begin(options, run.all);
    },
    stop: () => run.stop(),
  };
}

interface Run {
  readonly marks: Promise<void>;
  readonly all: Promise<void>;
  readonly stop: () => void;
}

function begin(options: IndexingOptions, previous?: Promise<void>): Run {
  let isStopped = false;
  const isGoing = () => !isStopped;
  const marks = (previous ?? Promise.resolve())
    .then(() => indexMarks(options, isGoing))
    .catch((error: unknown): readonly FoundFile[] => {
      options.onFault(error);
      return [];
    });
  return {
    marks: marks.then(() => undefined),
    all: marks.then((articles) => indexAll(articles, options, isGoing)).catch(options.onFault),
    stop: () => (isStopped = true),
  };
}

/** Gives the article shards that are left to do, the latest first. */
async function indexMarks(options: IndexingOptions, isGoing: () => boolean): Promise<readonly FoundFile[]> {
  const { folder, catalogue, unusable } = options;
  const found = listFiles(folder);
  for (const { path, code } of found.blocked) unusable.dealWith(path, { status: 'blocked', code });
  const news = compare(found, options);
  if (news.gone.length > 0) {
    catalogue.change((database) => {
      for (const path of news.gone) removeFile(database, path);
    });
    options.changed();
  }
  await indexAll(
    news.changed.filter(({ kind }) => kind !== 'articles'),
    options,
    isGoing,
  );
  return news.changed.filter(({ kind }) => kind === 'articles').toReversed();
}

function compare(found: FoundFiles, { catalogue }: IndexingOptions): { changed: FoundFile[]; gone: string[] } {
  const known = new Map(catalogue.use(indexedFiles).map((file) => [file.path, file]));
  const changed = found.files.filter(({ path, stamp }) => stamp === undefined || !isSameStamp(known.get(path), stamp));
  for (const { path } of found.files) known.delete(path);
  return { changed, gone: [...known.keys()] };
}

async function indexAll(files: readonly FoundFile[], options: IndexingOptions, isGoing: () => boolean): Promise<void> {
  let told = performance.now();
  for (let next = 0; next < files.length && isGoing();) {
    next = indexSome(files, next, options);
    if (next === files.length || performance.now() - told > PROGRESS_MS) {
      options.changed();
      told = performance.now();
    }
    if (next < files.length) await nextTurn();
  }
}

/** Gives the index of the first file that there was no time for. */
function indexSome(files: readonly FoundFile[], from: number, options: IndexingOptions): number {
  const end = performance.now() + STEP_MS;
  let next = from;
  options.catalogue.change(() => {
    next = from;
    for (const file of files.slice(from)) {
      indexOrReport(file, options);
      next += 1;
      if (performance.now() > end) break;
    }
  });
  return next;
}

function indexOrReport(file: FoundFile, options: IndexingOptions): void {
  try {
    indexFile(file, options);
  } catch (error) {
    // The catalogue knows what to do about its database.
    if (isDatabaseFailure(error)) throw error;
    options.onFault(new Error(`index: ${file.path} was left out`, { cause: error }));
  }
}

/** Reads a file anew and puts what it says into the index. */
export function indexFile({ path, kind }: Pick<FoundFile, 'path' | 'kind'>, options: IndexingOptions): void {
  switch (kind) {
    case 'articles': {
      const reading = readOnce(join(options.folder, path), articlesKind);
      return put(reading, path, options, (data, file) => {
        options.catalogue.change((database) => putArticles(database, { ...file, kind }, data.records));
      });
    }
    case 'state': {
      const reading = readOnce(join(options.folder, path), stateKind);
      return put(reading, path, options, (data, file) => {
        options.catalogue.change((database) => putStates(database, { ...file, kind }, data.records));
      });
    }
    case 'notes': {
      const reading = readOnce(join(options.folder, path), notesKind);
      return put(reading, path, options, (data, file) => {
        options.catalogue.change((database) => putAnnotations(database, { ...file, kind }, data.items));
      });
    }
  }
}

function put<T>(
  reading: Reading<T>,
  path: string,
  { catalogue, unusable }: IndexingOptions,
  keep: (data: T, file: Omit<IndexedFile, 'kind'>) => void,
): void {
  switch (reading.status) {
    case 'read':
      return keep(reading.data, { path, ...reading.stamp, sha256: reading.sha256 });
    case 'absent':
      return catalogue.change((database) => removeFile(database, path));
    default:
      unusable.dealWith(path, reading);
  }
}
