import { foldText } from './fold-text.ts';
import { stemOf } from './stemmers.ts';
import { eachWord, wordText } from './each-word.ts';

/** A word of a text, with the place it has there: [start, end), UTF-16. */
export interface Token {
  /** As it is compared: folded. */
  readonly text: string;
  /** The text itself where the language has no stems. */
  readonly stem: string;
  /** From a script whose words are not set apart: one character and, but at the end of a run, the next. */
  readonly isSpaceless: boolean;
  readonly start: number;
  readonly end: number;
}

/**
 * The words of a text in order. Where words are not set apart (Chinese, Japanese, Thai, Korean with its endings…) every
 * character begins a token together with the one behind it, and the last of a run is one alone: so any part of such a
 * text is found, one character as the beginning of a token, more of them as tokens that follow each other.
 */
export function tokens(text: string, language: string | null | undefined): readonly Token[] {
  const { text: folded, originalStart, originalEnd } = foldText(text);
  const found: Token[] = [];
  eachWord(folded, (start, end, isSpaceless) => {
    const word = wordText(folded, start, end);
    const stem = isSpaceless ? word : stemOf(word, language);
    found.push({ text: word, stem, isSpaceless, start: originalStart(start), end: originalEnd(end) });
  });
  return found;
}
