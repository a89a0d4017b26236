import type { Annotation, NotePlace } from '../annotation.ts';
import { exactCandidates, similarCandidates } from './candidates.ts';
import { utf16Offset } from './code-points.ts';
import { type FoldedText, foldText, originalEnd } from './folded-text.ts';
import { type Quote, quoteOf } from './quote.ts';
import { best, expectedIndex, foldQuote, type Ranked } from './rank.ts';

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
  const expectedAt = expectedIndex(text, folded, quote);
  const exact = best(folded.text, wanted, exactCandidates(folded.text, wanted.exact), expectedAt);
  if (exact) return { place: placeOf(text, folded, exact, isVouchedFor(exact, wanted.exact)), cost: 0 };
  if (kind === 'exact-only') return { place: UNPLACED, cost: 0 };
  const similar = best(folded.text, wanted, similarCandidates(folded.text, wanted.exact), expectedAt);
  return { place: similar ? placeOf(text, folded, similar, 'approximate') : UNPLACED, cost: folded.text.length };
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
  const end = originalEnd(text, folded, found.end);
  return status === 'placed' ? { status, start, end } : { status, start, end, likeness: found.likeness };
}
