import { appendFileSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { removeQuietly } from '../remove-quietly.ts';
import { systemCode } from '../save-failure.ts';

/** Told of what is about to be written into a file, whose path is relative to the archive. */
export type Announce = (path: string, sha256: string) => void;

const Announcement = z.tuple([z.string(), z.string()]);

/**
 * A diary of what a writer is about to write, kept in the installation's cache until its session ends in order, so that
 * the next one knows its own last writes after a crash. It is not synced: should a power cut take its end, a file counts
 * as somebody else's, which costs no more than another name.
 */
export function announceWrite(folder: string, writer: string, path: string, sha256: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    // A line that a crash cut short ends where the next one begins.
    appendFileSync(pathOf(folder, writer), `\n${JSON.stringify([path, sha256])}`);
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
  }
}

/** The SHA-256 announced for each file, in the order of time. */
export function announcedWrites(folder: string, writer: string): ReadonlyMap<string, readonly string[]> {
  const announced = new Map<string, string[]>();
  for (const line of linesOf(pathOf(folder, writer))) {
    const { data } = Announcement.safeParse(parsed(line));
    if (data === undefined) continue;
    const [path, sha256] = data;
    const hashes = announced.get(path);
    if (hashes === undefined) announced.set(path, [sha256]);
    else hashes.push(sha256);
  }
  return announced;
}

export const forgetAnnounced = (folder: string, writer: string): void => removeQuietly(pathOf(folder, writer));

const pathOf = (folder: string, writer: string): string => join(folder, `written-by-${writer}.jsonl`);

function linesOf(path: string): readonly string[] {
  try {
    return readFileSync(path, 'utf8').split('\n');
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
    return [];
  }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
