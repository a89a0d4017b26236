import { useEffect, useState } from 'react';
import type { Collection } from '../../preload/contract.ts';
import { reportSurprise } from '../app/surprises.ts';
import { ask } from '../client/client.ts';

interface LibraryNames {
  readonly tags: readonly string[];
  readonly collections: readonly Collection[];
}

const NOTHING: LibraryNames = { tags: [], collections: [] };

/** Tags and collections as they were when the component came, to complete names with. */
export function useLibraryNames(): LibraryNames {
  const [names, setNames] = useState(NOTHING);
  useEffect(() => {
    let isGone = false;
    async function load(): Promise<void> {
      const { tags, collections } = await ask('library.list', {});
      if (!isGone) setNames({ tags: tags.map(({ name }) => name), collections });
    }
    load().catch(reportSurprise);
    return () => {
      isGone = true;
    };
  }, []);
  return names;
}
