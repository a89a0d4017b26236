import { z } from 'zod';
import type { Outcome } from '../../data/outcome.ts';
import { ArchiveName } from './archives.ts';
import { nothing, reply, request, type SaveFailure } from './request.ts';

export interface ArchiveInfo {
  readonly id: string;
  readonly name: string;
  /** Absolute path of the archive's folder. */
  readonly folder: string;
  readonly articleCount: number;
  readonly unreadCount: number;
  /** Articles in the trash; no other count has them. */
  readonly trashedCount: number;
  /** Why nothing can be changed at present, or null. `owner` says who holds the archive. */
  readonly readOnly: {
    readonly reason: 'in-use' | 'not-writable' | 'newer-format';
    readonly owner: ArchiveOwner | null;
  } | null;
  /** Whether changes are being kept; `waiting` while some that were asked for could not be, and are asked for again. */
  readonly saving: Saving;
  /** Whether the folder is on a network, where one machine may not see that another has the archive open. */
  readonly isOnNetwork: boolean;
  /** True while the archive holds nothing but the sample articles. */
  readonly holdsOnlySamples: boolean;
  /** While there are texts that cannot be searched yet. */
  readonly indexing: { readonly done: number; readonly total: number } | null;
  readonly notices: readonly Notice[];
}

export type Saving =
  | { readonly status: 'fine' }
  | {
      readonly status: 'waiting';
      readonly reason: SaveFailure;
      /** How many changes wait. */
      readonly pending: number;
    };

/** The process that has an archive open for changes. */
export interface ArchiveOwner {
  /** Name of its machine. */
  readonly host: string;
  readonly processId: number;
  /** ISO 8601. */
  readonly since: string;
}

/** Something the reader should know about the archive's files. */
export interface Notice {
  /**
   * `unreadable`: the system does not let it be read, a later version wrote it, or another machine's file is damaged; it
   * was left in its place. `not-here-yet`: a sync program has only its name here. `copy-merged`: a conflict copy, put away
   * after all it said was taken over. `writer-changed`: somebody else wrote a file of this writer, as a copy of this
   * installation would; `articleIds` are those of which what was here is lost. `upgraded`: it was brought to
   * the format of this version, and the old files kept in `movedTo`.
   */
  readonly kind:
    'set-aside' | 'unreadable' | 'index-rebuilt' | 'not-here-yet' | 'copy-merged' | 'writer-changed' | 'upgraded';
  /** The file concerned, relative to the archive. */
  readonly file: string;
  /** Where it was moved, relative to the archive; null for a file that stayed. */
  readonly movedTo: string | null;
  readonly articleIds: readonly string[];
}

/** The archive as a whole. */
export const archiveRequests = {
  'archive.info': request(nothing, reply<ArchiveInfo>()),
  /** Gives the archive another name; its folder keeps its own. */
  'archive.rename': request(z.strictObject({ name: ArchiveName }), reply<Outcome<null, SaveFailure>>()),
} as const;
