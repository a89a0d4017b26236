import { expect, test } from 'vitest';
import { parseQuery } from '../../../data/query/parse-query.ts';
import type { ArchiveInfo, Library } from '../../../preload/contract.ts';
import { everyRow, type LibraryNode, libraryTree, rowShowing } from '../../../renderer/library/library-tree.ts';

const info = { articleCount: 9, unreadCount: 4, trashedCount: 2 } as ArchiveInfo;
const order = { by: 'title', direction: 'ascending' } as const;

const library: Library = {
  collections: [
    { id: 'collection-1', name: 'Ports', parentId: null, count: 3 },
    { id: 'collection-2', name: 'Night ferries', parentId: 'collection-1', count: 2 },
  ],
  searches: [{ id: 'search-1', name: 'Fog', query: 'fog -frog', order }],
  tags: [
    { name: 'sea', count: 3 },
    { name: 'sea/tides', count: 1 },
    { name: 'seaside', count: 1 },
  ],
};

const tree = libraryTree(library, info, new Map([['fog -frog', 5]]));

const outline = (nodes: readonly LibraryNode[]): unknown[] =>
  nodes.map(({ label, children }) => (children.length > 0 ? [label, outline(children)] : label));

test('collections and tags stand in those they are in', () => {
  expect(outline(tree).slice(5)).toEqual([
    ['Saved searches', ['Fog']],
    ['Collections', [['Ports', ['Night ferries']]]],
    ['Tags', [['sea', ['tides']], 'seaside']],
  ]);
});

test('every row has a key of its own and says how much it leads to, as far as that is known', () => {
  const rows = everyRow(tree);
  expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
  const counts = rows.flatMap((row) => (row.kind === 'group' ? [] : [[row.label, row.count]]));
  expect(Object.fromEntries(counts)).toMatchObject({ 'All articles': 9, Trash: 2, Fog: 5, tides: 1, Starred: null });
});

test('what a row asks for is understood as that, whatever its name', () => {
  const names = ['Night ferries', 'a "b" c', 'is:read', '-x', 'OR'];
  const collections = names.map((name, at) => ({ id: `collection-${at}`, name, parentId: null, count: 0 }));
  const rows = everyRow(libraryTree({ ...library, collections }, info, new Map()));
  for (const name of names) {
    const row = rows.find((each) => each.kind === 'collection' && each.label === name);
    const { terms } = parseQuery(row?.kind === 'collection' ? row.chosen.text : '');
    expect(terms).toMatchObject([{ kind: 'field', field: 'collection', value: name }]);
  }
});

test('the row of what the list shows is known', () => {
  expect(rowShowing(tree, { text: '', view: 'trash' })?.label).toBe('Trash');
  expect(rowShowing(tree, { text: ' fog -frog ', view: 'archive' })?.label).toBe('Fog');
  expect(rowShowing(tree, { text: 'something else', view: 'archive' })).toBeUndefined();
});
