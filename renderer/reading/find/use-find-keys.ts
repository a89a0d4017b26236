import { type RefObject, useEffect, useEffectEvent } from 'react';
import { isMac } from '../../app/platform.ts';
import { useEvents } from '../../client/use-events.ts';
import { findActionOf } from './find-keys.ts';
import type { Find } from './use-find.ts';

interface Options {
  readonly find: Find;
  readonly pane: RefObject<HTMLElement | null>;
  /** Opens the bar, or goes back to it. */
  readonly onOpen: () => void;
}

/** Hears the keys and the menu's command for finding, wherever the focus is, while the article is in sight. */
export function useFindKeys({ find, pane, onOpen }: Options): void {
  const act = (action: 'open' | 'next' | 'previous'): void => {
    if (action === 'open' || find.mode === null) onOpen();
    else find.step(action === 'next' ? 1 : -1);
  };
  const press = useEffectEvent((event: KeyboardEvent) => {
    const action = findActionOf(event, isMac());
    if (action === null || event.defaultPrevented || !isInSight(pane.current)) return;
    act(action);
    event.preventDefault();
    event.stopPropagation();
  });
  useEffect(() => {
    const heard = (event: KeyboardEvent) => press(event);
    document.addEventListener('keydown', heard, true);
    return () => document.removeEventListener('keydown', heard, true);
  }, []);
  useEvents('command', ({ command }) => {
    if (command === 'find-in-article' && isInSight(pane.current)) act('open');
  });
}

/** Not behind a dialog, nor on the other screen of a narrow window. */
const isInSight = (pane: HTMLElement | null): boolean =>
  pane !== null && pane.checkVisibility() && pane.closest('[inert], [aria-hidden="true"]') === null;
