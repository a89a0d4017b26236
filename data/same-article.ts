import { foldSpace } from './white-space.ts';

/**
 * Whether two texts of one outlet are the same article at two times, where no address says so. A new version is only
 * ever assumed of what cannot well be another article: a column keeps its title and changes its text, and a report of
 * the same event has another title or other words.
 */

/** What may be the same article, beyond its outlet. */
export interface Likeness {
  readonly title: string;
  /** Milliseconds since 1970. */
  readonly publishedMs: number;
  readonly text: string;
}

const DAY_MS = 24 * 3600 * 1000;

/** Articles published further apart are different ones. */
export const SAME_ARTICLE_WITHIN_MS = 3 * DAY_MS;

/** Shares from 0 to 1. Updates come soon, so what has another day must agree far more. */
const TITLE_LIKENESS = 0.6;
const TEXT_LIKENESS = { sameDay: 0.5, otherDay: 0.9 };

const MOST_COMPARED = 6;

/** Words in a row that two texts hardly ever have in common by chance; of scripts without spaces, characters. */
const SHINGLE = { words: 4, characters: 8 };

export function isSameArticle(one: Likeness, other: Likeness): boolean {
  const apartMs = Math.abs(one.publishedMs - other.publishedMs);
  if (apartMs > SAME_ARTICLE_WITHIN_MS || !areTitlesAlike(one.title, other.title)) return false;
  const wanted = apartMs < DAY_MS ? TEXT_LIKENESS.sameDay : TEXT_LIKENESS.otherDay;
  return containment(shingles(one.text), shingles(other.text)) >= wanted;
}

/** Whether most of what two titles say is the same. */
export const areTitlesAlike = (one: string, other: string): boolean => titleLikeness(one, other) >= TITLE_LIKENESS;

/** 0 for titles that have nothing in common, 1 for the same. */
const titleLikeness = (one: string, other: string): number => likenessTo(foldTitle(one))(foldTitle(other));

/** Compares many folded titles with one, which is taken apart once. */
function likenessTo(title: string): (other: string) => number {
  const own = trigrams(title);
  return (other) => {
    if (title === '' || other === '') return 0;
    if (title === other) return 1;
    // However many they share, it is never more than the shorter has.
    const [shorter, longer] = [title.length, other.length].toSorted((a, b) => a - b) as [number, number];
    return (2 * shorter) / (shorter + longer) < TITLE_LIKENESS - 0.1 ? 0 : dice(own, trigrams(other));
  };
}

/** Those of the candidates whose titles are alike, the most alike first and no more than it pays to compare by text. */
export function mostAlike<T extends { readonly foldedTitle: string }>(
  title: string,
  candidates: readonly T[],
): readonly T[] {
  const likeness = likenessTo(foldTitle(title));
  return candidates
    .map((candidate) => ({ candidate, likeness: likeness(candidate.foldedTitle) }))
    .filter((each) => each.likeness >= TITLE_LIKENESS)
    .toSorted((one, other) => other.likeness - one.likeness)
    .slice(0, MOST_COMPARED)
    .map(({ candidate }) => candidate);
}

/** A title without case, punctuation and differences of form. */
export const foldTitle = (title: string): string => wordsOf(title).join(' ');

/** The words by which a title can be looked for: if none of them is in another, the two are not alike. */
export function tellingWords(foldedTitle: string): readonly string[] {
  return foldedTitle.split(' ').toSorted(longestFirst).slice(0, 2);
}

const longestFirst = (one: string, other: string) => other.length - one.length || (one < other ? -1 : 1);

function wordsOf(text: string): string[] {
  const folded = foldSpace(text.normalize('NFKC')).toLowerCase().replaceAll(/['’]/gu, '');
  return folded.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

function trigrams(folded: string): Set<string> {
  const padded = ` ${folded} `;
  const found = new Set<string>();
  for (let at = 0; at + 3 <= padded.length; at += 1) found.add(padded.slice(at, at + 3));
  return found;
}

/** Sørensen–Dice coefficient of two sets. */
function dice(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  return (2 * shared(one, other)) / (one.size + other.size);
}

/** How much of the smaller set is in the other: a text that was cut short or added to is still the same. */
function containment(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const smaller = Math.min(one.size, other.size);
  return smaller === 0 ? 0 : shared(one, other) / smaller;
}

function shared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let count = 0;
  for (const each of one) if (other.has(each)) count += 1;
  return count;
}

/** See Broder, "On the resemblance and containment of documents" (1997). */
function shingles(text: string): Set<string> {
  const words = wordsOf(text);
  const isSpaceless = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(text);
  const pieces = isSpaceless ? [...words.join('')] : words;
  const length = Math.min(isSpaceless ? SHINGLE.characters : SHINGLE.words, pieces.length);
  return new Set(pieces.slice(0, pieces.length - length + 1).map((_, at) => pieces.slice(at, at + length).join(' ')));
}
