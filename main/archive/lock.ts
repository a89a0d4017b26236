import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import type { ArchiveOwner } from '../../preload/contract.ts';
import { isRunning, machineKey, type ProcessMark, thisProcess } from './machine.ts';
import { systemCode } from './save-failure.ts';

/**
 * One process per folder on one machine. Every process that wants the folder puts up a file of its own name and then
 * looks for others: of two that come together at least one sees the other and steps back, so two never hold. A file of a
 * process that is gone is simply removed, which is safe because no living process ever uses that name again. Machines that
 * share a folder ignore each other's files: each writes only its own shards.
 */

export type Locking =
  | { readonly status: 'held'; readonly release: () => void }
  | { readonly status: 'in-use'; readonly owner: ArchiveOwner }
  | { readonly status: 'not-writable' };

const LockFile = z.object({
  pid: z.int(),
  startTicks: z.string().nullable(),
  bootId: z.string().nullable(),
  host: z.string(),
  startedAt: z.iso.datetime(),
});

const PREFIX = '.backfile-lock-';
const ATTEMPTS = 5;

export async function takeLock(folder: string): Promise<Locking> {
  let result = tryLock(folder);
  for (let attempt = 1; attempt < ATTEMPTS && result.status === 'met'; attempt++) {
    await pause(Math.random() * 20 * attempt);
    result = tryLock(folder);
  }
  return result.status === 'met' ? { status: 'in-use', owner: result.owner } : result;
}

/** `met`: another process put its file up at the same time, and both step back. */
type Attempt = Locking | { readonly status: 'met'; readonly owner: ArchiveOwner };

function tryLock(folder: string): Attempt {
  try {
    const before = holderOf(folder, undefined);
    if (before !== undefined) return { status: 'in-use', owner: before };
    const name = putUp(folder);
    const release = () => takeDown(join(folder, name));
    const rival = holderOf(folder, name);
    if (rival === undefined) return { status: 'held', release };
    release();
    return { status: 'met', owner: rival };
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
    return { status: 'not-writable' };
  }
}

/** One that the system does not let go is told to be left over as soon as this process has ended. */
function takeDown(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
  }
}

/** Complete before it has its name, so that nobody ever reads half a lock. */
function putUp(folder: string): string {
  const name = `${PREFIX}${machineKey()}-${process.pid}-${randomBytes(4).toString('hex')}`;
  const temporary = join(folder, `.backfile-${randomBytes(8).toString('hex')}.tmp`);
  const mark = { ...thisProcess(), host: hostname(), startedAt: new Date().toISOString() };
  const file = openSync(temporary, 'wx');
  try {
    writeFileSync(file, `${JSON.stringify(mark)}\n`);
    fsyncSync(file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  } finally {
    closeSync(file);
  }
  renameSync(temporary, join(folder, name));
  return name;
}

/** The living process whose lock stands in the folder, apart from `own`. Removes the locks of dead ones. */
function holderOf(folder: string, own: string | undefined): ArchiveOwner | undefined {
  const mine = `${PREFIX}${machineKey()}-`;
  for (const name of readdirSync(folder)) {
    if (!name.startsWith(mine) || name === own) continue;
    const owner = ownerIn(join(folder, name));
    if (owner !== undefined) return owner;
    removeStale(join(folder, name));
  }
  return undefined;
}

/** On a folder that cannot be written to, a stale lock stays and harms nobody. */
function removeStale(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
  }
}

function ownerIn(path: string): ArchiveOwner | undefined {
  const mark = readMark(path);
  if (mark === undefined || !isRunning(mark, Date.parse(mark.startedAt))) return undefined;
  return { host: mark.host, processId: mark.pid, since: mark.startedAt };
}

function readMark(path: string): (ProcessMark & z.infer<typeof LockFile>) | undefined {
  try {
    return LockFile.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    // Gone meanwhile, or bytes that a power cut left: no process stands behind it.
    if (error instanceof SyntaxError || error instanceof z.ZodError || systemCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
