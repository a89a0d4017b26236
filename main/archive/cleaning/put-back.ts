import type { Passage } from '../../../data/cleaning/passages.ts';
import type { PutBack } from '../../../preload/contract.ts';
import type { CleanedArticle } from './cleaned-article.ts';

/** Passages that importing left out and that are in the text all the same, in their order, with where each begins. */
export function passagesPutBack(cleaned: CleanedArticle | null): readonly { passage: Passage; block: number }[] {
  const starts = new Map<Passage, number>();
  for (const [index, { passages }] of (cleaned?.text.blocks ?? []).entries()) {
    for (const passage of passages) if (passage.reason !== null && !starts.has(passage)) starts.set(passage, index);
  }
  return [...starts].map(([passage, block]) => ({ passage, block }));
}

/** The same, as windows have them. */
export const putBackIn = (cleaned: CleanedArticle | null): readonly PutBack[] =>
  passagesPutBack(cleaned).map(({ passage: { text, reason }, block }) => ({ text, reason: reason ?? 'reader', block }));
