import type { Selector } from '../annotation.ts';
import { countCodePoints, wholeCharacter } from './code-points.ts';

/** How much text before and after a quote is kept with it, in UTF-16 units. */
export const CONTEXT_LENGTH = 48;

/** Selectors for `[start, end)`, UTF-16 offsets of `text`: its quote with context and its position in code points. */
export function describeSelection(text: string, start: number, end: number): Selector[] {
  const from = wholeCharacter(text, Math.max(0, start - CONTEXT_LENGTH));
  const to = wholeCharacter(text, Math.min(text.length, end + CONTEXT_LENGTH));
  const startPoint = countCodePoints(text, 0, start);
  return [
    {
      type: 'TextQuoteSelector',
      exact: text.slice(start, end),
      prefix: text.slice(from, start),
      suffix: text.slice(end, to),
    },
    { type: 'TextPositionSelector', start: startPoint, end: startPoint + countCodePoints(text, start, end) },
  ];
}
