import { useEffect, useState } from 'react';
import type { Args, Reply, RequestName } from '../../preload/contract.ts';
import { ask } from './client.ts';
import { useEvents } from './use-events.ts';

/**
 * The answer to a question about the archive's articles, asked anew whenever `args` or the articles change; undefined
 * until there is one. It waits `pauseMs` for the next change before it asks.
 */
export function useAnswer<Name extends RequestName>(
  name: Name,
  args: Args<Name>,
  pauseMs: number,
): Reply<Name> | undefined {
  const [answer, setAnswer] = useState<Reply<Name>>();
  const [changes, setChanges] = useState(0);
  useEvents('articles.changed', () => setChanges((count) => count + 1));
  const asked = JSON.stringify([args, changes]);
  useEffect(() => {
    let isWanted = true;
    const later = setTimeout(() => {
      const [current] = JSON.parse(asked) as [Args<Name>, number];
      void ask(name, current).then((found) => isWanted && setAnswer(() => found));
    }, pauseMs);
    return () => {
      isWanted = false;
      clearTimeout(later);
    };
  }, [name, asked, pauseMs]);
  return answer;
}
