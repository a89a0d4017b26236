const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/** The words of a short text, without case and marks. */
export function wordsOf(text: string): readonly string[] {
  return [...segmenter.segment(text.slice(0, 1000).normalize('NFKC').toLocaleLowerCase('en'))]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment }) => segment);
}

/** How much of the shorter of two texts is in the other one, in words, 0 to 1. */
export function likeness(one: string, other: string): number {
  const [a, b] = [new Set(wordsOf(one)), new Set(wordsOf(other))];
  const smaller = Math.min(a.size, b.size);
  if (smaller === 0) return 0;
  return [...a].filter((word) => b.has(word)).length / smaller;
}
