import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import type { RecentArchive } from '../../preload/contract.ts';
import { openProfileFile } from '../settings/profile-file.ts';

const Known = z.looseObject({ folder: z.string(), name: z.string(), openedAt: z.iso.datetime() });

const RecentFile = z.looseObject({
  /** Folder of the archive to open at the next start, unless that one is told another. */
  last: z.string().nullable(),
  archives: z.array(Known),
});

const KEPT = 12;
/** A folder on a server that is away may never answer. */
const PATIENCE_MS = 1_000;

/** The archives that this installation's windows had open, kept in the profile. */
export interface RecentArchives {
  readonly list: () => Promise<readonly RecentArchive[]>;
  /** Folder of the archive that was open last, if it is there. */
  readonly last: () => Promise<string | undefined>;
  /** The archive that was open last, if it is not there. */
  readonly missed: () => Promise<RecentArchive | undefined>;
  /** Puts an archive that was opened now on top; one that only stands in for a missing one is not the next to start with. */
  readonly remember: (opened: Pick<RecentArchive, 'folder' | 'name'>, isStandIn?: boolean) => Promise<void>;
  /** Has the next start not try again an archive that could not be opened. */
  readonly passOver: (folder: string) => Promise<void>;
}

/** Reads and writes the file every time: several hosts of one installation share it. */
export function recentArchives(configFolder: string, now: () => Date = () => new Date()): RecentArchives {
  const open = () =>
    openProfileFile(join(configFolder, 'recent-archives.json'), RecentFile, { last: null, archives: [] });
  return {
    async list() {
      const { archives } = (await open()).data;
      return await Promise.all(archives.map(asItIsNow));
    },
    async last() {
      const { last } = (await open()).data;
      return last !== null && existsSync(join(last, 'archive.json')) ? last : undefined;
    },
    async missed() {
      const { last, archives } = (await open()).data;
      const known = archives.find(({ folder }) => folder === last);
      const seen = known && (await asItIsNow(known));
      return seen?.isMissing === true ? seen : undefined;
    },
    async remember({ folder, name }, isStandIn = false) {
      const file = await open();
      const others = file.data.archives.filter((known) => known.folder !== folder);
      const archives = [{ folder, name, openedAt: now().toISOString() }, ...others].slice(0, KEPT);
      await file.update((data) => Object.assign(data, { archives }, isStandIn ? {} : { last: folder }));
    },
    async passOver(folder) {
      const file = await open();
      if (file.data.last === folder) await file.update((data) => Object.assign(data, { last: null }));
    },
  };
}

/** The name may have been changed elsewhere. */
async function asItIsNow({ folder, name, openedAt }: z.infer<typeof Known>): Promise<RecentArchive> {
  const head = await Promise.race([headIn(folder), delay(PATIENCE_MS, null, { ref: false })]);
  return { folder, name: head?.name ?? name, openedAt, isMissing: head === null };
}

/** What can be read of an archive's main file; null when there is none. */
async function headIn(folder: string): Promise<{ readonly name?: string | undefined } | null> {
  const text = await readFile(join(folder, 'archive.json'), 'utf8').catch(() => null);
  if (text === null) return null;
  try {
    return z.object({ name: z.string().optional() }).parse(JSON.parse(text));
  } catch {
    // Damaged: opening it says so.
    return {};
  }
}
