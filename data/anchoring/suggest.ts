import type { Annotation, NotePlace } from '../annotation.ts';
import { exactCandidates, similarCandidates } from './candidates.ts';
import { type FoldedText, foldText, originalEnd } from './folded-text.ts';
import { quoteOf } from './quote.ts';
import { best, expectedIndex, foldQuote } from './rank.ts';

/** What a reader may be shown as a possible place, though it is too unlike the quote to be taken for it unasked. */
export type Suggestion = NonNullable<Extract<NotePlace, { status: 'unplaced' }>['candidate']>;

/** Share of a quote's characters that may differ from those of a suggestion. */
const ALLOWED_ERRORS = 0.4;
/** A shorter quote resembles something or other in any text. */
const MIN_LENGTH = 20;
/** Suggestions stop for the remaining notes of an article once this many characters were gone through. */
const BUDGET_CHARACTERS = 10_000_000;

/** For each annotation what in `text` is most like its words; undefined where nothing is. */
export function suggestAll(text: string, annotations: readonly Annotation[]): readonly (Suggestion | undefined)[] {
  if (annotations.length === 0) return [];
  const folded = foldText(text);
  let budget = BUDGET_CHARACTERS;
  return annotations.map((annotation) => {
    if (budget <= 0) return undefined;
    budget -= text.length;
    return suggestion(text, folded, annotation);
  });
}

function suggestion(text: string, folded: FoldedText, annotation: Annotation): Suggestion | undefined {
  const quote = quoteOf(annotation);
  const wanted = foldQuote(quote);
  if (wanted.exact === '') return undefined;
  const exact = exactCandidates(folded.text, wanted.exact);
  const candidates =
    exact.length > 0 || wanted.exact.length < MIN_LENGTH
      ? exact
      : similarCandidates(folded.text, wanted.exact, ALLOWED_ERRORS);
  const found = best(folded.text, wanted, candidates, expectedIndex(text, folded, quote));
  if (!found) return undefined;
  const start = wordStart(text, folded.originalOffset(found.start));
  const end = wordEnd(text, originalEnd(text, folded, found.end));
  return { start, end, likeness: found.likeness, words: text.slice(start, end) };
}

const IN_A_WORD = /[\p{L}\p{M}\p{N}]/u;
/** Scripts without spaces between words have no such borders, so the way to one is short. */
const MOST_STEPS = 24;

const isWithinWord = (text: string, at: number): boolean =>
  IN_A_WORD.test(text.charAt(at - 1)) && IN_A_WORD.test(text.charAt(at));

function wordStart(text: string, at: number): number {
  let start = at;
  while (isWithinWord(text, start) && at - start < MOST_STEPS) start -= 1;
  return start;
}

function wordEnd(text: string, at: number): number {
  let end = at;
  while (isWithinWord(text, end) && end - at < MOST_STEPS) end += 1;
  return end;
}
