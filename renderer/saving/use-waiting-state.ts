import { useSyncExternalStore } from 'react';
import type { Args } from '../../preload/contract.ts';
import { waitingStateOf, watchWaiting } from './waiting-changes.ts';

/** What the reader said of an article that is not saved yet. */
export function useWaitingState(articleId: string | undefined): Args<'state.change'> | undefined {
  return useSyncExternalStore(watchWaiting, () => (articleId === undefined ? undefined : waitingStateOf(articleId)));
}
