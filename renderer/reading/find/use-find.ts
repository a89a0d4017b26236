import { useDeferredValue, useMemo, useState } from 'react';
import { literalMatches } from '../../../data/query/literal-matches.ts';
import { type Match, matchesIn } from '../../../data/query/matches-in.ts';
import { parseQuery } from '../../../data/query/parse-query.ts';
import { foldText } from '../../../data/words/fold-text.ts';
import type { Article } from '../../../data/article.ts';
import { headTexts } from './head-texts.ts';
import { firstMatchFrom } from './match-order.ts';

interface Options {
  /** Whose title and standfirst stand above the text. */
  readonly article: Pick<Article, 'title' | 'standfirst'>;
  readonly text: string;
  readonly language: string | null | undefined;
  /** What the list is searched for; empty for nothing. */
  readonly query: string;
  /** Offset of the text, or of what is above it, at which the reader looks. */
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

const BEGINNING: Place = { offset: Number.NEGATIVE_INFINITY, steps: 0, isShown: true };

/** Finds in an article what is typed into its bar; while that is closed, what the list is searched for. */
export function useFind({ article, text, language, query, offsetOnScreen }: Options): Find {
  const [typed, setTyped] = useState<string | null>(null);
  const [lastTyped, setLastTyped] = useState('');
  const [hidden, setHidden] = useState<string | null>(null);
  const [place, setPlace] = useState(BEGINNING);
  const wanted = useDeferredValue(typed);
  const { title, standfirst } = article;
  const texts = useMemo(
    () => [
      ...headTexts({ title, ...(standfirst !== undefined && { standfirst }) }),
      { of: 'text', text, start: 0 } as const,
    ],
    [title, standfirst, text],
  );
  const matches = useMatches(texts, language, wanted, useDeferredValue(query === hidden ? '' : query));
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

interface Searched {
  readonly of: 'title' | 'standfirst' | 'text';
  readonly text: string;
  readonly start: number;
}

/** Matches in each text for itself: no phrase goes from one to the next. */
function useMatches(
  texts: readonly Searched[],
  language: string | null | undefined,
  typed: string | null,
  query: string,
): readonly Match[] {
  const isTyping = typed !== null;
  const folded = useMemo(() => (isTyping ? texts.map(({ text }) => foldText(text)) : null), [texts, isTyping]);
  return useMemo(() => {
    if (folded === null && query.trim() === '') return NONE;
    const parsed = parseQuery(query);
    return texts.flatMap(({ of, text, start }, index) => {
      const literal = folded?.[index];
      const matches = literal
        ? literalMatches(literal, typed ?? '')
        : matchesIn(text, parsed, language, of === 'title' ? 'title' : 'text');
      return start === 0 ? matches : matches.map(([from, to]): Match => [from + start, to + start]);
    });
  }, [folded, typed, query, texts, language]);
}

const NONE: readonly Match[] = [];

const remainder = (value: number, length: number): number => ((value % length) + length) % length;
