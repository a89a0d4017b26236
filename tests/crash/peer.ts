import { copyFileSync, cpSync, existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Archive } from '../../main/archive/archive.ts';
import { openArchive } from '../../main/archive/open-archive.ts';
import { writeFullBackup } from '../../main/backup/write-full-backup.ts';
import { between, type Random } from '../bench/random.ts';
import { highlight } from './works/notes.ts';
import { takeIn } from './works/take-in.ts';
import { listedIds } from './works/cells.ts';
import type { Change } from './works/work.ts';

/** What another installation did to its copy of the archive, on its way here through a sync program. */
export interface Parcel {
  readonly changes: readonly Change[];
  /** A full backup of that copy, if one was asked for. */
  readonly backup: string | undefined;
  /** Puts its files in the archive, some of them a while after the others. */
  readonly deliver: () => Promise<void>;
  /** Puts the rest there. */
  readonly complete: () => void;
}

/** Lets another installation take articles in and make notes in a copy of the archive in `base`. */
export async function workAsPeer(base: string, random: Random, name: string, as: 'merge' | 'restore'): Promise<Parcel> {
  const [here, there] = [join(base, 'archive'), join(base, 'peer')];
  rmSync(there, { recursive: true, force: true });
  cpSync(here, there, { recursive: true });
  const before = new Map(filesIn(there).map((path) => [path, statSync(join(there, path)).ino]));
  const backup = as === 'restore' ? join(base, 'peer.zip') : undefined;
  const changes = await change(base, there, random, name, backup);
  const parcel = filesIn(there).filter((path) => before.get(path) !== statSync(join(there, path)).ino);
  let delivered = 0;
  const deliverOne = (path: string) => {
    copyAsSyncProgram(join(there, path), join(here, path));
    delivered += 1;
  };
  return {
    changes,
    backup,
    async deliver() {
      for (const path of parcel) {
        deliverOne(path);
        if (random() < 0.3) await delay(between(random, 0, 30));
      }
    },
    complete() {
      for (const path of parcel.slice(delivered)) deliverOne(path);
    },
  };
}

async function change(
  base: string,
  folder: string,
  random: Random,
  name: string,
  backup: string | undefined,
): Promise<Change[]> {
  const place = { folder, configFolder: join(base, 'peer-config'), cacheFolder: join(base, 'peer-cache') };
  const opening = await openArchive(place);
  if (!opening.ok) throw new Error(`the other installation: ${opening.reason}`);
  const archive = opening.value;
  await archive.indexed();
  const changes: Change[] = [];
  const ids = listedIds(archive);
  let words = 0;
  const site = {
    archive,
    random,
    inbox: base,
    imports: [],
    someArticle: () => ids[between(random, 0, ids.length - 1)],
    newWord: () => `peer${name}q${'ab'.repeat((words += 1))}`,
    async promise(made: readonly Change[], make: () => Promise<{ readonly ok: boolean }>) {
      if ((await make()).ok) changes.push(...made);
    },
  };
  await takeIn(site);
  await highlight(site);
  if (backup !== undefined) await backUpTo(backup, archive);
  await archive.close();
  return changes;
}

async function backUpTo(path: string, archive: Archive): Promise<void> {
  const control = { signal: new AbortController().signal, expect() {}, advance() {}, leaveOut() {} };
  const place = { path, temporary: `${path}.unfinished` };
  const written = await writeFullBackup(archive.info(), place, Date.now(), control);
  if (!written.ok) throw new Error(`the other installation: ${written.reason}`);
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => !path.includes('.backfile-') && statSync(join(folder, path)).isFile())
    .toSorted();

/** Under a name that nothing reads until it is whole. */
function copyAsSyncProgram(from: string, to: string): void {
  if (!existsSync(dirname(to))) mkdirSync(dirname(to), { recursive: true });
  const temporary = join(dirname(to), '.syncthing.arriving.tmp');
  copyFileSync(from, temporary);
  renameSync(temporary, to);
}
