import { type RefObject, useCallback, useEffect, useState } from 'react';
import { selectedText } from './text-tree.ts';

/** Selected words of the article: `[start, end)` of its text. */
export interface SelectedSpan {
  readonly start: number;
  readonly end: number;
}

export interface TextSelection {
  /** What is selected, as drawn; null when nothing is, or while a pointer still drags it. */
  readonly settled: SelectedSpan | null;
  /** What is selected at this moment: the browser tells of changes late, and a key may come sooner. */
  readonly read: () => SelectedSpan | null;
}

/** What is selected of the article's text, however it was selected. */
export function useTextSelection(pane: RefObject<HTMLElement | null>, text: string): TextSelection {
  const [settled, setSettled] = useState<SelectedSpan | null>(null);
  const read = useCallback(() => readSelection(pane.current, text), [pane, text]);
  useEffect(() => {
    let isDragging = false;
    const update = () => {
      const found = isDragging ? null : read();
      setSettled((before) => (before?.start === found?.start && before?.end === found?.end ? before : found));
    };
    const down = (event: PointerEvent) => {
      isDragging = event.target instanceof Node && pane.current?.contains(event.target) === true && event.button === 0;
    };
    const up = () => {
      isDragging = false;
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
  }, [pane, read]);
  return { settled, read };
}

function readSelection(pane: HTMLElement | null, text: string): SelectedSpan | null {
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
