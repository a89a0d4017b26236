import { type FileHandle, mkdir, open, readdir, rm, utimes } from 'node:fs/promises';
import { dirname, join, parse, relative, sep } from 'node:path';
import type { Readable } from 'node:stream';
import { done, type Outcome, refused } from '../../../data/outcome.ts';
import { inboxPath } from './inbox-path.ts';

export type InboxFailure = 'bad-batch' | 'bad-path' | 'too-large' | 'disk-full' | 'interrupted';

/** A file on its way in. */
export interface Incoming {
  /** A UUID that the window chose for everything dropped at once. */
  readonly batch: string;
  /** With `/`, below what was dropped. */
  readonly path: string;
  readonly modifiedAt: Date | undefined;
  readonly bytes: Readable;
}

/**
 * Where files dropped into a window wait for their import: a browser never tells a page where a file lies, so its bytes
 * come over instead, one folder for each batch.
 */
export interface Inbox {
  readonly receive: (file: Incoming) => Promise<Outcome<null, InboxFailure>>;
  /** Absolute paths of what was dropped: the top of each folder, and each single file. */
  readonly pathsOf: (batch: string) => Outcome<readonly string[], 'bad-batch'>;
  /** The batch a path lies in, if it lies in one. */
  readonly batchOf: (path: string) => string | undefined;
  /** A path as the reader knows it: below the batch when it lies in one. */
  readonly plainPath: (path: string) => string;
  readonly discard: (batch: string) => Promise<void>;
  /** Clears everything that waited. */
  readonly close: () => Promise<void>;
}

const batchPattern = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;

/** Opens this process's own part of the inbox, and clears those of processes that are gone. */
export async function openInbox(allInboxes: string, fileLimitBytes: number): Promise<Inbox> {
  const folder = join(allInboxes, String(process.pid));
  await mkdir(allInboxes, { recursive: true });
  for (const name of await readdir(allInboxes)) {
    if (name === String(process.pid) || !isRunning(Number(name))) await rm(join(allInboxes, name), { recursive: true });
  }
  const tops = new Map<string, Set<string>>();

  /** `process/batch/…`; reports outlive the process that received the files. */
  const placeOf = (path: string): readonly string[] | undefined => {
    const place = relative(allInboxes, path).split(sep);
    return place.length > 2 && batchPattern.test(place[1] ?? '') ? place : undefined;
  };

  return {
    async receive({ batch, path, modifiedAt, bytes }) {
      if (!batchPattern.test(batch)) return refused('bad-batch');
      const segments = inboxPath(path, process.platform);
      if (!segments.ok) return segments;
      const stored = await store(join(folder, batch, ...segments.value), bytes, fileLimitBytes);
      if (!stored.ok) return stored;
      if (modifiedAt !== undefined) await utimes(stored.value, modifiedAt, modifiedAt);
      const top = relative(join(folder, batch), stored.value).split(sep)[0] ?? '';
      tops.set(batch, (tops.get(batch) ?? new Set()).add(join(folder, batch, top)));
      return done(null);
    },
    pathsOf(batch) {
      return batchPattern.test(batch) ? done([...(tops.get(batch) ?? [])]) : refused('bad-batch');
    },
    batchOf: (path) => placeOf(path)?.[1],
    plainPath: (path) => placeOf(path)?.slice(2).join('/') ?? path,
    async discard(batch) {
      tops.delete(batch);
      await rm(join(folder, batch), { recursive: true, force: true });
    },
    close: () => rm(folder, { recursive: true, force: true }),
  };
}

function isRunning(processId: number): boolean {
  try {
    return process.kill(processId, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Writes the bytes to `path`, or beside it when that name is taken; gives the path it took. */
async function store(path: string, bytes: Readable, limitBytes: number): Promise<Outcome<string, InboxFailure>> {
  let taken: string | undefined;
  try {
    await mkdir(dirname(path), { recursive: true });
    const created = await createNew(path);
    taken = created.path;
    try {
      await copy(bytes, created.file, limitBytes);
    } finally {
      await created.file.close();
    }
    return done(taken);
  } catch (error) {
    if (taken !== undefined) await rm(taken, { force: true });
    const reason = failureOf(error);
    if (reason === undefined) throw error;
    return refused(reason);
  }
}

/** Two dropped files may bear one name, also where the file system ignores case. */
async function createNew(path: string): Promise<{ file: FileHandle; path: string }> {
  const { dir, name, ext } = parse(path);
  for (let count = 1; ; count += 1) {
    const free = count === 1 ? path : join(dir, `${name} (${count})${ext}`);
    try {
      return { file: await open(free, 'wx'), path: free };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

class TooLarge extends Error {
  override readonly name = 'TooLarge';
}

/** Leaves the source open when it gives up, so that the window still hears why. */
async function copy(bytes: Readable, file: FileHandle, limitBytes: number): Promise<void> {
  let sizeBytes = 0;
  for await (const chunk of bytes.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    sizeBytes += chunk.length;
    if (sizeBytes > limitBytes) throw new TooLarge(`more than ${limitBytes} bytes`);
    await file.appendFile(chunk);
  }
}

function failureOf(error: unknown): InboxFailure | undefined {
  if (error instanceof TooLarge) return 'too-large';
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'disk-full';
  if (code === 'ENAMETOOLONG' || code === 'ENOTDIR' || code === 'EISDIR') return 'bad-path';
  if (code === 'ECONNRESET' || code === 'ERR_STREAM_PREMATURE_CLOSE') return 'interrupted';
  return undefined;
}
