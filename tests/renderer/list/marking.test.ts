import { describe, expect, test } from 'vitest';
import {
  allMarked,
  countMarked,
  isMarked,
  selectionOf,
  someMarked,
  withToggled,
} from '../../../renderer/list/marking.ts';

const query = { text: 'fog', view: 'archive', order: { by: 'title', direction: 'ascending' } } as const;

describe('some rows', () => {
  const marked = withToggled(withToggled(someMarked(['a', 'b']), 'c'), 'a');

  test('are those that were marked and not unmarked again', () => {
    expect(['a', 'b', 'c', 'd'].map((id) => isMarked(marked, id))).toEqual([false, true, true, false]);
    expect(countMarked(marked, 100)).toBe(2);
  });

  test('are asked for by their ids', () => {
    expect(selectionOf(marked, query)).toEqual({ ids: ['b', 'c'] });
  });

  test('do not have a row that is still on its way', () => {
    expect(isMarked(marked, undefined)).toBe(false);
  });
});

describe('all rows but some', () => {
  const marked = withToggled(withToggled(withToggled(allMarked, 'a'), 'b'), 'b');

  test('have every row, known or not, that was not taken out', () => {
    expect(['a', 'b', undefined].map((id) => isMarked(marked, id))).toEqual([false, true, true]);
    expect(countMarked(marked, 100)).toBe(99);
  });

  test('are asked for by what the list shows', () => {
    expect(selectionOf(marked, query)).toEqual({ query: 'fog', view: 'archive', except: ['a'] });
  });

  test('are none when the list has become empty', () => {
    expect(countMarked(marked, 0)).toBe(0);
  });
});
