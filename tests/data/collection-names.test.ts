import { expect, test } from 'vitest';
import { collectionsCalled, collectionTerm } from '../../data/collection-names.ts';

const collection = (id: string, name: string, parentId: string | null = null) => ({ id, name, parentId });

const tree = [
  collection('ports', 'Ports'),
  collection('ports-ferries', 'Ferries', 'ports'),
  collection('rivers', 'Rivers'),
  collection('rivers-ferries', 'ferries', 'rivers'),
  collection('ferries', 'Ferries'),
  collection('old', 'Ferries', 'rivers-ferries'),
];

test('a name means every collection of that name, a path only the one that is there', () => {
  expect(collectionsCalled('FERRIES', tree)).toEqual(['ports-ferries', 'rivers-ferries', 'ferries', 'old']);
  expect(collectionsCalled('ports/ferries', tree)).toEqual(['ports-ferries']);
  expect(collectionsCalled('/Ferries', tree)).toEqual(['ferries']);
  expect(collectionsCalled('Ferries/Ports', tree)).toEqual([]);
  expect(collectionsCalled('old', tree)).toEqual(['old']);
});

test('a collection is named as shortly as can be, and never so that another is meant too', () => {
  const terms = tree.map((each) => collectionTerm(each, tree));
  expect(terms).toEqual(['Ports', 'Ports/Ferries', 'Rivers', 'Rivers/ferries', '/Ferries', 'Rivers/ferries/Ferries']);
  for (const [at, term] of terms.entries()) expect(collectionsCalled(term, tree)).toEqual([tree[at]?.id]);
});

test('two machines may have made the same collection: then each goes by its id', () => {
  const twins = [collection('one', 'Ports'), collection('other', 'Ports')];
  expect(twins.map((each) => collectionTerm(each, twins))).toEqual(['one', 'other']);
});

test('a slash in a name is part of the name', () => {
  const odd = [collection('a', 'A/B'), collection('c', 'C')];
  expect(collectionTerm(odd[0] ?? collection('', ''), odd)).toBe('A/B');
});
