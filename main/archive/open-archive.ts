import { done, type Outcome } from '../../data/outcome.ts';
import type { Archive } from './archive.ts';
import { type OpenFailure, prepareFolder } from './archive-file.ts';
import { assembleArchive } from './assemble-archive.ts';
import { enterArchive, writerFolder } from './enter-archive.ts';
import { placeForIndex } from './index-place.ts';
import { isOnNetwork } from './network-folder.ts';
import { Standing } from './standing.ts';
import { type Pace, usualPace } from './watch/pace.ts';
import { newWriterIdFor } from './writer-id.ts';

export interface OpenOptions {
  /** The archive's own folder; made, or made an archive, when it is missing or empty. Absolute, like the others. */
  readonly folder: string;
  /** What a new archive is called; without it, as its folder. */
  readonly name?: string | undefined;
  /** Where this installation keeps who it is. */
  readonly configFolder: string;
  /** Where it keeps what can be made anew: the index. */
  readonly cacheFolder: string;
  /** Unix time in ms. */
  readonly now?: () => number;
  /** How the folder is watched for what others do in it. */
  readonly pace?: Partial<Pace>;
  /** Told of faults of the program that no request hears of; without it they go to the standard error output. */
  readonly onFault?: (error: unknown) => void;
}

/**
 * Opens an archive, or makes one. Refuses a folder that holds something else. An archive that another process has, that
 * cannot be written to, or that a later version wrote, opens read-only, and becomes writable by itself when it can.
 * Resolves when it can answer; a large index that is missing is made in the background, and the list grows meanwhile.
 */
export async function openArchive(options: OpenOptions): Promise<Outcome<Archive, OpenFailure>> {
  const { folder, configFolder, cacheFolder, now = Date.now } = options;
  const entrance = { folder, name: options.name, configFolder, cacheFolder, now };
  const prepared = await prepareFolder(folder);
  if (!prepared.ok) return prepared;
  const tenancy = await enterArchive(entrance);
  if (!tenancy.ok) return tenancy;
  const { head, identity, notices, foreign, release } = tenancy.value;
  const standing = new Standing(identity, now);
  return done(
    await assembleArchive({
      head,
      folder,
      now,
      standing,
      isOnNetwork: await isOnNetwork(folder),
      notices,
      foreign,
      pace: { ...usualPace, ...options.pace },
      onFault: options.onFault ?? toStandardError,
      writerFolder: writerFolder(cacheFolder, head.id),
      indexPlace: await placeForIndex(cacheFolder, head.id),
      release,
      async claim() {
        const again = await enterArchive(entrance);
        if (again.ok && again.value.identity.readOnly === null && again.value.head.id === head.id) return again.value;
        if (again.ok) again.value.release();
        return undefined;
      },
      renew: () => newWriterIdFor({ archiveId: head.id, folder, configFolder }),
    }),
  );
}

function toStandardError(error: unknown): void {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`archive: ${text}\n`);
}
