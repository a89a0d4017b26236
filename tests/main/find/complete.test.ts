import { expect, test } from 'vitest';
import { complete } from '../../../main/find/complete.ts';
import { articleOf, TestIndex } from './indexed.ts';

function completed(text: string, cursor = text.length) {
  const index = new TestIndex();
  index.put([
    articleOf('a1', { source: 'Skerrin Islander', tags: ['sea'] }),
    articleOf('a2', { source: 'Skerrin Islander' }),
    articleOf('a3', { source: 'Courier', byline: ['Maren Hölt'] }),
  ]);
  const { start, end, suggestions } = complete(index.database, { text, cursor });
  return suggestions.map(({ insert, count }) => [text.slice(0, start) + insert + text.slice(end), count]);
}

test('the beginning of a field’s name gives the field', () => {
  expect(completed('ferry sou')).toEqual([['ferry source:', null]]);
  expect(completed('-ti')).toEqual([['-title:', null]]);
  expect(completed('')).toEqual([]);
});

test('after a field come the values that articles have, the most frequent first', () => {
  expect(completed('source:')).toEqual([
    ['source:"Skerrin Islander" ', 2],
    ['source:Courier ', 1],
  ]);
  expect(completed('source:isl')).toEqual([['source:"Skerrin Islander" ', 2]]);
  expect(completed('ferry -tag:s')).toEqual([['ferry -tag:sea ', 1]]);
});

test('values are found however they are typed', () => {
  expect(completed('author:hol')).toEqual([['author:"Maren Hölt" ', 1]]);
  expect(completed('author:"maren h')).toEqual([['author:"Maren Hölt" ', 1]]);
});

test('what stands behind the cursor stays', () => {
  expect(completed('sour ferry', 4)).toEqual([['source: ferry', null]]);
});
