import type { AnnotationPage } from '../../data/annotation.ts';
import type { Outcome } from '../../data/outcome.ts';
import type { NamedOutlet } from '../../data/outlets.ts';
import type {
  ArchiveInfo,
  Args,
  ArticlePage,
  ArticleVersion,
  Event,
  ListOrder,
  ListView,
  Reply,
  SaveFailure,
} from '../../preload/contract.ts';
import type { RecordsKind } from '../find/indexed-files.ts';
import type { Draft } from '../import/reader.ts';
import type { OutletLines } from './cleaning/outlet-lines.ts';
import type { EmptyTrash } from './empty-trash.ts';
import type { LibraryChanges } from './library/library.ts';
import type { Foresee } from './foresee.ts';
import type { RecordsHere } from './records-here.ts';
import type { TakeOver } from './take-over.ts';
import type { ImportUndoing } from './undo-import.ts';

/** One source file with the drafts a reader made of it, on its way into the archive. */
export interface Arrival {
  /** As the report names it. */
  readonly path: string;
  /** Kept as the original. */
  readonly bytes: Uint8Array;
  /** The file that is kept instead, where the articles' own bytes could not be read again by themselves. */
  readonly container?: KeptContainer;
  /** Relative to what was imported. */
  readonly fileName: string;
  readonly modifiedAt: Date | undefined;
  readonly importer: string;
  readonly drafts: readonly Draft[];
  /** What it says outlets are called. */
  readonly outlets?: readonly NamedOutlet[];
}

/** A file of many articles, which may be larger than memory. */
export interface KeptContainer {
  /** Absolute path. */
  readonly file: string;
  readonly sha256: string;
  readonly sizeBytes: number;
}

/** `stub`: only an address, whose text a later file may bring. */
export type ArticleOutcome = 'imported' | 'duplicate' | 'version' | 'stub';

export interface TakenIn {
  readonly path: string;
  /** `named`: no articles, but names of outlets. */
  readonly outcome: ArticleOutcome | 'named';
  /** The articles made, for a duplicate or a version those that were there already. */
  readonly articleIds: readonly string[];
  readonly isInTrash: boolean;
  /** The import whose undoing hid a version that came again. */
  readonly takenBackWith?: string;
  /** What became of the annotations that came with it. */
  readonly notes?: { readonly added: number; readonly unplaced: number };
  /** What became of the names of outlets that it gave. */
  readonly outlets?: OutletCounts;
}

/** Of the outlets in a list: those that have a host of it from now on, those that had it already, and those whose hosts are others'. */
export interface OutletCounts {
  readonly named: number;
  readonly known: number;
  readonly left: number;
}

/**
 * An open archive: the only way to read or change it. An article has one id here, that of its first version; the id of
 * a later version stands for the same article, whose text is that of its current version unless another is asked for. Every promise of a change resolves when the change is on disk
 * (fsynced), or with the reason why it could not be kept.
 */
export interface Archive extends LibraryChanges, ImportUndoing {
  readonly info: () => ArchiveInfo;
  readonly rename: (change: Args<'archive.rename'>) => Promise<Reply<'archive.rename'>>;
  readonly page: (order: ListOrder, offset: number, limit: number, view?: ListView, query?: string) => ArticlePage;
  readonly row: (order: ListOrder, id: string, view?: ListView, query?: string) => number | null;
  readonly facets: (request: Args<'find.facets'>) => Reply<'find.facets'>;
  readonly timeline: (request: Args<'find.timeline'>) => Reply<'find.timeline'>;
  readonly complete: (request: Args<'find.complete'>) => Reply<'find.complete'>;
  /** The same as windows ask it: in steps, and with nothing for a question that was overtaken. */
  readonly asked: {
    readonly page: (request: Args<'articles.page'>) => Promise<ArticlePage>;
    readonly facets: (request: Args<'find.facets'>) => Promise<Reply<'find.facets'>>;
    readonly timeline: (request: Args<'find.timeline'>) => Promise<Reply<'find.timeline'>>;
  };
  readonly open: (id: string, versionId?: string) => Reply<'articles.open'>;
  readonly changeState: (change: Args<'state.change'>) => Promise<Reply<'state.change'>>;
  /** Stops a change of many articles where it is. */
  readonly stopChange: (changeId: string) => null;
  readonly versions: (id: string) => readonly ArticleVersion[];
  readonly library: () => Reply<'library.list'>;
  readonly outlets: () => Reply<'outlets.list'>;
  readonly outletLines: OutletLines;
  readonly labels: (id: string) => Reply<'articles.labels'>;
  readonly emptyTrash: EmptyTrash;
  readonly addNote: (note: Args<'notes.add'>) => Promise<Reply<'notes.add'>>;
  readonly changeNote: (change: Args<'notes.change'>) => Promise<Reply<'notes.change'>>;
  readonly removeNote: (note: Args<'notes.remove'>) => Promise<Reply<'notes.remove'>>;
  readonly restoreNote: (note: Args<'notes.restore'>) => Promise<Reply<'notes.restore'>>;
  readonly placeNote: (place: Args<'notes.place'>) => Promise<Reply<'notes.place'>>;
  readonly keepNote: (note: Args<'notes.keep'>) => Promise<Reply<'notes.keep'>>;
  readonly unplaceNote: (note: Args<'notes.unplace'>) => Promise<Reply<'notes.unplace'>>;
  readonly notesPage: (articleId: string | undefined) => AnnotationPage;
  /** Takes a batch in as one group commit. */
  readonly takeIn: (
    arrivals: readonly Arrival[],
    importId: string,
  ) => Promise<Outcome<readonly TakenIn[], SaveFailure>>;
  /** Begins to say what taking batches in would come to, without writing anything. */
  readonly foresee: () => Foresee;
  /** Resolves when the list is complete: after a long absence of the index it grows while questions are answered. */
  readonly indexed: () => Promise<void>;
  /** Resolves when every text can be searched. */
  readonly textsIndexed: () => Promise<void>;
  /** Merges records from a backup or a damaged file in, never older over newer. */
  readonly takeOver: TakeOver;
  /** What is here, to compare such records with. */
  readonly here: RecordsHere;
  /** Looks at a file of records again: a damaged one is set aside, and its notice given. */
  readonly lookAgain: (path: string, kind: RecordsKind) => void;
  /** Path of an asset's file, if it is here. */
  readonly assetPath: (sha256: string) => string | undefined;
  readonly listen: (hear: (event: Event) => void) => () => void;
  /** Finishes what is being written and gives the lock back. */
  readonly close: () => Promise<void>;
}
