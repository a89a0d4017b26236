import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block } from '../../data/article.ts';
import { identityText, pageKey } from '../../data/identity.ts';
import { instantOf } from '../../data/instant.ts';
import { leadOf } from '../../data/lead.ts';
import { foldSpace } from '../../data/white-space.ts';
import { countWords } from '../../data/words/count-words.ts';

const paragraph = (text: string): Block => ({ type: 'paragraph', text });

describe('words', () => {
  const segmented = (text: string) =>
    [...new Intl.Segmenter('en', { granularity: 'word' }).segment(text)].filter(({ isWordLike }) => isWordLike).length;

  test.each([
    'The harbour at Vellin closed on Tuesday; 3,200 people can’t leave.',
    "It's the U.S.-built bridge (1932), “well-known” — isn't it? 4.5% of 10.000 agreed",
    'Порт Веллин закрыт во вторник. Η γέφυρα άνοιξε ξανά.',
    'أغلق الميناء يوم الثلاثاء وقال الحاكم إنه سيفتح غدا',
    'הנמל נסגר ביום שלישי',
    'बंदरगाह मंगलवार को बंद हुआ',
    '항구는 화요일에 문을 닫았다',
    '港口于星期二关闭，三千人无法离开。2020年重新开放。',
    'ヴェリン港は火曜日に閉鎖された。',
    'ท่าเรือปิดในวันอังคาร',
    'snake_case x2 2nd 𝒜𝒷 café naïve e\u0301te\u0301',
    '',
  ])('of %j are those of Unicode segmentation', (text) => {
    expect(countWords(text)).toBe(segmented(text));
  });

  test('of any plain text are those of Unicode segmentation', () => {
    const piece = fc.constantFrom(
      'harbour',
      'Vellin',
      '12',
      '3',
      ' ',
      '. ',
      ', ',
      '\n',
      '’',
      "'",
      '-',
      '—',
      'é',
      'я',
      '(',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        expect(countWords(text)).toBe(segmented(text));
      }),
    );
  });
});

describe('what makes two sources one article', () => {
  test('is neither white space nor Unicode form', () => {
    expect(identityText('Café  closed', 'One\r\n\r\ntwo\u00a0three ')).toBe(
      identityText('Cafe\u0301 closed ', ' One\ntwo three'),
    );
  });

  test('folding white space is what the obvious way gives', () => {
    const anyText = fc.array(fc.constantFrom('a', ' ', '\n', '\t', '\u00a0', 'b'), { maxLength: 20 });
    fc.assert(
      fc.property(anyText, (units) => {
        const text = units.join('');
        expect(foldSpace(text)).toBe(text.replaceAll(/\s+/gu, ' ').trim());
      }),
    );
  });

  test.each([
    ['http://courier.example/a/b?id=7', 'https://courier.example/a/b/?id=7#top'],
    ['https://courier.example/a', 'https://COURIER.example/a?utm_source=x&fbclid=1&gclid=2'],
    ['https://courier.example/a?id=1', 'https://courier.example/a?utm_medium=m&id=1'],
  ])('%s and %s are one page', (one, other) => {
    expect(pageKey(one)).toBeDefined();
    expect(pageKey(other)).toBe(pageKey(one));
  });

  test.each([
    ['https://courier.example/a?id=1', 'https://courier.example/a?id=2'],
    ['https://courier.example/a', 'https://record.example/a'],
  ])('%s and %s are two', (one, other) => {
    expect(pageKey(other)).not.toBe(pageKey(one));
  });

  test.each([
    'https://courier.example/',
    'https://courier.example/?utm_source=x#top',
    'mailto:desk@courier.example',
    'x',
  ])('%s is no page of an article', (address) => {
    expect(pageKey(address)).toBeUndefined();
  });
});

describe('the lead', () => {
  test('is running text, without headings and images', () => {
    const blocks: Block[] = [
      { type: 'heading', level: 2, text: 'Harbour' },
      { type: 'rule' },
      paragraph('The harbour closed.'),
      paragraph('Boats waited.'),
    ];
    expect(leadOf(blocks)).toBe('The harbour closed. Boats waited.');
  });

  test('of an article of headings is the headings', () => {
    expect(leadOf([{ type: 'heading', level: 2, text: 'Harbour' }])).toBe('Harbour');
  });

  test('is at most 280 units and never ends within a character', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('word ', '漢', '😀', 'longerword'), { maxLength: 400 }), (units) => {
        const lead = leadOf([paragraph(units.join(''))]);
        expect(lead.length).toBeLessThanOrEqual(280);
        expect(lead).not.toMatch(/\p{Surrogate}/u);
      }),
    );
  });
});

test('dates sort by the moment they begin, times without a zone as UTC', () => {
  const instants = ['2019', '2020', '2020-03', '2020-03-26', '2020-03-26T09:30', '2020-03-26T09:30:00-02:00'].map(
    (value) => instantOf({ value, precision: 'day' }),
  );
  expect(instants.toSorted((a, b) => Number(a) - Number(b))).toEqual(instants);
  expect(instantOf({ value: '2020-03-26T09:30', precision: 'time' })).toBe(Date.UTC(2020, 2, 26, 9, 30));
  expect(instantOf({ value: '2020-13-45', precision: 'day' })).toBeUndefined();
});
