import { type RefObject, useEffect, useRef } from 'react';

/**
 * Keeps the keyboard where it was in a list whose buttons go away when they were pressed: the button in the same place gets
 * the focus, or the list itself. `shown` is another with every change of the list.
 */
export function useKeptFocus(shown: string): RefObject<HTMLElement | null> {
  const frame = useRef<HTMLElement>(null);
  const pressed = useRef(-1);
  const before = useRef(shown);
  useEffect(() => {
    const { current } = frame;
    const heard = (event: Event) => {
      if (current && !(event instanceof KeyboardEvent && event.key === 'Tab'))
        pressed.current = placeOf(event, current);
    };
    const names = ['keydown', 'pointerdown'] as const;
    for (const name of names) current?.addEventListener(name, heard, true);
    return () => {
      for (const name of names) current?.removeEventListener(name, heard, true);
    };
  });
  useEffect(() => {
    const { current } = frame;
    if (before.current === shown) return;
    before.current = shown;
    const place = pressed.current;
    pressed.current = -1;
    if (!current || place < 0 || document.activeElement !== document.body) return;
    const buttons = buttonsIn(current);
    (buttons[Math.min(place, buttons.length - 1)] ?? current).focus();
  }, [shown]);
  return frame;
}

function placeOf({ target }: Event, frame: HTMLElement): number {
  const button = target instanceof Element ? target.closest('button') : null;
  return button ? buttonsIn(frame).indexOf(button) : -1;
}

const buttonsIn = (frame: HTMLElement): HTMLButtonElement[] => [...frame.querySelectorAll('button')];
