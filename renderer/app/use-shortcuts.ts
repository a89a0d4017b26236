import { useEffect, useEffectEvent } from 'react';
import { isMac } from './platform.ts';
import { actionOf, type ShortcutAction } from './shortcuts.ts';

/**
 * Hears the window's shortcuts. They are off while typing, and plain keys also within menus and dialogs; `act`
 * answers false for what it does not want just now, and the key keeps its usual meaning.
 */
export function useShortcuts(act: (action: ShortcutAction) => boolean): void {
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || isTakenBy(event)) return;
    const action = actionOf(event, isMac());
    if (action && act(action)) event.preventDefault();
  });
  useEffect(() => {
    const heard = (event: KeyboardEvent) => pressed(event);
    document.addEventListener('keydown', heard);
    return () => document.removeEventListener('keydown', heard);
  }, []);
}

const TYPING =
  'input:not([type="radio"], [type="checkbox"], [type="range"]), textarea, select, [contenteditable="true"]';
const LAYER = '[role="dialog"], [role="alertdialog"], [role="menu"]';

function isTakenBy({ target, ctrlKey, metaKey }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false;
  const isPlain = !ctrlKey && !metaKey;
  return target.closest(TYPING) !== null || (isPlain && target.closest(LAYER) !== null);
}
