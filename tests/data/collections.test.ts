import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CollectionRecord, isCollectionWithin, settleTree } from '../../data/collections.ts';

const collection = (id: string, parentId: string | null = null, isDeleted = false): CollectionRecord => ({
  id,
  name: id.toUpperCase(),
  parentId,
  isDeleted,
});

const parents = (records: readonly CollectionRecord[]) =>
  Object.fromEntries(settleTree(records).map(({ id, parentId }) => [id, parentId]));

test('collections stand under the nearest collection that is there', () => {
  const records = [collection('a'), collection('b', 'a', true), collection('c', 'b'), collection('d', 'nowhere')];
  expect(parents(records)).toEqual({ a: null, c: 'a', d: null });
});

test('of a ring the first stands at the top', () => {
  expect(parents([collection('b', 'a'), collection('a', 'b'), collection('c', 'b')])).toEqual({
    a: null,
    b: 'a',
    c: 'b',
  });
  expect(parents([collection('a', 'a')])).toEqual({ a: null });
});

test('a ring through deleted collections is none', () => {
  expect(parents([collection('a', 'b', true), collection('b', 'a'), collection('c', 'b')])).toEqual({
    b: null,
    c: 'b',
  });
});

test('whatever the records say, in whatever order, it is one tree', () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
  const parent = fc.option(fc.constantFrom(...ids, 'nowhere'));
  const records = fc.tuple(
    ...ids.map((id) => fc.tuple(parent, fc.boolean()).map(([at, isDeleted]) => collection(id, at, isDeleted))),
  );
  fc.assert(
    fc.property(records, (records) => {
      const tree = settleTree(records);
      for (const { id } of tree) {
        const path = tree.filter((each) => isCollectionWithin(id, each.id, tree));
        expect(path.map((each) => each.id)).toContain(id);
        expect(path.filter(({ parentId }) => parentId === null)).toHaveLength(1);
      }
      expect(parents(records.toReversed())).toEqual(parents(records));
    }),
  );
});
