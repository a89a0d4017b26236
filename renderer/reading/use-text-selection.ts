import { type RefObject, useEffect, useState } from 'react';
import { selectedText } from './text-tree.ts';

/** Selected words of the article: `[start, end)` of its text. */
export interface TextSelection {
  readonly start: number;
  readonly end: number;
  /** Whether a pointer is still dragging it. */
  readonly isMoving: boolean;
}

/** What is selected of the article's text, however it was selected; null when nothing is. */
export function useTextSelection(pane: RefObject<HTMLElement | null>, text: string): TextSelection | null {
  const [selection, setSelection] = useState<TextSelection | null>(null);
  useEffect(() => {
    let isMoving = false;
    const update = () => {
      const found = readSelection(pane.current, text);
      setSelection((before) => {
        if (!found) return null;
        const isSame = before?.start === found.start && before.end === found.end && before.isMoving === isMoving;
        return isSame ? before : { ...found, isMoving };
      });
    };
    const down = (event: PointerEvent) => {
      isMoving = event.target instanceof Node && pane.current?.contains(event.target) === true && event.button === 0;
    };
    const up = () => {
      isMoving = false;
      // The selection that a click clears is gone only after the pointer came up.
      window.setTimeout(update);
    };
    document.addEventListener('selectionchange', update);
    document.addEventListener('pointerdown', down, true);
    document.addEventListener('pointerup', up, true);
    document.addEventListener('pointercancel', up, true);
    return () => {
      document.removeEventListener('selectionchange', update);
      document.removeEventListener('pointerdown', down, true);
      document.removeEventListener('pointerup', up, true);
      document.removeEventListener('pointercancel', up, true);
    };
  }, [pane, text]);
  return selection;
}

function readSelection(pane: HTMLElement | null, text: string) {
  const selection = document.getSelection();
  if (!pane || !selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(pane)) return null;
  return selectedText(
    text,
    { node: range.startContainer, offset: range.startOffset },
    { node: range.endContainer, offset: range.endOffset },
  );
}
