import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { areTitlesAlike, isSameArticle, type Likeness, mostAlike } from '../../data/same-article.ts';

const day = 24 * 3600 * 1000;
const sentences = Array.from(
  { length: 20 },
  (_, at) => `On pier ${at} the keeper counted ${at * 7} boats before noon.`,
);
const others = Array.from({ length: 20 }, (_, at) => `Nobody knew why ferry ${at} had left its berth so late.`);
const report: Likeness = { title: 'Boats counted on every pier', publishedMs: 0, text: sentences.join('\n') };

describe('the same article at two times', () => {
  test('may have lost some of its text, or got more', () => {
    expect(isSameArticle(report, { ...report, text: sentences.slice(0, 9).join('\n') })).toBe(true);
    expect(isSameArticle(report, { ...report, text: `Corrected.\n${report.text}\nMore is to come.` })).toBe(true);
  });

  test('may have another wording of its title and another day', () => {
    const later = { ...report, title: 'Boats counted on every pier: update', publishedMs: day };
    expect(isSameArticle(report, later)).toBe(true);
  });

  test.each([
    ['a text of which most is new', { text: [...sentences.slice(0, 4), ...others].join('\n') }],
    ['another title', { title: 'Council raises the harbour dues' }],
    ['a week between', { publishedMs: 7 * day }],
    ['no text', { text: '' }],
    [
      'a form that is filled in anew the next day',
      {
        publishedMs: day,
        text: sentences
          .map((sentence, at) => (at % 2 === 0 ? sentence : sentence.replace('boats', 'ships')))
          .join('\n'),
      },
    ],
  ])('is not seen with %s', (_, other) => {
    expect(isSameArticle(report, { ...report, ...other })).toBe(false);
  });

  test('is seen in scripts without spaces', () => {
    const text = '港の番人は正午までに船を数えた。風は北から吹き、波は低かった。夜の便は欠航となった。';
    const one = { title: '港の船を数える', publishedMs: 0, text };
    expect(isSameArticle(one, { ...one, text: `${text}追って詳しく伝える。` })).toBe(true);
    expect(isSameArticle(one, { ...one, text: '町議会は新しい予算を可決した。反対は三人だった。' })).toBe(false);
  });

  test('does not depend on which of the two comes first', () => {
    const words = fc.array(fc.constantFrom('fog', 'pier', 'boats', 'noon', 'keeper'), { maxLength: 30 });
    const likeness = fc.record({
      title: fc.constantFrom('Fog', 'Fog on the pier', 'Boats at noon', ''),
      publishedMs: fc.constantFrom(0, day, 5 * day),
      text: words.map((list) => list.join(' ')),
    });
    fc.assert(
      fc.property(likeness, likeness, (one, other) => {
        expect(isSameArticle(one, other)).toBe(isSameArticle(other, one));
      }),
    );
  });
});

test('titles are alike whatever their case, punctuation and form of letters', () => {
  expect(areTitlesAlike('“Fog” over the Pier', 'FOG OVER THE PIER!')).toBe(true);
  expect(areTitlesAlike('Café closes', 'Cafe\u0301 closes')).toBe(true);
  expect(areTitlesAlike('', '')).toBe(false);
});

test('of many alike titles the most alike are compared', () => {
  const candidates = Array.from({ length: 30 }, (_, at) => ({ foldedTitle: `boats counted on pier ${at}` }));
  const compared = mostAlike('Boats counted on pier 17', candidates);
  expect(compared[0]).toEqual({ foldedTitle: 'boats counted on pier 17' });
  expect(compared.length).toBeLessThan(10);
});
