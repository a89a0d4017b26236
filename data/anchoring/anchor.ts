import type { Annotation, NotePlace } from '../annotation.ts';
import { type Candidate, exactCandidates, similarCandidates } from './candidates.ts';
import { utf16Offset } from './code-points.ts';
import { type FoldedText, foldText } from './folded-text.ts';
import { type Quote, quoteOf } from './quote.ts';

/**
 * Finds where annotations stand in a text that may have changed since they were made: at the same position if the text is
 * the same; else where the same words stand, told apart by the words around them; else where similar words stand, which
 * the reader is asked to confirm; else nowhere. Never at words that are neither.
 */

const UNPLACED: NotePlace = { status: 'unplaced' };
/** Quotes of at least this many characters identify themselves where they occur once; shorter ones need their context. */
const SELF_EVIDENT_LENGTH = 12;
/** Characters of agreeing context that vouch for a short quote. */
const VOUCHING_CONTEXT = 6;
/** Search by likeness stops for the remaining notes of an article once this many characters were gone through. */
const FUZZY_BUDGET_CHARACTERS = 40_000_000;

/** Where an annotation stands in `text`, whose SHA-256 (hex) is `textHash`. */
export function anchor(text: string, textHash: string, annotation: Annotation): NotePlace {
  return anchorAll(text, textHash, [annotation])[0] ?? UNPLACED;
}

/** As `anchor`, for all annotations of one text: what they need of the text is prepared once, and the cost is bounded. */
export function anchorAll(text: string, textHash: string, annotations: readonly Annotation[]): readonly NotePlace[] {
  let folded: FoldedText | undefined;
  let budget = FUZZY_BUDGET_CHARACTERS;
  return annotations.map((annotation) => {
    const quote = quoteOf(annotation);
    const atPosition = annotation['backfile:textHash'] === textHash ? samePlace(text, quote) : undefined;
    if (atPosition) return atPosition;
    if (quote.exact.trim() === '') return UNPLACED;
    folded ??= foldText(text);
    const soughtIn = budget > 0 ? 'similar-too' : 'exact-only';
    const { place, cost } = seek(text, folded, quote, soughtIn);
    budget -= cost;
    return place;
  });
}

/** The stored position, if the quoted words stand there. */
function samePlace(text: string, quote: Quote): NotePlace | undefined {
  if (!quote.position) return undefined;
  const start = utf16Offset(text, quote.position.start);
  const end = start + utf16Offset(text.slice(start), quote.position.end - quote.position.start);
  const isSame = end > start && (quote.exact === '' || text.slice(start, end) === quote.exact);
  return isSame ? { status: 'placed', start, end } : undefined;
}

function seek(text: string, folded: FoldedText, quote: Quote, kind: 'exact-only' | 'similar-too') {
  const wanted = foldQuote(quote);
  const expectedAt = quote.position ? folded.foldedIndex(utf16Offset(text, quote.position.start)) : undefined;
  const exact = best(folded.text, wanted, exactCandidates(folded.text, wanted.exact), expectedAt);
  if (exact) return { place: placeOf(text, folded, exact, isVouchedFor(exact, wanted.exact)), cost: 0 };
  if (kind === 'exact-only') return { place: UNPLACED, cost: 0 };
  const similar = best(folded.text, wanted, similarCandidates(folded.text, wanted.exact), expectedAt);
  return { place: similar ? placeOf(text, folded, similar, 'approximate') : UNPLACED, cost: folded.text.length };
}

interface FoldedQuote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

function foldQuote(quote: Quote): FoldedQuote {
  const fold = (part: string) => foldText(part).text;
  return { exact: fold(quote.exact).trim(), prefix: fold(quote.prefix), suffix: fold(quote.suffix) };
}

interface Ranked extends Candidate {
  /** Characters of context that agree. */
  readonly context: number;
  readonly distance: number;
  /** How many candidates fit equally well but for their distance. */
  readonly rivals: number;
}

/** The candidate most like the quote, then with most agreeing context, then nearest to where the quote was. */
function best(
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

/** The very words count as placed when nothing else could be meant; otherwise the reader is asked. */
function isVouchedFor(found: Ranked, quote: string): 'placed' | 'approximate' | 'unplaced' {
  const hasContext = found.context >= VOUCHING_CONTEXT;
  if (found.rivals > 0 && !(hasContext && found.distance === 0)) return hasContext ? 'approximate' : 'unplaced';
  return quote.length >= SELF_EVIDENT_LENGTH || hasContext ? 'placed' : 'unplaced';
}

function placeOf(
  text: string,
  folded: FoldedText,
  found: Ranked,
  status: 'placed' | 'approximate' | 'unplaced',
): NotePlace {
  if (status === 'unplaced') return UNPLACED;
  const start = folded.originalOffset(found.start);
  const end = lastOriginalOffset(text, folded, found.end);
  return status === 'placed' ? { status, start, end } : { status, start, end, likeness: found.likeness };
}

/** The end of the last folded unit, not the beginning of the next: what folding left out between them is not quoted. */
function lastOriginalOffset(text: string, folded: FoldedText, end: number): number {
  const last = folded.originalOffset(end - 1);
  return Math.min(text.length, last + 1);
}
