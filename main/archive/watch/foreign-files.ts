import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { IndexedFile } from '../../find/indexed-files.ts';
import { readOnce } from '../durable-adapter.ts';
import { makeFolder, writeDurably } from '../durable-write.ts';
import { isSameStamp } from '../file-stamp.ts';
import { listFiles } from '../list-files.ts';
import { removeQuietly } from '../remove-quietly.ts';
import { systemCode } from '../save-failure.ts';
import { announcedWrites, forgetAnnounced } from './announced-writes.ts';
import { withMerging } from './merge-documents.ts';
import { isOwnPath } from './names.ts';

/**
 * The state in which a writer left its own files, kept in the installation's cache from one session to the next. A file
 * that differs at the next start was written by somebody else under this writer's name, unless a session that did not
 * end in order had announced it.
 */
const Baseline = z.record(
  z.string(),
  z.object({ sizeBytes: z.number(), modifiedMs: z.number(), inode: z.number(), sha256: z.string() }),
);
type Baseline = z.infer<typeof Baseline>;

function readBaseline(folder: string, writer: string): Baseline | undefined {
  try {
    return Baseline.safeParse(JSON.parse(readFileSync(pathOf(folder, writer), 'utf8'))).data;
  } catch (error) {
    if (!(error instanceof SyntaxError) && systemCode(error) === undefined) throw error;
    return undefined;
  }
}

/** Keeps in what state a writer leaves its files. Where it cannot be kept, what was announced stays. */
export async function leaveBaseline(folder: string, writer: string, files: readonly IndexedFile[]): Promise<void> {
  const baseline: Baseline = {};
  for (const { path, sizeBytes, modifiedMs, inode, sha256 } of files) {
    if (isOwnPath(path, writer)) baseline[path] = { sizeBytes, modifiedMs, inode, sha256 };
  }
  try {
    await makeFolder(folder);
    await writeDurably(pathOf(folder, writer), JSON.stringify(baseline));
    forgetAnnounced(folder, writer);
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
  }
}

/** A writer's own files that are there and whole, and are not as that writer left them. */
export function foreignFiles(folder: string, leftIn: string, writer: string): string[] {
  const baseline = readBaseline(leftIn, writer);
  const announced = announcedWrites(leftIn, writer);
  if (baseline === undefined && announced.size === 0) return [];
  return listFiles(folder)
    .files.filter(({ path, stamp }) => isOwnPath(path, writer) && !isSameStamp(baseline?.[path], stamp))
    .filter(({ path }) => baseline !== undefined || announced.has(path))
    .filter(({ path, kind }) => {
      const reading = withMerging(kind, (merging) => readOnce(join(folder, path), merging.kind));
      if (reading.status !== 'read') return false;
      return !lastTwo(baseline?.[path]?.sha256, announced.get(path)).includes(reading.sha256);
    })
    .map(({ path }) => path);
}

/** A crash leaves the last content that was announced, or the one before it. */
const lastTwo = (left: string | undefined, announced: readonly string[] = []): readonly (string | undefined)[] =>
  [left, ...announced].slice(-2);

/** Forgets a writer that this installation is no longer. */
export function forgetWriter(folder: string, writer: string): void {
  removeQuietly(pathOf(folder, writer));
  forgetAnnounced(folder, writer);
}

const pathOf = (folder: string, writer: string): string => join(folder, `left-by-${writer}.json`);
