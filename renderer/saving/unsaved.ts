import { useSyncExternalStore } from 'react';
import type { SaveFailure } from '../../preload/contract.ts';
import { currentDrafts, watchDrafts } from '../notes/drafts.ts';
import { isSaveFailure, waitingChanges, watchWaiting } from './waiting-changes.ts';

/** What the reader did in this window that the archive could not keep so far; null when there is nothing. */
export interface Unsaved {
  readonly count: number;
  readonly reason: SaveFailure;
}

let known: Unsaved | null = null;

/** The same object as long as nothing about it changes. */
export function unsaved(): Unsaved | null {
  const reasons = [...reasonsOfDrafts(), ...reasonsOfChanges()];
  const [reason] = reasons;
  if (reason === undefined) known = null;
  else if (known?.count !== reasons.length || known.reason !== reason) known = { count: reasons.length, reason };
  return known;
}

export function watchUnsaved(watch: () => void): () => void {
  const stops = [watchDrafts(watch), watchWaiting(watch)];
  return () => {
    for (const stop of stops) stop();
  };
}

export const useUnsaved = (): Unsaved | null => useSyncExternalStore(watchUnsaved, unsaved);

/** A note on a highlight that waits counts with it. */
function reasonsOfDrafts(): readonly SaveFailure[] {
  const { highlights, byNote } = currentDrafts();
  const drafts = [...byNote].filter(([noteId]) => !highlights.has(noteId)).map(([, draft]) => draft);
  return [...highlights.values(), ...drafts].map(({ failure }) => failure).filter(isSaveFailure);
}

/** Where the reader was in an article is kept when it can be, and nothing to worry about. */
function reasonsOfChanges(): readonly SaveFailure[] {
  return [...waitingChanges().values()]
    .filter(({ args }) => Object.keys(args as object).some((part) => part !== 'articleId' && part !== 'position'))
    .map(({ reason }) => reason);
}
