import { type RefObject, useLayoutEffect, useState } from 'react';

/** Width in rem from which notes stand beside the text. */
const ROOM_REM = 54;

/** Whether the pane is wide enough to have notes beside the text. */
export function useRoomForNotes(pane: RefObject<HTMLElement | null>): boolean {
  const [hasRoom, setHasRoom] = useState(true);
  useLayoutEffect(() => {
    const element = pane.current;
    if (!element) return;
    const measure = () => {
      const remPx = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      setHasRoom(element.clientWidth >= ROOM_REM * remPx);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [pane]);
  return hasRoom;
}
