import { expect, test } from 'vitest';
import { excerpt } from '../../../renderer/cleaning/excerpt.ts';

test('a short passage is its own excerpt, on one line', () => {
  expect(excerpt('Leave a reply\nName')).toBe('Leave a reply Name');
});

test('a long one is cut before a word that does not fit', () => {
  const words = excerpt('The harbour master counted the boats by hand, as the harbour masters here have always done.');
  expect(words).toBe('The harbour master counted the boats by hand, as the…');
});

test('no character is cut in two', () => {
  expect(excerpt(`${'a'.repeat(59)}😀${'b'.repeat(20)}`)).toBe(`${'a'.repeat(59)}…`);
});
