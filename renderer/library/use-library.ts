import { useEffect, useEffectEvent, useState } from 'react';
import type { Library } from '../../preload/contract.ts';
import { reportSurprise } from '../app/surprises.ts';
import { ask, listen } from '../client/client.ts';
import { coalesce } from '../list/coalesce.ts';
import { type Counts, VIEW_QUERIES } from './library-tree.ts';

/** An import changes counts many times a second; a few times are enough to see it. */
const REFRESH_GAP_MS = 400;

export interface KnownLibrary {
  readonly library: Library;
  /** Results of each saved search and view, by query. */
  readonly counts: Counts;
}

/** What the archive is ordered with, kept up with it; null before the first answer. */
export function useLibrary(): KnownLibrary | null {
  const [known, setKnown] = useState<KnownLibrary | null>(null);
  const refresh = useEffectEvent(async () => {
    const library = await ask('library.list', {});
    setKnown((before) => ({ library, counts: before?.counts ?? new Map() }));
    const queries = [VIEW_QUERIES.starred, VIEW_QUERIES.archived, ...library.searches.map(({ query }) => query)];
    const counts = await Promise.all(queries.map(async (query) => [query, await countOf(query)] as const));
    setKnown({ library, counts: new Map(counts) });
  });
  useEffect(() => {
    const refreshSoon = coalesce(() => refresh(), REFRESH_GAP_MS, reportSurprise);
    refreshSoon();
    return listen((event) => {
      const isIndexed = event.name === 'index.progress' && event.payload.phase === 'ready';
      if (event.name === 'library.changed' || event.name === 'articles.changed' || isIndexed) refreshSoon();
    });
  }, []);
  return known;
}

async function countOf(query: string): Promise<number> {
  const order = { by: 'imported', direction: 'descending' } as const;
  return (await ask('articles.page', { query, order, offset: 0, limit: 1 })).total;
}
