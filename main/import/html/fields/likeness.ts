const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/** The words of a short text, without case and marks. */
export function wordsOf(text: string): readonly string[] {
  return [...segmenter.segment(text.slice(0, 1000).normalize('NFKC').toLocaleLowerCase('en'))]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment }) => segment);
}

/** How alike two short texts are: the share of words they have in common, 0 to 1 (Dice's coefficient). */
export function likeness(one: string, other: string): number {
  const [a, b] = [new Set(wordsOf(one)), new Set(wordsOf(other))];
  return a.size + b.size === 0 ? 0 : (2 * [...a].filter((word) => b.has(word)).length) / (a.size + b.size);
}
