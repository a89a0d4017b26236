import type { NearTerm, PhraseTerm, WordTerm } from '../../../data/query/query.ts';
import { type SoughtToken, wordSequence } from '../../../data/query/word-sequence.ts';
import { addBit, type Bits, intersection, noBits, union } from '../columns/bits.ts';
import type { Steps } from '../steps.ts';
import type { Slice } from '../text/block.ts';
import { fieldsOf, frequencyOf } from '../text/occurrences.ts';
import { eachArticle } from '../text/postings.ts';
import { findSequences } from '../text/sequences.ts';
import type { TermAt } from '../text/segments.ts';
import { articlesByLanguage, type FindContext } from './context.ts';

/** Words that an article is searched for. */
export type PlainWords = WordTerm | PhraseTerm | NearTerm;

/** How words of a query are meant. */
export interface Wording {
  /** As they stand, without other forms of theirs. */
  readonly exact: boolean;
  /** The last may go on. */
  readonly prefix: boolean;
  readonly distance?: number | undefined;
  readonly inTitle?: boolean | undefined;
}

export function textsOf(term: PlainWords): readonly string[] {
  return term.kind === 'near' ? term.words : [term.text];
}

export function wordingOf(term: PlainWords, isPrefix: boolean): Wording {
  switch (term.kind) {
    case 'word':
      return { exact: term.exact, prefix: term.prefix || isPrefix };
    case 'phrase':
      return { exact: true, prefix: term.prefix };
    case 'near':
      return { exact: false, prefix: false, distance: term.distance };
  }
}

/** One word of a query. */
export interface SoughtWord {
  /** The term as typed, then those of which it is another form. */
  readonly terms: readonly string[];
  /** Terms that begin with the first one count too. */
  readonly isPrefix: boolean;
}

/** What words of a query stand for in one of the archive's languages: sequences of words, which are near each other. */
export interface WordingIn {
  readonly sequences: readonly (readonly SoughtWord[])[];
  readonly among: Bits;
}

/** What texts of a query mean in each language; languages in which they mean the same are one. */
export function wordingsOf(context: FindContext, texts: readonly string[], wording: Wording): WordingIn[] {
  const wordings = new Map<string, WordingIn>();
  for (const { language, bits } of articlesByLanguage(context)) {
    const sequences = texts
      .map((text) => wordSequence(text, wording, language).map((token) => soughtWord(context, token, language)))
      .filter((sequence) => sequence.length > 0);
    const key = JSON.stringify(sequences);
    const same = wordings.get(key);
    wordings.set(key, { sequences, among: same === undefined ? bits : union(same.among, bits) });
  }
  return [...wordings.values()].filter(({ sequences }) => sequences.length > 0);
}

function soughtWord({ database }: FindContext, { text, stem, isPrefix }: SoughtToken, language: string): SoughtWord {
  if (stem === null) return { terms: [text], isPrefix };
  const sql = 'SELECT term FROM form WHERE language = ? AND stem = ?';
  const forms = database.all<{ term: string }>(sql, [language, stem]).map(({ term }) => term);
  return { terms: [text, ...forms.filter((form) => form !== text && !(isPrefix && form.startsWith(text)))], isPrefix };
}

/** Articles whose own text has the words. */
export function* findWords(context: FindContext, wordings: readonly WordingIn[], wording: Wording): Steps<Bits> {
  let found = noBits(context.size);
  for (const each of wordings) found = union(found, yield* findIn(context, each, wording));
  return found;
}

function* findIn(
  context: FindContext,
  { sequences, among }: WordingIn,
  { distance = 0, inTitle = false }: Wording,
): Steps<Bits> {
  const isOneWord = sequences.flat().length === 1;
  const placed = sequences.map((sequence) => sequence.map((word) => placesOf(context, word, isOneWord)));
  const words = placed.flat();
  const [only] = words;
  if (isOneWord && only !== undefined) {
    return intersection(anyOf(only, { context, isTitleOnly: inTitle }), among);
  }
  for (const word of words) {
    anyOf(word, { context, isTitleOnly: false });
    yield;
  }
  const slots = placed.map((sequence) => sequence.map(({ at }) => at));
  return yield* findSequences(slots, noBits(context.size), { among, distance, inTitle });
}

interface PlacedWord {
  readonly at: readonly TermAt[];
  /** Other terms speak less for an article; undefined where it was not typed to its end. */
  readonly exactTerm: string | undefined;
}

function placesOf(
  { segments }: FindContext,
  { terms: [typed = '', ...others], isPrefix }: SoughtWord,
  isOneWord: boolean,
): PlacedWord {
  const beginning = () => (isOneWord ? segments.findBeginning(typed) : [...segments.findPrefix(typed)]);
  const at = isPrefix ? beginning() : segments.find(typed);
  for (const other of others) at.push(...segments.find(other));
  return { at, exactTerm: isPrefix ? undefined : typed };
}

const OTHER_FORM_SHARE = 0.6;

/** Articles that have a word. */
function anyOf(
  { at: terms, exactTerm }: PlacedWord,
  { context, isTitleOnly }: { readonly context: FindContext; readonly isTitleOnly: boolean },
): Bits {
  const bits = noBits(context.size);
  const rarity = rarityOf(terms, context);
  for (const { term, docs } of terms) {
    const share = exactTerm === undefined || term === exactTerm ? rarity : rarity * OTHER_FORM_SHARE;
    if (isTitleOnly) addTitles(docs, bits);
    else if (context.scores === undefined) eachArticle(docs, (number) => addBit(bits, number));
    else addScored(docs, { bits, scores: context.scores, words: context.columns.slots.words, share });
  }
  return bits;
}

const TITLE_BIT = 1;

function addTitles(docs: Slice, bits: Bits): void {
  eachArticle(docs, (number, weight) => {
    if ((fieldsOf(weight) & TITLE_BIT) !== 0) addBit(bits, number);
  });
}

/** The rarer a term, the more it says (the inverse document frequency of BM25). */
function rarityOf(terms: readonly TermAt[], { size }: FindContext): number {
  const having = Math.min(
    size,
    terms.reduce((sum, { articles }) => sum + articles, 0),
  );
  return Math.log(1 + (size - having + 0.5) / (having + 0.5));
}

interface Scoring {
  readonly bits: Bits;
  readonly scores: Float32Array;
  readonly words: Uint32Array;
  readonly share: number;
}

/** BM25's saturation of how often a word occurs, and how much an article's length counts. */
const SATURATION = 1.2;
const LENGTH_SHARE = 0.5;
const USUAL_WORDS = 500;

function addScored(docs: Slice, { bits, scores, words, share }: Scoring): void {
  eachArticle(docs, (number, weight) => {
    addBit(bits, number);
    const frequency = frequencyOf(weight);
    const length = 1 - LENGTH_SHARE + (LENGTH_SHARE * (words[number] ?? 0)) / USUAL_WORDS;
    const speaks =
      (frequency * (1 + SATURATION)) / (frequency + SATURATION * length) + (FIELD_BOOST[fieldsOf(weight)] ?? 0);
    scores[number] = (scores[number] ?? 0) + share * speaks;
  });
}

/** What a word's being in title and standfirst adds, by the bits of its fields. */
const FIELD_BOOST = [0, 4, 1.5, 5.5, 0, 4, 1.5, 5.5];
