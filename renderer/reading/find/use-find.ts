import { useDeferredValue, useMemo, useState } from 'react';
import { literalMatches } from '../../../data/query/literal-matches.ts';
import { type Match, matchesIn } from '../../../data/query/matches-in.ts';
import { parseQuery } from '../../../data/query/parse-query.ts';
import { foldText } from '../../../data/words/fold-text.ts';
import { firstMatchFrom } from './match-order.ts';

interface Options {
  readonly text: string;
  readonly language: string | null | undefined;
  /** What the list is searched for; empty for nothing. */
  readonly query: string;
  /** Offset of the article's text at which the reader looks. */
  readonly offsetOnScreen: () => number;
}

/** Which match is looked at: the first from an offset on, or the one so many steps from there. */
interface Place {
  readonly offset: number;
  readonly steps: number;
  /** Whether the page goes there. */
  readonly isShown: boolean;
}

/** What is found in the open article, and which of it is looked at. */
export interface Find {
  /** What is `typed` into the bar, the `hits` of the search that led here, or nothing. */
  readonly mode: 'typed' | 'hits' | null;
  readonly typed: string;
  readonly matches: readonly Match[];
  /** Index among the matches; -1 when there are none. */
  readonly current: number;
  /** What the matches are of; a new one when the page is to show the current match. */
  readonly wanted: string | null;
  readonly place: Place;
  readonly type: (typed: string) => void;
  /** Opens the bar with a text in it, or with the one that was in it. */
  readonly open: (text: string) => void;
  readonly close: () => void;
  readonly step: (way: 1 | -1) => void;
}

const BEGINNING: Place = { offset: 0, steps: 0, isShown: true };

/** Finds in an article what is typed into its bar; while that is closed, what the list is searched for. */
export function useFind({ text, language, query, offsetOnScreen }: Options): Find {
  const [typed, setTyped] = useState<string | null>(null);
  const [lastTyped, setLastTyped] = useState('');
  const [hidden, setHidden] = useState<string | null>(null);
  const [place, setPlace] = useState(BEGINNING);
  const wanted = useDeferredValue(typed);
  const matches = useMatches(text, language, wanted, useDeferredValue(query === hidden ? '' : query));
  const first = firstMatchFrom(matches, place.offset);
  const current = first === -1 ? -1 : remainder(first + place.steps, matches.length);
  const offset = matches[current]?.[0] ?? place.offset;
  return {
    mode: typed !== null ? 'typed' : matches.length > 0 ? 'hits' : null,
    typed: typed ?? '',
    matches,
    current,
    wanted,
    place,
    type(next) {
      setPlace({ offset, steps: 0, isShown: true });
      setTyped(next);
    },
    open(selected) {
      setPlace({ offset: offsetOnScreen(), steps: 0, isShown: true });
      setTyped(selected === '' ? (typed ?? lastTyped) : selected);
    },
    close() {
      setPlace({ offset, steps: 0, isShown: false });
      if (typed === null) setHidden(query);
      else setLastTyped(typed);
      setTyped(null);
    },
    step: (way) => setPlace({ ...place, steps: place.steps + way, isShown: true }),
  };
}

function useMatches(
  text: string,
  language: string | null | undefined,
  typed: string | null,
  query: string,
): readonly Match[] {
  const isTyping = typed !== null;
  const folded = useMemo(() => (isTyping ? foldText(text) : null), [text, isTyping]);
  return useMemo(() => {
    if (folded !== null && typed !== null) return literalMatches(folded, typed);
    return query.trim() === '' ? NONE : matchesIn(text, parseQuery(query), language);
  }, [folded, typed, query, text, language]);
}

const NONE: readonly Match[] = [];

const remainder = (value: number, length: number): number => ((value % length) + length) % length;
