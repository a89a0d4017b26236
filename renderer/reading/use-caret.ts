import { useEffect, useEffectEvent, useState } from 'react';
import { announce } from '../app/toasts.ts';
import { reading as messages } from '../messages/reading.ts';
import { type CaretUnit, type CaretWay, extendCaret, moveCaret } from './caret-moves.ts';
import { caretRect, directionAt, domPoint, type Page, positionOnScreen } from './page-geometry.ts';
import { offsetOfPosition } from './text-places.ts';

/** The two ends of a selection made by keyboard; `focus` is the one that moves. */
export interface Caret {
  readonly anchor: number;
  readonly focus: number;
}

export interface KeyboardSelection {
  readonly caret: Caret | null;
  readonly toggle: () => void;
  readonly end: () => void;
  /** Does what a key means while selecting; false when it means nothing. */
  readonly press: (event: KeyboardEvent) => boolean;
}

/** Selecting words without a pointer: arrows move a caret by word and sentence, Shift selects. */
export function useCaret(page: () => Page | null, text: string, language: string): KeyboardSelection {
  const [caret, setCaret] = useState<Caret | null>(null);

  const show = useEffectEvent(({ anchor, focus }: Caret) => {
    const shown = page();
    if (!shown) return;
    select(shown, anchor, focus);
    scrollTo(shown, focus);
  });
  useEffect(() => {
    if (caret) show(caret);
  }, [caret]);

  const end = () => {
    if (caret) announce(messages.selection.caretOff);
    setCaret(null);
  };
  const toggle = () => {
    const shown = page();
    if (caret || !shown) return end();
    const at = offsetOfPosition(shown.pieces, positionOnScreen(shown)) ?? 0;
    announce(messages.selection.caretOn);
    setCaret({ anchor: at, focus: at });
  };
  const press = (event: KeyboardEvent): boolean => {
    const shown = page();
    if (!caret || !shown) return false;
    if (event.key === 'Escape') {
      end();
      return true;
    }
    const move = moveOf(event, directionAt(shown, caret.focus));
    if (!move) return false;
    const go = event.shiftKey ? extendCaret : moveCaret;
    const focus = go(text, caret.focus, move.unit, move.way, language);
    const anchor = event.shiftKey ? caret.anchor : focus;
    setCaret({ anchor, focus });
    announce(spoken(text, { anchor, focus }, move.unit, language));
    return true;
  };
  return { caret, toggle, end, press };
}

function moveOf(event: KeyboardEvent, direction: 'ltr' | 'rtl'): { unit: CaretUnit; way: CaretWay } | null {
  const [forward, back] = direction === 'rtl' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
  if (event.key === forward || event.key === back) {
    return { unit: event.ctrlKey ? 'character' : 'word', way: event.key === forward ? 'forward' : 'back' };
  }
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    return { unit: event.ctrlKey ? 'paragraph' : 'sentence', way: event.key === 'ArrowDown' ? 'forward' : 'back' };
  }
  return null;
}

/** What a screen reader should say: the unit now at the caret, or all that is selected. */
function spoken(text: string, { anchor, focus }: Caret, unit: CaretUnit, language: string): string {
  if (anchor !== focus)
    return messages.selection.selected(text.slice(Math.min(anchor, focus), Math.max(anchor, focus)));
  return text.slice(focus, extendCaret(text, focus, unit, 'forward', language)) || text.slice(focus, focus + 1);
}

function select(page: Page, anchor: number, focus: number): void {
  const isForward = anchor <= focus;
  const from = domPoint(page, anchor, isForward ? 'start' : 'end');
  const to = domPoint(page, focus, isForward && anchor !== focus ? 'end' : 'start');
  if (!from || !to) return;
  document.getSelection()?.setBaseAndExtent(from.node as Node, from.offset, to.node as Node, to.offset);
}

const EDGE_PX = 80;

function scrollTo(page: Page, offset: number): void {
  const rect = caretRect(page, offset);
  if (!rect) return;
  const view = page.scroller.getBoundingClientRect();
  if (rect.top < view.top + EDGE_PX) page.scroller.scrollTop -= view.top + EDGE_PX - rect.top;
  else if (rect.bottom > view.bottom - EDGE_PX) page.scroller.scrollTop += rect.bottom - view.bottom + EDGE_PX;
}
