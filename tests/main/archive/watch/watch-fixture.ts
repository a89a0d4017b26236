import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { vi } from 'vitest';
import type { Archive } from '../../../../main/archive/archive.ts';
import type { OpenOptions } from '../../../../main/archive/open-archive.ts';
import type { Pace } from '../../../../main/archive/watch/pace.ts';
import type { Event } from '../../../../preload/contract.ts';
import { newPlace, opened } from '../archive-fixture.ts';

/** Everything as in the program, only sooner. */
export const quick: Pace = { gatherMs: 5, rescanMs: 40, stillMs: 150, goneMs: 30, retryMs: 15, quietMs: 0 };

export const openQuickly = (place: OpenOptions): Promise<Archive> => opened({ ...place, pace: quick });

/** The same archive in a folder of its own, as on another machine. */
export async function machines(count: number): Promise<OpenOptions[]> {
  const [first, ...others] = Array.from({ length: count }, () => newPlace());
  if (first === undefined) throw new Error('no machine');
  await (await opened(first)).close();
  for (const place of others) {
    mkdirSync(place.folder, { recursive: true });
    cpSync(join(first.folder, 'archive.json'), join(place.folder, 'archive.json'));
  }
  return [first, ...others];
}

/** Files of records, relative to the archive. */
export function recordFiles({ folder }: OpenOptions): string[] {
  return ['articles', 'state', 'notes'].flatMap((part) => {
    try {
      return readdirSync(join(folder, part), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.json'))
        .map((name) => `${part}/${name.replaceAll('\\', '/')}`);
    } catch {
      return [];
    }
  });
}

/** Brings a file from one machine to another, as a whole or only its first bytes. */
export function bring(from: OpenOptions, to: OpenOptions, path: string, share = 1, as = path): void {
  const bytes = readFileSync(join(from.folder, path));
  const target = join(to.folder, as);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, bytes.subarray(0, Math.floor(bytes.length * share)));
}

export const bringAll = (from: OpenOptions, to: OpenOptions): void => {
  for (const path of recordFiles(from)) bring(from, to, path);
};

export function eventsOf(archive: Archive): Event[] {
  const events: Event[] = [];
  archive.listen((event) => events.push(event));
  return events;
}

/** Asks again until it is so. */
export const eventually = <T>(check: () => T): Promise<T> => vi.waitFor(check, { timeout: 20_000, interval: 10 });
