import { type RefObject, useEffect, useEffectEvent } from 'react';
import { isMac } from '../app/platform.ts';
import { useEvents } from '../client/use-events.ts';

const TYPING = 'input, textarea, [contenteditable="true"]';
const LAYER = '[role="dialog"], [role="alertdialog"]';

/** Brings the reader to the search box: by Ctrl+K, by `/` outside of text, or from the menu. */
export function useSearchKeys(input: RefObject<HTMLInputElement | null>, onSearch: () => void): void {
  function search(): void {
    onSearch();
    input.current?.focus();
    input.current?.select();
  }
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    const { target, key, altKey, shiftKey } = event;
    if (event.defaultPrevented || altKey || !(target instanceof Element) || target.closest(LAYER)) return;
    const isCommand = isMac() ? event.metaKey : event.ctrlKey;
    const isSlash = key === '/' && !event.metaKey && !event.ctrlKey && target.closest(TYPING) === null;
    if (!isSlash && !(isCommand && !shiftKey && key.toLowerCase() === 'k')) return;
    event.preventDefault();
    search();
  });
  useEffect(() => {
    const heard = (event: KeyboardEvent) => pressed(event);
    document.addEventListener('keydown', heard);
    return () => document.removeEventListener('keydown', heard);
  }, []);
  useEvents('command', ({ command }) => {
    if (command === 'search') search();
  });
}
