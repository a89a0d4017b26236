import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printable } from '../../../../main/host/command-line/terminal.ts';

test('no text of an article can command the terminal', () => {
  expect(printable('Harbour\u{1b}[2J shut\u{7}\u{9b}31m')).toBe('Harbour[2J shut31m');
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const rest = [...printable(text)];
      expect(rest.filter((character) => character !== '\n' && character !== '\t' && /\p{Cc}/u.test(character))).toEqual(
        [],
      );
    }),
  );
});

test('letters of every script stay as they are', () => {
  expect(printable('ميناء\t港口\nПорт 👩‍👩‍👧')).toBe('ميناء\t港口\nПорт 👩‍👩‍👧');
});
