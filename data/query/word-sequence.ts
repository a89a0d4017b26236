import { tokens } from '../words/tokens.ts';

/** A token to look for. */
export interface SoughtToken {
  readonly text: string;
  /** Words of this stem count too; null asks for the exact word. */
  readonly stem: string | null;
  /** Words that begin with the text count too. */
  readonly isPrefix: boolean;
  readonly isSpaceless: boolean;
}

/** Tokens that follow each other: what a typed word or phrase looks for. Empty when it has no letter or digit. */
export type WordSequence = readonly SoughtToken[];

/** What a typed text looks for in texts of a language, in tokens as `tokens` gives them. */
export function wordSequence(
  text: string,
  { exact, prefix }: { readonly exact: boolean; readonly prefix: boolean },
  language: string | null | undefined,
): WordSequence {
  const all = tokens(text, language);
  const last = all.at(-1);
  // The last character of a run stands in the pair before it already.
  const isDoubled = last?.isSpaceless === true && (all.at(-2)?.end ?? 0) > last.start;
  const sought = isDoubled ? all.slice(0, -1) : all;
  return sought.map(({ text, stem, isSpaceless }, index) => ({
    text,
    stem: exact || isSpaceless ? null : stem,
    isPrefix: index === sought.length - 1 && (isSpaceless ? !isDoubled : prefix),
    isSpaceless,
  }));
}
