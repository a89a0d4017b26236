import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldText } from '../../../data/words/fold-text.ts';

const same: readonly (readonly [what: string, a: string, b: string])[] = [
  ['case and accents', 'Éléphant', 'elephant'],
  ['accents written apart', 'e\u0301tude', 'étude'],
  ['umlauts and ß', 'Grüße', 'grusse'],
  ['Turkish i, with a dot and without', 'İstanbul Diyarbakır', 'istanbul diyarbakir'],
  ['crossed and joined letters', 'Łódź Ærø œuvre', 'lodz aero oeuvre'],
  ['ligatures', 'oﬃce', 'office'],
  ['full width', 'ＡＢＣ１２', 'abc12'],
  ['half-width kana, with their marks', 'ｶﾞｲﾄﾞ', 'ガイド'],
  ['kana and Hangul written apart', 'か\u3099 \u1112\u1161\u11ab', 'が 한'],
  ['soft hyphens and joiners', 'news\u00adpaper می\u200cخواهم', 'newspaper میخواهم'],
  ['apostrophes, quotation marks and dashes', '’tis “so” – so', '\'tis "so" - so'],
  ['Arabic marks, alef, ya, ta marbuta and tatweel', 'مُـحَمَّد أحمد إلى مدرسة', 'محمد احمد الي مدرسه'],
  ['Persian and Arabic letters and digits', 'کتاب ۲۰۲۶', 'كتاب 2026'],
  ['Hebrew points and final letters', 'שָׁלוֹם', 'שלומ'],
  ['Greek accents and the final sigma', 'Ὀδυσσεύς', 'οδυσσευσ'],
  ['ё', 'Ёлка', 'елка'],
  ['й, written apart or not', 'и\u0306', 'Й'],
];

test.each(same)('%s: “%s” is compared as “%s”', (_, a, b) => {
  expect(foldText(a).text).toBe(foldText(b).text);
});

test.each([
  ['й', 'и'],
  ['か', 'が'],
  ['नि', 'नी'],
  ['กำ', 'กา'],
])('%s and %s are different letters', (a, b) => {
  expect(foldText(a).text).not.toBe(foldText(b).text);
});

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc
    .array(
      fc.constantFrom(
        'e\u0301',
        'ﬁ',
        'ß',
        'ｶﾞ',
        'か\u3099',
        'אָ',
        'لا',
        'İ',
        'й',
        'и\u0306',
        '\u00ad',
        '😀',
        'a',
        ' ',
        '한',
      ),
    )
    .map((all) => all.join('')),
);

describe('of any text', () => {
  test('folding what is folded changes nothing', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = foldText(text).text;
        expect(foldText(once).text).toBe(once);
      }),
      { numRuns: 2000 },
    );
  });
  test('every part of what is folded comes from the part of the original that it is mapped to', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), (text, a, b) => {
        const folded = foldText(text);
        const start = a % (folded.text.length + 1);
        const end = Math.max(start, b % (folded.text.length + 1));
        const part = text.slice(folded.originalStart(start), folded.originalEnd(end));
        if (start < end) expect(foldText(part).text).toContain(folded.text.slice(start, end));
        expect(folded.originalStart(start)).toBeLessThanOrEqual(folded.originalStart(end));
        expect(folded.originalEnd(folded.text.length)).toBe(
          folded.text.length === 0 ? folded.originalStart(0) : text.length,
        );
      }),
      { numRuns: 2000 },
    );
  });
  test('every character of Unicode folds to something that stays', () => {
    const isUnstable = (character: string): boolean => {
      const once = foldText(character).text;
      return foldText(once).text !== once;
    };
    const all = Array.from({ length: 0x30000 }, (_, code) => String.fromCodePoint(code));
    expect(all.filter(isUnstable)).toEqual([]);
  });
});
