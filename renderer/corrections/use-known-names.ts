import { useEffect, useState } from 'react';
import { reportSurprise } from '../app/surprises.ts';
import { ask } from '../client/client.ts';

const FACETS = { source: 'source', section: 'section', agency: 'agency', place: 'place', byline: 'author' } as const;
type CompletedName = keyof typeof FACETS;

/** What articles of the archive have in the fields that can be completed. */
export type KnownNames = Readonly<Record<CompletedName, readonly string[]>>;

const NONE: KnownNames = { source: [], section: [], agency: [], place: [], byline: [] };
const MOST = 1000;

export function useKnownNames(): KnownNames {
  const [names, setNames] = useState(NONE);
  useEffect(() => {
    let isWanted = true;
    async function load(): Promise<void> {
      const facets = await ask('find.facets', { query: '', limit: MOST });
      const valuesOf = (field: CompletedName) => facets[FACETS[field]]?.values.map(({ value }) => value) ?? [];
      const entries = (Object.keys(FACETS) as CompletedName[]).map((field) => [field, valuesOf(field)] as const);
      if (isWanted) setNames({ ...NONE, ...Object.fromEntries(entries) });
    }
    load().catch(reportSurprise);
    return () => {
      isWanted = false;
    };
  }, []);
  return names;
}
