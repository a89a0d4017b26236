import { type KeyboardEvent, type MouseEvent, useCallback, useEffect, useRef, useState } from 'react';
import { ask } from '../client/client.ts';
import { cardId } from '../notes/ids.ts';
import type { DrawnHighlight } from './highlights.ts';
import { addressOf } from './LinkAddress.tsx';
import type { Page } from './page-geometry.ts';

export interface NoteNavigation {
  readonly selectedId: string | null;
  readonly select: (noteId: string | null) => void;
  /** For a note still in the making: gives what will select it, unless the reader has turned to another by then. */
  readonly selectLater: () => (noteId: string) => void;
  /** Brings a highlight on screen and gives it the focus. */
  readonly showMark: (noteId: string) => void;
  /** Brings a note's card on screen and gives it the focus, or its text field with `toWrite`. */
  readonly showCard: (noteId: string, toWrite?: 'to-write') => void;
  /** Goes to the next highlight, or the one before. */
  readonly step: (way: 1 | -1) => boolean;
  readonly bodyEvents: {
    readonly onClick: (event: MouseEvent) => void;
    readonly onKeyDown: (event: KeyboardEvent) => void;
  };
}

interface Options {
  readonly page: () => Page | null;
  readonly highlights: readonly DrawnHighlight[];
  readonly showsNotes: boolean;
  readonly onToggleNotes: () => void;
}

/** Ways between a highlight and its note, and along the highlights of a page. */
export function useNoteNavigation({ page, highlights, showsNotes, onToggleNotes }: Options): NoteNavigation {
  const [selectedId, setSelectedId] = useState<string | null>(null);
  const turns = useRef(0);
  const wanted = useRef<string | null>(null);

  const select = useCallback((noteId: string | null) => {
    turns.current += 1;
    setSelectedId(noteId);
  }, []);
  const selectLater = () => {
    const before = turns.current;
    return (noteId: string) => {
      if (turns.current === before) select(noteId);
    };
  };
  const findMark = useCallback(
    (noteId: string) => page()?.body.querySelector(`mark[data-note="${noteId}"]`) ?? null,
    [page],
  );
  const showMark = (noteId: string) => {
    select(noteId);
    const mark = findMark(noteId);
    if (!(mark instanceof HTMLElement)) return;
    mark.focus({ preventScroll: true });
    bringIn(mark);
  };
  const showCard = (noteId: string, toWrite?: 'to-write') => {
    select(noteId);
    wanted.current = `#${CSS.escape(cardId(noteId))}${toWrite ? ' textarea' : ''}`;
    if (!showsNotes) onToggleNotes();
    if (takesFocus(wanted.current)) wanted.current = null;
  };
  // The card may only come with the next drawing: a new note, or notes that were hidden.
  useEffect(() => {
    if (takesFocus(wanted.current)) wanted.current = null;
  });

  // Once the notes are drawn: the card, and the highlight that a sheet of notes may have covered.
  const revealBoth = (noteId: string) => {
    requestAnimationFrame(() => {
      for (const element of [document.getElementById(cardId(noteId)), findMark(noteId)]) {
        if (element) bringIn(element);
      }
    });
  };
  const step = (way: 1 | -1): boolean => {
    const next = nextHighlight(highlights, focusedNote() ?? selectedId, way);
    if (next) showMark(next.id);
    return next !== undefined;
  };
  const bodyEvents = {
    onClick: (event: MouseEvent) => {
      const address = addressOf(event.target);
      if (address) return openLink(address);
      const noteId = noteOf(event.target);
      if (noteId && document.getSelection()?.isCollapsed !== false) {
        select(noteId);
        if (!showsNotes) onToggleNotes();
        revealBoth(noteId);
      } else if (!noteId) select(null);
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.altKey) return;
      const address = addressOf(event.target);
      const noteId = noteOf(event.target);
      if (address) openLink(address);
      else if (noteId) showCard(noteId);
      else return;
      event.preventDefault();
    },
  };
  return { selectedId, select, selectLater, showMark, showCard, step, bodyEvents };
}

function openLink(url: string): void {
  void ask('links.open', { url });
}

function noteOf(target: EventTarget | null): string | null {
  const mark = target instanceof Element ? target.closest<HTMLElement>('mark[data-note]') : null;
  return mark?.dataset['note'] ?? null;
}

const focusedNote = () => noteOf(document.activeElement);

function nextHighlight(highlights: readonly DrawnHighlight[], from: string | null, way: 1 | -1) {
  const at = highlights.findIndex((one) => one.id === from);
  if (at === -1) return way === 1 ? highlights[0] : highlights.at(-1);
  return highlights[at + way];
}

/** Whether what the selector names is on the page, and has the focus now. */
function takesFocus(selector: string | null): boolean {
  const element = selector === null ? null : document.querySelector<HTMLElement>(selector);
  if (!element) return false;
  element.focus({ preventScroll: true });
  bringIn(element);
  return true;
}

/** Scrolls as little as is needed, twice: what lies far away is only laid out once it comes near. */
function bringIn(element: Element): void {
  element.scrollIntoView({ block: 'nearest' });
  requestAnimationFrame(() => element.scrollIntoView({ block: 'nearest' }));
}
