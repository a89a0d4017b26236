import search from 'approx-string-match';

/** A place in folded text that may be the quote's. `likeness` is 1 for the very words, less for similar ones. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly likeness: number;
}

/** Quotes shorter than this are never matched by likeness: too much resembles a short word. */
export const MIN_FUZZY_LENGTH = 12;
/** Share of a quote's characters that may differ where it is placed by likeness. */
const ALLOWED_ERRORS = 0.2;
/** A quote this long is sought by its beginning and its end, for the search costs length times text. */
const LONG_QUOTE = 256;
const PIECE = 96;
const MOST_CANDIDATES = 200;

/** Every place where the very words stand, at most 200. */
export function exactCandidates(text: string, quote: string): readonly Candidate[] {
  const found: Candidate[] = [];
  for (let at = text.indexOf(quote); at >= 0 && found.length < MOST_CANDIDATES; at = text.indexOf(quote, at + 1)) {
    found.push({ start: at, end: at + quote.length, likeness: 1 });
  }
  return found;
}

/**
 * Places that resemble the quote, found by bounded edit distance (Myers 1999, by the library); `allowedErrors` is the share
 * of its characters that may differ. None for a short quote.
 */
export function similarCandidates(text: string, quote: string, allowedErrors = ALLOWED_ERRORS): readonly Candidate[] {
  if (quote.length < MIN_FUZZY_LENGTH) return [];
  return quote.length > LONG_QUOTE
    ? longCandidates(text, quote, allowedErrors)
    : shortCandidates(text, quote, allowedErrors);
}

function shortCandidates(text: string, quote: string, allowedErrors: number): readonly Candidate[] {
  return search(text, quote, Math.floor(quote.length * allowedErrors))
    .map(({ start, end, errors }) => ({ start, end, likeness: 1 - errors / quote.length }))
    .filter(({ likeness }) => likeness >= 1 - allowedErrors)
    .toSorted((one, other) => other.likeness - one.likeness)
    .slice(0, MOST_CANDIDATES);
}

/** Beginnings and ends that stand about as far apart as in the quote. */
function longCandidates(text: string, quote: string, allowedErrors: number): readonly Candidate[] {
  const heads = shortCandidates(text, quote.slice(0, PIECE), allowedErrors);
  const tails = shortCandidates(text, quote.slice(-PIECE), allowedErrors);
  const slack = quote.length * allowedErrors;
  return heads.flatMap((head) =>
    tails
      .map((tail) => ({ tail, drift: Math.abs(tail.end - head.start - quote.length) }))
      .filter(({ drift }) => drift <= slack)
      .toSorted((one, other) => one.drift - other.drift)
      .slice(0, 1)
      .map(({ tail, drift }) => ({
        start: head.start,
        end: tail.end,
        likeness: Math.min(head.likeness, tail.likeness, 1 - drift / quote.length),
      })),
  );
}
