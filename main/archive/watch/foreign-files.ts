import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { IndexedFile } from '../../find/indexed-files.ts';
import { readOnce } from '../durable-adapter.ts';
import { makeFolder, writeDurably } from '../durable-write.ts';
import { isSameStamp } from '../file-stamp.ts';
import { listFiles } from '../list-files.ts';
import { systemCode } from '../save-failure.ts';
import { withMerging } from './merge-documents.ts';
import { isOwnPath } from './names.ts';

/**
 * The state in which a writer left its own files, kept in the installation's cache from one session to the next. A file
 * that differs at the next start was written by somebody else under this writer's name. It is there only between
 * sessions: what a session that was killed wrote last is not known, and then nothing is concluded.
 */
const Baseline = z.record(
  z.string(),
  z.object({ sizeBytes: z.number(), modifiedMs: z.number(), inode: z.number(), sha256: z.string() }),
);
type Baseline = z.infer<typeof Baseline>;

/** Gives the baseline of a writer, once. */
function takeBaseline(folder: string, writer: string): Baseline | undefined {
  const path = pathOf(folder, writer);
  try {
    const baseline = Baseline.safeParse(JSON.parse(readFileSync(path, 'utf8')));
    return baseline.data;
  } catch (error) {
    if (!(error instanceof SyntaxError) && systemCode(error) === undefined) throw error;
    return undefined;
  } finally {
    removeQuietly(path);
  }
}

/** Keeps in what state a writer leaves its files. Where it cannot be kept, the next session does without. */
export async function leaveBaseline(folder: string, writer: string, files: readonly IndexedFile[]): Promise<void> {
  const baseline: Baseline = {};
  for (const { path, sizeBytes, modifiedMs, inode, sha256 } of files) {
    if (isOwnPath(path, writer)) baseline[path] = { sizeBytes, modifiedMs, inode, sha256 };
  }
  try {
    await makeFolder(folder);
    await writeDurably(pathOf(folder, writer), JSON.stringify(baseline));
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
  }
}

/** A writer's own files that are there and whole, and are not as that writer left them. Gives them once. */
export function foreignFiles(folder: string, leftIn: string, writer: string): string[] {
  const baseline = takeBaseline(leftIn, writer);
  if (baseline === undefined) return [];
  return listFiles(folder)
    .files.filter(({ path, stamp }) => isOwnPath(path, writer) && !isSameStamp(baseline[path], stamp))
    .filter(({ path, kind }) => {
      const reading = withMerging(kind, (merging) => readOnce(join(folder, path), merging.kind));
      return reading.status === 'read' && reading.sha256 !== baseline[path]?.sha256;
    })
    .map(({ path }) => path);
}

const pathOf = (folder: string, writer: string): string => join(folder, `left-by-${writer}.json`);

function removeQuietly(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
  }
}
