import type { Candidate } from './candidates.ts';
import { utf16Offset } from './code-points.ts';
import { type FoldedText, foldText } from './folded-text.ts';
import type { Quote } from './quote.ts';

/** A quote as it is sought in folded text. */
export interface FoldedQuote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

export function foldQuote(quote: Quote): FoldedQuote {
  const fold = (part: string) => foldText(part).text;
  return { exact: fold(quote.exact).trim(), prefix: fold(quote.prefix), suffix: fold(quote.suffix) };
}

export interface Ranked extends Candidate {
  /** Characters of context that agree. */
  readonly context: number;
  readonly distance: number;
  /** How many candidates fit equally well but for their distance. */
  readonly rivals: number;
}

/** Where the quote was, in the folded text. */
export const expectedIndex = (text: string, folded: FoldedText, { position }: Quote): number | undefined =>
  position && folded.foldedIndex(utf16Offset(text, position.start));

/** The candidate most like the quote, then with most agreeing context, then nearest to where the quote was. */
export function best(
  text: string,
  quote: FoldedQuote,
  candidates: readonly Candidate[],
  expectedAt: number | undefined,
): Ranked | undefined {
  const ranked = candidates
    .map(({ start, end, likeness }) => {
      const context = agreeingContext(text, quote, start, end);
      const distance = expectedAt === undefined ? 0 : Math.abs(start - expectedAt);
      return { start, end, likeness, context, distance, worth: likeness * 100 + context };
    })
    .toSorted((one, other) => other.worth - one.worth || one.distance - other.distance || one.start - other.start);
  const first = ranked[0];
  if (!first) return undefined;
  const rivals = ranked.filter(
    (other) => other !== first && other.worth === first.worth && !overlaps(first, other),
  ).length;
  return { ...first, rivals };
}

const overlaps = (one: Candidate, other: Candidate) => one.start < other.end && other.start < one.end;

function agreeingContext(text: string, quote: FoldedQuote, start: number, end: number): number {
  const { prefix, suffix } = quote;
  let before = 0;
  while (before < prefix.length && text[start - 1 - before] === prefix[prefix.length - 1 - before]) before += 1;
  let after = 0;
  while (after < suffix.length && text[end + after] === suffix[after]) after += 1;
  return before + after;
}
