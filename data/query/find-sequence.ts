import { keepsBeginning, stemOf } from '../words/stemmers.ts';
import type { WordList } from '../words/word-list.ts';
import type { SoughtToken, WordSequence } from './word-sequence.ts';

/** Words [first, last] of a list that are a sequence, and where that ends in the folded text. */
export interface Occurrence {
  readonly first: number;
  readonly last: number;
  readonly foldedEnd: number;
}

/** Every place where a sequence stands, in order. */
export function findSequence(
  words: WordList,
  sequence: WordSequence,
  language: string | null | undefined,
): readonly Occurrence[] {
  const tests = sequence.map((sought) => wordTest(words, sought, language));
  const [isFirst, ...isFollowing] = tests;
  const lastSought = sequence.at(-1);
  const found: Occurrence[] = [];
  if (isFirst === undefined || lastSought === undefined) return found;
  for (let first = 0; first + isFollowing.length < words.length; first++) {
    if (!isFirst(first) || !isFollowing.every((isNext, index) => isNext(first + 1 + index))) continue;
    const last = first + isFollowing.length;
    const foldedEnd = lastSought.isSpaceless ? words.start(last) + lastSought.text.length : words.end(last);
    found.push({ first, last, foldedEnd });
  }
  return found;
}

type WordTest = (index: number) => boolean;

/** Looks at a word's first unit before anything else: nearly every word of a text fails there. */
function wordTest(words: WordList, sought: SoughtToken, language: string | null | undefined): WordTest {
  const { text } = words.folded;
  const isAsTyped = spelledTest(words, sought);
  const { stem } = sought;
  if (stem === null) return isAsTyped;
  const isOfStem: WordTest = (index) => stemOf(words.text(index), language) === stem;
  if (!keepsBeginning(language)) return (index) => isAsTyped(index) || isOfStem(index);
  const unit = stem.charCodeAt(0);
  return (index) => isAsTyped(index) || (text.charCodeAt(words.start(index)) === unit && isOfStem(index));
}

function spelledTest(words: WordList, { text: wanted, isPrefix }: SoughtToken): WordTest {
  const { text } = words.folded;
  const unit = wanted.charCodeAt(0);
  const isHere: WordTest = (index) => (isPrefix ? words.text(index).startsWith(wanted) : words.text(index) === wanted);
  return (index) => text.charCodeAt(words.start(index)) === unit && isHere(index);
}
