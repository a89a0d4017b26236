import { eachWord, wordText } from './each-word.ts';
import type { FoldedText } from './fold-text.ts';
import { foldText } from './fold-text.ts';

/** The words of a text by number, as places in its folded form; light enough for a book. */
export interface WordList {
  readonly folded: FoldedText;
  readonly length: number;
  /** Offset in the folded text at which a word begins. */
  readonly start: (index: number) => number;
  readonly end: (index: number) => number;
  readonly text: (index: number) => string;
}

/** Lists the words of a text. */
export function wordList(text: string): WordList {
  const folded = foldText(text);
  // No text has more words than characters.
  const starts = new Uint32Array(folded.text.length);
  const ends = new Uint32Array(folded.text.length);
  let length = 0;
  eachWord(folded.text, (start, end) => {
    starts[length] = start;
    ends[length] = end;
    length += 1;
  });
  const start = (index: number): number => starts[index] ?? 0;
  const end = (index: number): number => ends[index] ?? 0;
  return {
    folded,
    length,
    start,
    end,
    text: (index) => wordText(folded.text, start(index), end(index)),
  };
}
