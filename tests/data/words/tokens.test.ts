import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tokens } from '../../../data/words/tokens.ts';

const texts = (text: string, language = 'en'): readonly string[] => tokens(text, language).map((token) => token.text);

describe('words', () => {
  test.each([
    ['can’t e-mail', ['can', 't', 'e', 'mail']],
    ['l’État', ['l', 'etat']],
    ['mara@coast.example http://coast.example/a_b', ['mara', 'coast', 'example', 'http', 'coast', 'example', 'a', 'b']],
    ['3,200 3.200 1’234’567 2,5 3,2001', ['3200', '3200', '1234567', '2', '5', '3', '2001']],
    ['٣٬٢٠٠ B2B 10:30', ['3200', 'b2b', '10', '30']],
    ['news\u00adpaper', ['newspaper']],
    ['COVID19 感染', ['covid19', '感染', '染']],
    ['東京都', ['東京', '京都', '都']],
    ['हिन्दी', ['हिन्दी']],
  ])('of “%s”', (text, expected) => {
    expect(texts(text)).toEqual(expected);
  });
  test('stand where the text has them, with their marks', () => {
    const [first, second] = tokens('cafe\u0301 ﬁne', 'en');
    expect([first?.start, first?.end, second?.start, second?.end]).toEqual([0, 5, 6, 9]);
  });
  test('have a stem in the language of the text, the word itself beside it', () => {
    expect(tokens('Embassies', 'en')[0]).toMatchObject({ text: 'embassies', stem: 'embassi' });
    expect(tokens('книгами', 'ru')[0]?.stem).toBe(tokens('книга', 'ru')[0]?.stem);
    expect(tokens('Häuser', 'de')[0]?.stem).toBe(tokens('Haus', 'de')[0]?.stem);
    expect(tokens('news', 'en')[0]?.stem).toBe('news');
    expect(tokens('ngapa', 'mi')[0]?.stem).toBe('ngapa');
  });
});

const spaceless = fc.string({ unit: fc.constantFrom(...'東京都大学ガイドは한국กำข้าว𠮷'), minLength: 1, maxLength: 12 });

test('every part of a text without spaces is found by its tokens', () => {
  fc.assert(
    fc.property(spaceless, fc.nat(), fc.nat(), (text, a, b) => {
      const characters = Array.from(text);
      const start = a % characters.length;
      const part = characters.slice(start, start + 1 + (b % (characters.length - start)));
      const all = texts(text);
      const wanted = texts(part.join(''));
      const sought = wanted.length > 1 ? wanted.slice(0, -1) : wanted;
      const isAt = (at: number): boolean =>
        sought.every((word, index) =>
          wanted.length > 1 ? all[at + index] === word : all[at + index]?.startsWith(word),
        );
      expect(all.some((_, at) => isAt(at))).toBe(true);
    }),
  );
});

test('no text has words outside it, or out of order', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('en', 'de', 'ar', 'tr', 'ru', 'fi', 'xx'),
      (text, language) => {
        let before = -1;
        for (const { start, end, stem } of tokens(text, language)) {
          expect(start).toBeGreaterThan(before - 1);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(stem).not.toBe('');
          before = start;
        }
      },
    ),
  );
});
