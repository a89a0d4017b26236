import { join } from 'node:path';
import { done, type Outcome } from '../../data/outcome.ts';
import type { ArchiveOwner, Notice } from '../../preload/contract.ts';
import { ARCHIVE_FILE, type HeadPlace, openHead, type OpenedHead, type OpenFailure } from './archive-file.ts';
import { type Locking, takeLock } from './lock.ts';
import type { Identity } from './standing.ts';
import { sweepArchive, sweepFolder } from './sweep.ts';
import { upgradeFiles } from './upgrade-files.ts';
import { announceWrite } from './watch/announced-writes.ts';
import { foreignFiles, forgetWriter } from './watch/foreign-files.ts';
import { newWriterIdFor, writerIdFor, type WriterPlace } from './writer-id.ts';

/** An archive as this process may have it at present. */
export interface Tenancy {
  readonly head: OpenedHead['head'];
  readonly identity: Identity;
  readonly notices: readonly Notice[];
  /** Files of the writer this was, that somebody else wrote since. */
  readonly foreign: readonly string[];
  /** Gives the archive's lock back. */
  readonly release: () => void;
}

/** Where an archive is, and what this installation keeps of it; see `OpenOptions`. */
interface Entrance extends HeadPlace {
  readonly configFolder: string;
  readonly cacheFolder: string;
  readonly now: () => number;
}

/** Takes an archive's lock, or finds out why it can only be read. */
export async function enterArchive(entrance: Entrance): Promise<Outcome<Tenancy, OpenFailure>> {
  const { folder, name, configFolder, cacheFolder, now } = entrance;
  const lock = await takeLock(folder);
  const release = () => releaseLock(lock);
  const opened = await openHead({ folder, name }, lock.status === 'held', now());
  if (!opened.ok) {
    release();
    return opened;
  }
  const { head, isNewer, notices } = opened.value;
  const place = { archiveId: head.id, folder, configFolder };
  const left = writerFolder(cacheFolder, head.id);
  const identified = await identify(lock, isNewer, place, left);
  const { identity, kept } = await upgraded(identified.identity, folder, left);
  if (identity.readOnly === null) {
    sweepArchive(folder, now());
    sweepFolder(left, now());
  } else release();
  return done({ head, identity, notices: [...notices, ...kept], foreign: identified.foreign, release });
}

/** Brings an archive that may be changed up to today's format; where that cannot be written, it is only read. */
async function upgraded(
  identity: Identity,
  folder: string,
  left: string,
): Promise<{ readonly identity: Identity; readonly kept: readonly Notice[] }> {
  if (identity.readOnly !== null) return { identity, kept: [] };
  const { writer } = identity;
  const announce = (path: string, sha256: string) => announceWrite(left, writer, path, sha256);
  const kept = await upgradeFiles({ folder, writer, announce });
  if (!kept.ok) return { identity: nobody('not-writable').identity, kept: [] };
  return {
    identity,
    kept: kept.value.map((movedTo) => ({ kind: 'upgraded', file: ARCHIVE_FILE, movedTo, articleIds: [] })),
  };
}

interface Identified {
  readonly identity: Identity;
  readonly foreign: readonly string[];
}

async function identify(lock: Locking, isNewer: boolean, place: WriterPlace, left: string): Promise<Identified> {
  if (isNewer) return nobody('newer-format');
  if (lock.status === 'in-use') return nobody('in-use', lock.owner);
  if (lock.status === 'not-writable') return nobody('not-writable');
  const writer = await writerIdFor(place);
  if (!writer.ok) return nobody('not-writable');
  const foreign = foreignFiles(place.folder, left, writer.value);
  if (foreign.length === 0) return { identity: { readOnly: null, writer: writer.value }, foreign };
  const renewed = await newWriterIdFor(place);
  if (!renewed.ok) return nobody('not-writable');
  forgetWriter(left, writer.value);
  return { identity: { readOnly: null, writer: renewed.value }, foreign };
}

function nobody(reason: NonNullable<Identity['readOnly']>['reason'], owner?: ArchiveOwner): Identified {
  return { identity: { readOnly: { reason, owner: owner ?? null }, writer: 'nobody' }, foreign: [] };
}

function releaseLock(lock: Locking): void {
  if (lock.status === 'held') lock.release();
}

/** Where this installation keeps what it knows of the files it wrote into an archive. */
export const writerFolder = (cacheFolder: string, archiveId: string): string =>
  join(cacheFolder, archiveId.replaceAll(/[^\w-]/gu, '_'));
