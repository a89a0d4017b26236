import { primaryLanguage } from '../../../data/words/stemmers.ts';
import { tokens } from '../../../data/words/tokens.ts';

/** A word as the index knows it. */
export interface IndexWord {
  /** Folded. */
  readonly term: string;
  /** What its other forms share with it, in the language of its text. */
  readonly stem: string;
}

/** The words of a text; each one's place is its index. */
export const wordsOf = (text: string, language: string): IndexWord[] =>
  tokens(text, language).map(({ text: term, stem }) => ({ term, stem }));

/** The name under which a language's stems are kept: its varieties share them. */
export const stemLanguage = (language: string | null | undefined): string => primaryLanguage(language);
