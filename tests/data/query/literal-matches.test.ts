import fc from 'fast-check';
import { expect, test } from 'vitest';
import { literalMatches } from '../../../data/query/literal-matches.ts';
import { foldText } from '../../../data/words/fold-text.ts';

const found = (text: string, typed: string): readonly string[] =>
  literalMatches(foldText(text), typed).map(([start, end]) => text.slice(start, end));

test.each([
  ['The ferry, the Ferryman', 'ferry', ['ferry', 'Ferry']],
  ['Straße und STRASSE', 'strasse', ['Straße', 'STRASSE']],
  ['aß', 's', ['ß']],
  ['“Nine years”, she said', 'years", she', ['years”, she']],
  ['الْعِبارة والعبارة', 'العباره', ['الْعِبارة', 'العبارة']],
  ['守塔人说', '塔人', ['塔人']],
  ['anything', ' ', []],
  ['banana', 'ana', ['ana']],
])('in “%s”, “%s” is found as it stands', (text, typed, expected) => {
  expect(found(text, typed)).toEqual(expected);
});

test('every match reads as what was typed, and none overlap', () => {
  const texts = fc.string({ unit: fc.constantFrom('a', 'B', 'é', 'e\u0301', 'ß', 's', ' ', '東', '\u00ad') });
  fc.assert(
    fc.property(texts, texts, (text, typed) => {
      let before = 0;
      for (const [start, end] of literalMatches(foldText(text), typed)) {
        expect(start).toBeGreaterThanOrEqual(before);
        expect(foldText(text.slice(start, end)).text).toContain(foldText(typed).text);
        before = end;
      }
    }),
  );
});
