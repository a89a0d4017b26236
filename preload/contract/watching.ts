import { z } from 'zod';
import type { Outcome } from '../../data/outcome.ts';
import type { ImportCounts } from './imports.ts';
import { nothing, reply, request, type SaveFailure } from './request.ts';

/** The folder whose files come in by themselves. It belongs to this installation and archive, and is not synced. */
export interface WatchStatus {
  /** Absolute; null when no folder is watched. */
  readonly folder: string | null;
  /** `missing`: the folder is not there at present, such as on a disk that is not plugged in, and is waited for. */
  readonly state: 'off' | 'watching' | 'missing';
}

/** What an import of the watched folder's new files brought. */
export interface WatchedArrival {
  readonly importId: string;
  readonly folder: string;
  readonly counts: ImportCounts;
}

/** Letting the files of a folder come in by themselves. */
export const watchingRequests = {
  'watch.status': request(nothing, reply<WatchStatus>()),
  /** Watches a folder from now on, in place of any other; null watches none. `present` brings in what lies there already too. */
  'watch.choose': request(
    z.strictObject({ folder: z.string().min(1).nullable(), present: z.boolean().optional() }),
    reply<Outcome<WatchStatus, 'not-a-folder' | 'own-folder' | SaveFailure>>(),
  ),
} as const;
