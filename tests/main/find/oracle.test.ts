import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Annotation } from '../../../data/annotation.ts';
import type { Article } from '../../../data/article.ts';
import { articleOf, TestIndex } from './indexed.ts';
import { type Known, scanned } from './oracle.ts';

/** Words of six scripts, some that differ only by what folding or stemming brings together. */
const vocabulary = {
  en: ['harbour', 'harbours', 'Ferry', 'ferries', 'the', 'night', 'café', 'cafe', 'e-mail', 'rocket', 'rockets'],
  ru: ['паром', 'парома', 'ночь', 'гавань', 'Ёлка', 'елка', 'над'],
  ar: ['مدينة', 'مَدِينَة', 'المدينة', 'أخبار', 'اخبار', 'ليل'],
  he: ['נָמֵל', 'נמל', 'לילה', 'עיר', 'שלום'],
  zh: ['港口', '夜晚', '城市', '渡', '口港'],
  ja: ['ﾌｪﾘｰ', 'フェリー', '夜', '港', 'みなと'],
  th: ['ท่าเรือ', 'กลางคืน', 'เมือง', 'เรือ'],
} as const;
const languages = Object.keys(vocabulary) as (keyof typeof vocabulary)[];
const everyWord = Object.values(vocabulary).flat();

const wordsIn = (language: keyof typeof vocabulary, maxLength: number) =>
  fc
    .array(
      fc.oneof(
        { weight: 5, arbitrary: fc.constantFrom(...vocabulary[language]) },
        { weight: 1, arbitrary: fc.constantFrom(...everyWord) },
      ),
      { maxLength },
    )
    .map((words) => words.join(language === 'zh' || language === 'ja' || language === 'th' ? '' : ' '));

const anyFields = fc.constantFrom(...languages).chain((language) =>
  fc.record({
    language: fc.constantFrom(language, language === 'en' ? 'en-GB' : language),
    title: wordsIn(language, 4),
    standfirst: wordsIn(language, 3),
    text: fc.array(wordsIn(language, 9), { maxLength: 3 }),
    source: fc.option(fc.constantFrom('Skerrin Islander', 'The Islander', 'El Faro'), { nil: undefined }),
    author: fc.constantFrom('Maren Holt', 'Ebbe Holt', 'Jo Strand'),
    published: fc.option(fc.constantFrom('2019', '2020-03', '2020-03-26', '2020-04-01', '2021-01-01'), {
      nil: undefined,
    }),
    wordCount: fc.constantFrom(5, 100, 900),
    tag: fc.constantFrom('economy', 'economy/trade', 'sea'),
    note: fc.option(wordsIn(language, 5), { nil: undefined }),
  }),
);

type Fields = typeof anyFields extends fc.Arbitrary<infer T> ? T : never;

function articleFrom(id: string, fields: Fields): Article {
  const { language, title, standfirst, text, source, author, published, wordCount, tag } = fields;
  return articleOf(id, {
    language,
    title,
    standfirst,
    blocks: text.map((each) => ({ type: 'paragraph', text: each })),
    ...(source === undefined ? {} : { source }),
    byline: [author],
    ...(published === undefined ? {} : { published: { value: published, precision: 'day' } }),
    wordCount,
    tags: [tag],
  });
}

const noteOn = (articleId: string, text: string): Annotation => ({
  id: `urn:uuid:00000000-0000-4000-8000-${articleId.slice(1).padStart(12, '0')}`,
  type: 'Annotation',
  motivation: 'commenting',
  created: '2026-03-26T09:30:00Z',
  modified: '2026-03-26T09:30:00Z',
  body: [{ type: 'TextualBody', purpose: 'commenting', value: text }],
  target: {
    source: `urn:backfile:article:${articleId}`,
    selector: [{ type: 'TextQuoteSelector', exact: 'harbour night' }],
  },
  'backfile:color': 'yellow',
  'backfile:textHash': '',
  'backfile:clock': '000000000001-0000-w',
});

const knownFrom = (id: string, fields: Fields): Known => ({
  article: articleFrom(id, fields),
  tags: [fields.tag],
  isUnread: true,
  notes: fields.note === undefined ? [] : [{ text: fields.note, quote: 'harbour night' }],
});

const aWord = fc.constantFrom(...everyWord);
const aTerm = fc.oneof(
  aWord,
  aWord.map((word) => `${word.slice(0, 2)}*`),
  fc.tuple(aWord, aWord).map((words) => `"${words.join(' ')}"`),
  aWord.map((word) => `"${word}"`),
  fc.tuple(aWord, aWord, fc.nat(4)).map(([one, other, distance]) => `near:"${one} ${other}"~${distance}`),
  aWord.map((word) => `title:${word}`),
  aWord.map((word) => `in:notes ${word}`),
  fc.tuple(aWord, aWord).map((words) => `in:notes "${words.join(' ')}"`),
  fc.constantFrom('source:islander', 'source:"El Faro"', 'author:holt', 'author:"Jo Strand"', 'tag:economy', 'tag:sea'),
  fc.constantFrom('on:2020', 'on:2020-03', 'on:2020-03-26', 'before:2020-04', 'after:2021', 'before:2020'),
  fc.constantFrom(
    'words:>100',
    'words:<900',
    'words:5..100',
    'lang:en',
    'lang:zh',
    'has:notes',
    'is:unread',
    'is:read',
  ),
);
const aQuery = fc
  .array(fc.tuple(fc.constantFrom('', '', '-', 'OR '), aTerm), { minLength: 1, maxLength: 4 })
  .map((terms) =>
    terms.map(([before, term], at) => (at === 0 && before === 'OR ' ? term : `${before}${term}`)).join(' '),
  );
const aTypedQuery = fc.tuple(aQuery, fc.constantFrom('', ' ')).map((parts) => parts.join(''));

function filled(all: readonly Fields[], perSegment: number): { index: TestIndex; known: Known[] } {
  const index = new TestIndex();
  const known = all.map((fields, at) => knownFrom(`a${at}`, fields));
  index.put(known.map(({ article }) => article));
  for (const { article, notes } of known)
    if (notes[0] !== undefined) index.putNotes(article.id, [noteOn(article.id, notes[0].text)]);
  index.indexTexts(perSegment);
  return { index, known };
}

describe('what the index finds is what a scan of all texts finds', () => {
  test('for any query, in six scripts', () => {
    fc.assert(
      fc.property(
        fc.array(anyFields, { maxLength: 14 }),
        fc.array(aTypedQuery, { minLength: 1, maxLength: 12 }),
        fc.constantFrom(1, 3, 100),
        (all, queries, perSegment) => {
          const { index, known } = filled(all, perSegment);
          for (const query of queries) expect([query, index.found(query)]).toEqual([query, scanned(known, query)]);
          index.database.close();
        },
      ),
      { numRuns: 80 },
    );
  });

  test('after texts changed and articles went, and after small segments became one', () => {
    fc.assert(
      fc.property(
        fc.array(anyFields, { minLength: 9, maxLength: 24 }),
        fc.array(fc.tuple(fc.nat(23), fc.option(anyFields)), { maxLength: 8 }),
        fc.array(aTypedQuery, { minLength: 1, maxLength: 8 }),
        (all, changes, queries) => {
          const { index, known } = filled(all, 1);
          for (const [at, fields] of changes) {
            const id = known[at]?.article.id;
            if (id === undefined) continue;
            if (fields === null) known.splice(at, 1);
            else known[at] = { ...knownFrom(id, fields), notes: known[at]?.notes ?? [] };
            index.put(known.map(({ article }) => article));
            index.indexTexts(1);
          }
          const results = () => queries.map((query) => [query, index.found(query)]);
          const expected = queries.map((query) => [query, scanned(known, query)]);
          expect(results()).toEqual(expected);
          expect(index.mergeSegments()).toBeGreaterThan(0);
          expect(results()).toEqual(expected);
          index.database.close();
        },
      ),
      { numRuns: 15 },
    );
  });
});
