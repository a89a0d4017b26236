import type { ArchiveInfo } from './archive.ts';
import type { ImportProgress } from './imports.ts';
import type { JobProgress } from './keeping.ts';
import type { ImportPreview } from './previewing.ts';
import type { Settings } from './settings.ts';
import type { WatchedArrival, WatchStatus } from './watching.ts';

/** What a window is told without asking. */
export interface Events {
  /** The list is no longer what it was: rows came, went or changed. `ids` null means any. */
  'articles.changed': { readonly ids: readonly string[] | null };
  'notes.changed': { readonly articleId: string };
  /** A change of many articles goes on; with `done` at `total` it is over. Changes that are over at once are not told of. */
  'change.progress': { readonly changeId: string; readonly done: number; readonly total: number };
  /** Of `outlets.lines`: how much of what it looks at it has seen. One that is over at once is not told of. */
  'lines.progress': { readonly done: number; readonly total: number };
  /** Collections, saved searches or tags are no longer what they were. */
  'library.changed': Readonly<Record<string, never>>;
  /** How many of the texts that were not yet so can be searched; with `ready`, all can. */
  'index.progress': { readonly done: number; readonly total: number; readonly phase: 'building' | 'ready' };
  'import.progress': ImportProgress;
  /** A preview found more, or has come to its end; told every so often. */
  'import.previewed': { readonly previewId: string; readonly phase: ImportPreview['phase'] };
  'watch.changed': WatchStatus;
  /** An import of the watched folder's new files begins; told before anything else of it. */
  'watch.began': { readonly importId: string };
  /** It is over. */
  'watch.brought': WatchedArrival;
  'archive.changed': ArchiveInfo;
  /** Another archive is about to be opened: what is still to be saved must be asked now, for nothing is heard after it. */
  'archive.leaving': Readonly<Record<string, never>>;
  /** Another archive has taken the place of the one that was open; every window starts anew. */
  'archive.replaced': { readonly folder: string };
  'job.progress': JobProgress;
  'settings.changed': Settings;
  /** A menu or a second start of the program asks the window to do something. */
  command: { readonly command: Command };
}
export type EventName = keyof Events;
export type Event = { [Name in EventName]: { readonly name: Name; readonly payload: Events[Name] } }[EventName];

export type Command =
  | 'import-files'
  | 'import-folder'
  | 'back-up'
  | 'verify'
  | 'show-health'
  | 'show-archives'
  | 'export'
  | 'next-article'
  | 'previous-article'
  | 'toggle-notes'
  | 'find-in-article'
  | 'search'
  | 'text-larger'
  | 'text-smaller'
  | 'text-default'
  | 'show-shortcuts'
  | 'show-settings'
  | 'show-welcome';
