import { type RefObject, useEffect, useEffectEvent, useRef } from 'react';
import type { Match } from '../../../data/query/matches-in.ts';
import type { Page } from '../page-geometry.ts';
import { FindBar } from './FindBar.tsx';
import { matchRange } from './match-range.ts';
import { MatchTicks } from './MatchTicks.tsx';
import { showMatch } from './show-match.ts';
import { useDrawnMatches } from './use-drawn-matches.ts';
import type { Find } from './use-find.ts';
import { useFindKeys } from './use-find-keys.ts';

interface Props {
  readonly find: Find;
  readonly query: string;
  readonly pane: RefObject<HTMLElement | null>;
  readonly page: () => Page | null;
}

/** Finding in the open article: the bar, the marks in the text, and the ticks beside its scrollbar. */
export function FindInArticle({ find, query, pane, page }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const match = find.matches[find.current];
  useDrawnMatches(page, find.matches, match);
  useFindKeys({
    find,
    pane,
    onOpen() {
      find.open(selectedIn(page()));
      input.current?.focus();
      input.current?.select();
    },
  });
  const show = useEffectEvent((place: Find['place'], wanted: Find['wanted']) => {
    const shown = page();
    if (shown && match && place.isShown && wanted !== '') showMatch(shown, match);
  });
  useEffect(() => show(find.place, find.wanted), [find.place, find.wanted]);
  const close = () => {
    const shown = page();
    if (shown && match && find.mode === 'typed') select(shown, match);
    find.close();
  };
  if (find.mode === null) return null;
  return (
    <>
      <FindBar find={find} query={query} input={input} onClose={close} />
      <MatchTicks page={page} matches={find.matches} current={match} />
    </>
  );
}

const LONGEST_SELECTION = 200;

/** What is selected in the text, if it can be what to look for. */
function selectedIn(page: Page | null): string {
  const selection = document.getSelection();
  if (!page || !selection?.anchorNode || !page.body.contains(selection.anchorNode)) return '';
  const text = selection.toString().trim();
  return text.length > LONGEST_SELECTION || text.includes('\n') ? '' : text;
}

/** Leaves the match selected, as browsers do, so that it can be highlighted or copied. */
function select(page: Page, match: Match): void {
  const range = matchRange(page, match);
  page.scroller.focus({ preventScroll: true });
  if (range)
    document
      .getSelection()
      ?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
}
