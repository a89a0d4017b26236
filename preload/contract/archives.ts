import { z } from 'zod';
import type { Outcome } from '../../data/outcome.ts';
import { nothing, path, reply, request } from './request.ts';

/** An archive that this installation had open. */
export interface RecentArchive {
  /** Absolute. */
  readonly folder: string;
  readonly name: string;
  /** ISO 8601. */
  readonly openedAt: string;
  /** True while there is no archive in the folder: its disk is elsewhere, or it was moved. */
  readonly isMissing: boolean;
}

/**
 * Why another archive cannot take the place of the one that is open, which then stays. `busy`: an import or another long
 * work runs in it.
 */
export type OpenArchiveFailure = 'no-such-folder' | 'not-an-archive' | 'not-writable' | 'damaged' | 'busy';

export const ArchiveName = z.string().trim().min(1).max(200);

/** Which archive is open; answered by the host, which starts the archive thread. */
export const archivesRequests = {
  /** The one opened last comes first. */
  'archives.recent': request(nothing, reply<readonly RecentArchive[]>()),
  /** The archive that was open last and was not there at the start, as long as another stands in for it. */
  'archives.missed': request(nothing, reply<RecentArchive | null>()),
  /** Opens the archive in a folder instead of this one. `~` stands for the home folder. */
  'archives.open': request(z.strictObject({ folder: path }), reply<Outcome<null, OpenArchiveFailure>>()),
  /** Begins an archive in a new folder, named after it, in `folder`, and opens it. */
  'archives.create': request(
    z.strictObject({ folder: path, name: ArchiveName }),
    reply<Outcome<null, OpenArchiveFailure | 'name-taken' | 'bad-name'>>(),
  ),
} as const;
