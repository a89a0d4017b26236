import { type RefObject, useEffect } from 'react';

/**
 * Gives the focus to `place` when what had it went away or can no longer have it. It looks after every drawing, one frame
 * later: only then has the browser taken the focus from what is disabled.
 */
export function useFocusKept(place: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      if (document.activeElement === document.body) place.current?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  });
}
