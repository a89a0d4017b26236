import { useEffect } from 'react';
import { ask } from '../client/client.ts';

/** Paging through the list is not reading: an article counts as read when it has been open for this long. */
const DWELL_MS = 1_500;

/** Marks an unread article as read once the reader stays with it. */
export function useMarkedRead(articleId: string, isUnread: boolean): void {
  useEffect(() => {
    if (!isUnread) return;
    const timer = window.setTimeout(() => {
      // The mark is a convenience; what keeps it from being saved is told wherever the reader saves something.
      void ask('state.change', { articleId, read: true }).catch(() => undefined);
    }, DWELL_MS);
    return () => window.clearTimeout(timer);
  }, [articleId, isUnread]);
}
