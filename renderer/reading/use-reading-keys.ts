import { type RefObject, useEffect, useEffectEvent } from 'react';
import { COLORS } from '../notes/last-color.ts';
import type { Page } from './page-geometry.ts';
import type { KeyboardSelection } from './use-caret.ts';
import type { Highlighting } from './use-highlighting.ts';
import type { NoteNavigation } from './use-note-navigation.ts';

interface Options {
  readonly pane: RefObject<HTMLElement | null>;
  readonly page: () => Page | null;
  readonly caret: KeyboardSelection;
  readonly highlighting: Highlighting;
  /** Takes the paragraphs at the selection out of the text. */
  readonly takeOut: () => void;
  readonly navigation: NoteNavigation;
  readonly onNextArticle: (() => void) | undefined;
}

/** Hears the keys of the reading pane, unless the reader is typing or a menu or dialog is open. */
export function useReadingKeys({ pane, page, caret, highlighting, takeOut, navigation, onNextArticle }: Options): void {
  const act = (event: KeyboardEvent): boolean => {
    if (caret.press(event)) return true;
    if (event.ctrlKey || event.metaKey || event.altKey) return false;
    const color = COLORS[Number(event.key) - 1];
    if (color && highlighting.hasSelection()) highlighting.highlight(color);
    else if (event.key === 'h' && highlighting.hasSelection()) highlighting.highlight();
    else if (event.key === 'n' && highlighting.hasSelection()) highlighting.note();
    else if (event.key === 'x' && (highlighting.hasSelection() || caret.caret)) takeOut();
    else if (event.key === 'v') caret.toggle();
    else if (event.key === '.') return navigation.step(1);
    else if (event.key === ',') return navigation.step(-1);
    else if (event.key === ' ' && !isControl(event.target)) return turnPage(event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape' && highlighting.hasSelection()) document.getSelection()?.removeAllRanges();
    else return false;
    return true;
  };
  const turnPage = (way: 1 | -1): boolean => {
    const scroller = page()?.scroller;
    if (!scroller) return false;
    const isAtEnd = scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 2;
    if (way === 1 && isAtEnd) onNextArticle?.();
    else scroller.scrollBy({ top: way * pageStep(scroller), behavior: 'auto' });
    return true;
  };
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || !isForPane(event, pane.current)) return;
    if (!act(event)) return;
    event.preventDefault();
    event.stopPropagation();
  });
  useEffect(() => {
    const heard = (event: KeyboardEvent) => press(event);
    document.addEventListener('keydown', heard, true);
    return () => document.removeEventListener('keydown', heard, true);
  }, []);
}

const TYPING = 'input:not([type="checkbox"]), textarea, select, [contenteditable="true"]';
const CONTROL = 'button, summary, input, [role="button"], [role="toolbar"]';

function isForPane({ target }: KeyboardEvent, pane: HTMLElement | null): boolean {
  if (target === document.body) return true;
  return target instanceof Element && pane?.contains(target) === true && target.closest(TYPING) === null;
}

const isControl = (target: EventTarget | null) => target instanceof Element && target.closest(CONTROL) !== null;

/** A screenful less two lines, so that the eye finds its place again. */
function pageStep(scroller: HTMLElement): number {
  const lineHeight = Number.parseFloat(getComputedStyle(scroller).lineHeight) || 30;
  return Math.max(scroller.clientHeight - 2 * lineHeight, scroller.clientHeight / 2);
}
