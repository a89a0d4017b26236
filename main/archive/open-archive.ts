import { createClock, stampAfter } from '../../data/clock.ts';
import { done, type Outcome } from '../../data/outcome.ts';
import type { ArchiveInfo } from '../../preload/contract.ts';
import type { Archive } from './archive.ts';
import { openHead, type OpenFailure, prepareFolder } from './archive-file.ts';
import { assembleArchive } from './assemble-archive.ts';
import { placeForIndex } from './index-place.ts';
import { type Locking, type LockOwner, takeLock } from './lock.ts';
import { sweepUnfinished } from './sweep.ts';
import { writerIdFor } from './writer-id.ts';

export interface OpenOptions {
  /** The archive's own folder; made, or made an archive, when it is missing or empty. Absolute, like the others. */
  readonly folder: string;
  /** Where this installation keeps who it is. */
  readonly configFolder: string;
  /** Where it keeps what can be made anew: the index. */
  readonly cacheFolder: string;
  /** Unix time in ms. */
  readonly now?: () => number;
}

/**
 * Opens an archive, or makes one. Refuses a folder that holds something else. An archive that another process has, that
 * cannot be written to, or that a later version wrote, opens read-only. Resolves when it can answer; a large index that
 * is missing is made in the background, and the list grows meanwhile.
 */
export async function openArchive(options: OpenOptions): Promise<Outcome<Archive, OpenFailure>> {
  const { folder, now = Date.now } = options;
  const prepared = await prepareFolder(folder);
  if (!prepared.ok) return prepared;
  const lock = await takeLock(folder);
  const opened = await openHead(folder, lock.status === 'held', now());
  if (!opened.ok) {
    release(lock);
    return opened;
  }
  const { head, isNewer, notices } = opened.value;
  const identity = await identify(lock, isNewer, head.id, options.configFolder);
  if (identity.readOnly === null) sweepUnfinished(folder, now());
  else release(lock);
  const clock = createClock(identity.writer, now);
  return done(
    await assembleArchive({
      head,
      folder,
      ...identity,
      now,
      stamp(previous) {
        if (previous !== undefined) clock.see(previous);
        const stamp = clock.tick();
        if (previous === undefined || stamp > previous) return stamp;
        return stampAfter(previous, identity.writer) ?? stamp;
      },
      notices,
      indexPlace: await placeForIndex(options.cacheFolder, head.id),
      release: () => release(lock),
    }),
  );
}

interface Identity {
  readonly readOnly: ArchiveInfo['readOnly'];
  readonly writer: string;
}

async function identify(lock: Locking, isNewer: boolean, archiveId: string, configFolder: string): Promise<Identity> {
  if (isNewer) return nobody('newer-format');
  if (lock.status === 'in-use') return nobody('in-use', lock.owner);
  if (lock.status === 'not-writable') return nobody('not-writable');
  const writer = await writerIdFor(archiveId, configFolder);
  return writer.ok ? { readOnly: null, writer: writer.value } : nobody('not-writable');
}

function nobody(reason: NonNullable<ArchiveInfo['readOnly']>['reason'], owner?: LockOwner): Identity {
  const name = owner === undefined ? null : `${owner.host}, process ${owner.pid}, since ${owner.since}`;
  return { readOnly: { reason, owner: name }, writer: 'nobody' };
}

function release(lock: Locking): void {
  if (lock.status === 'held') lock.release();
}
