import type { WordList } from '../words/word-list.ts';
import { wordList } from '../words/word-list.ts';
import { findNear } from './find-near.ts';
import type { Occurrence } from './find-sequence.ts';
import { findSequence } from './find-sequence.ts';
import type { Query } from './query.ts';
import type { SoughtWords, Where } from './sought-words.ts';
import { soughtWords } from './sought-words.ts';

/** UTF-16 range [start, end) of a text. */
export type Match = readonly [start: number, end: number];

/** What a query's words and phrases find in one text of a language, in order; where finds overlap they are one. */
export function matchesIn(
  text: string,
  query: Query,
  language: string | null | undefined,
  where: Where = 'text',
): readonly Match[] {
  const sought = soughtWords(query, language, where);
  if (sought.length === 0) return [];
  const words = wordList(text);
  const found = sought.flatMap((each) => occurrences(words, each, language));
  return merged(found.map(({ first, foldedEnd }) => rangeOf(words, first, foldedEnd)));
}

function occurrences(
  words: WordList,
  { sequences, distance }: SoughtWords,
  language: string | null | undefined,
): readonly Occurrence[] {
  const bySequence = sequences.map((sequence) => findSequence(words, sequence, language));
  return bySequence.length === 1 ? bySequence.flat() : findNear(bySequence, distance);
}

const rangeOf = ({ folded, start }: WordList, first: number, foldedEnd: number): Match => [
  folded.originalStart(start(first)),
  folded.originalEnd(foldedEnd),
];

function merged(ranges: Match[]): readonly Match[] {
  const apart: Match[] = [];
  for (const [start, end] of ranges.toSorted((a, b) => a[0] - b[0] || b[1] - a[1])) {
    const before = apart.at(-1);
    if (before === undefined || start >= before[1]) apart.push([start, end]);
    else if (end > before[1]) apart.splice(-1, 1, [before[0], end]);
  }
  return apart;
}
