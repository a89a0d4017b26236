import { type RefObject, useEffect } from 'react';
import { cleanText } from './clean-text.ts';
import { selectedText } from './text-tree.ts';

/** What copying within the article's text puts on the clipboard: its words and paragraphs, and nothing of the page. */
export function useCleanCopy(scroller: RefObject<HTMLElement | null>, text: string): void {
  useEffect(() => {
    const pane = scroller.current;
    if (!pane) return;
    const copy = (event: ClipboardEvent) => {
      const range = document.getSelection()?.rangeCount ? document.getSelection()?.getRangeAt(0) : undefined;
      if (!range || !event.clipboardData || !isWithinText(range)) return;
      const found = selectedText(
        text,
        { node: range.startContainer, offset: range.startOffset },
        { node: range.endContainer, offset: range.endOffset },
      );
      if (!found) return;
      event.preventDefault();
      event.clipboardData.setData('text/plain', cleanText(text, found.start, found.end));
    };
    pane.addEventListener('copy', copy);
    return () => pane.removeEventListener('copy', copy);
  }, [scroller, text]);
}

/** A selection that reaches the headline or what is around the text is copied as the page has it. */
function isWithinText(range: Range): boolean {
  const common = range.commonAncestorContainer;
  const element = common instanceof Element ? common : common.parentElement;
  return element?.closest('[data-article-text]') !== null;
}
