import type { ArchiveInfo, Event, Notice } from '../../preload/contract.ts';
import type { Catalogue } from '../find/catalogue.ts';
import type { Indexing } from './index-files.ts';
import type { OwnFiles } from './own-files.ts';

/** What the parts of an open archive share. */
export interface ArchiveContext {
  readonly id: string;
  /** Absolute path. */
  readonly folder: string;
  readonly readOnly: ArchiveInfo['readOnly'];
  /** This installation in the names of the files it writes here. */
  readonly writer: string;
  readonly catalogue: Catalogue;
  readonly indexing: Indexing;
  readonly ownFiles: OwnFiles;
  /** Unix time in ms. */
  readonly now: () => number;
  /** A stamp for a change, later than that of what it changes. */
  readonly stamp: (previous?: string) => string;
  readonly notices: Notices;
  readonly tell: (event: Event) => void;
}

/** What the reader should know about the archive's files; one notice per file. */
export interface Notices {
  readonly all: () => readonly Notice[];
  readonly add: (notice: Notice) => void;
  /** Takes back what was said of a file, which is no longer so. */
  readonly withdraw: (file: string, kinds: readonly Notice['kind'][]) => void;
}
