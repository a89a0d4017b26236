import { useEffect, useId, useState } from 'react';
import type { Args, Reply, RequestName } from '../../preload/contract.ts';
import { ask } from './client.ts';
import { nextTurn } from './turns.ts';
import { useEvents } from './use-events.ts';

/** Questions that take the archive long enough to be ended by the next of their kind. */
const TAKE_TURNS: ReadonlySet<RequestName> = new Set(['find.facets', 'find.timeline']);

export interface Answer<Name extends RequestName> {
  /** The last one that came; undefined until then, and while nothing is asked. */
  readonly value: Reply<Name> | undefined;
  /** Whether it answers what is asked now, and not what was asked before with other `args`. */
  readonly isCurrent: boolean;
}

/**
 * The answer to a question about the archive's articles, asked anew whenever `args` or the articles change; null asks
 * nothing. It waits `pauseMs` for the next change before it asks.
 */
export function useAnswer<Name extends RequestName>(
  name: Name,
  args: Args<Name> | null,
  pauseMs: number,
): Answer<Name> {
  const [answer, setAnswer] = useState<{ readonly to: string; readonly value: Reply<Name> }>();
  const [changes, setChanges] = useState(0);
  const change = () => {
    if (args !== null) setChanges((count) => count + 1);
  };
  useEvents('articles.changed', change);
  useEvents('index.progress', ({ phase }) => {
    if (phase === 'ready') change();
  });
  const asker = useId();
  const to = JSON.stringify(args);
  const asked = args === null ? null : JSON.stringify([args, changes]);
  useEffect(() => {
    if (asked === null) return;
    let isWanted = true;
    const later = setTimeout(() => {
      const [current] = JSON.parse(asked) as [Args<Name>, number];
      const turned = TAKE_TURNS.has(name) ? { ...current, turn: nextTurn(asker) } : current;
      void ask(name, turned).then((value) => isWanted && setAnswer({ to: JSON.stringify(current), value }));
    }, pauseMs);
    return () => {
      isWanted = false;
      clearTimeout(later);
    };
  }, [name, asked, asker, pauseMs]);
  return { value: asked === null ? undefined : answer?.value, isCurrent: asked !== null && answer?.to === to };
}
