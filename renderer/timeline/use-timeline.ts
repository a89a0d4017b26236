import { useEffect, useState } from 'react';
import type { Timeline } from '../../preload/contract.ts';
import { ask } from '../client/client.ts';
import { useEvents } from '../client/use-events.ts';
import type { ListQuery } from '../list/list-query.ts';

/** While articles come in by the thousand, the chart is drawn anew this often at most. */
const PAUSE_MS = 400;

/** The timeline of what the list shows; undefined until it is known. It follows the query and the archive. */
export function useTimeline({ text, view }: ListQuery, lanes: boolean): Timeline | undefined {
  const [timeline, setTimeline] = useState<Timeline>();
  const [change, setChange] = useState(0);
  useEvents('articles.changed', () => setChange((count) => count + 1));
  useEffect(() => {
    let isWanted = true;
    const later = setTimeout(
      () => {
        void ask('find.timeline', { query: text, view, lanes }).then((found) => isWanted && setTimeline(found));
      },
      change === 0 ? 0 : PAUSE_MS,
    );
    return () => {
      isWanted = false;
      clearTimeout(later);
    };
  }, [text, view, lanes, change]);
  return timeline;
}
