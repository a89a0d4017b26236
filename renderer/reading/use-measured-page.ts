import { type RefObject, useMemo } from 'react';
import type { MeasuredPage } from '../notes/use-margin-tops.ts';
import { markTops } from './mark-tops.ts';

/** What notes in the margin must know of the page they stand beside. */
export function useMeasuredPage(body: RefObject<HTMLElement | null>): MeasuredPage {
  return useMemo(
    () => ({
      markTops: () => (body.current ? markTops(body.current) : new Map()),
      watch(hear) {
        const watching = new AbortController();
        // It does not bubble, but it can be caught on its way down.
        const options = { capture: true, signal: watching.signal };
        body.current?.addEventListener('contentvisibilityautostatechange', hear, options);
        return () => watching.abort();
      },
    }),
    [body],
  );
}
