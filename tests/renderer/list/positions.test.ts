import { expect, test } from 'vitest';
import type { ListQuery } from '../../../renderer/list/list-query.ts';
import { Positions } from '../../../renderer/list/positions.ts';

const query = (text: string, patch: Partial<ListQuery> = {}): ListQuery => ({
  text,
  view: 'archive',
  order: { by: 'published', direction: 'descending' },
  ...patch,
});

test('each list has a place of its own, whatever stands around its words', () => {
  const positions = new Positions();
  positions.remember(query(''), { topId: 'a', chosenId: 'b' });
  positions.remember(query('', { view: 'trash' }), { topId: null, chosenId: 'c' });
  expect(positions.of(query(' '))).toEqual({ topId: 'a', chosenId: 'b' });
  expect(positions.of(query('', { view: 'trash' }))).toEqual({ topId: null, chosenId: 'c' });
  expect(positions.of(query('fog'))).toBeUndefined();
  expect(positions.of(query('', { order: { by: 'title', direction: 'ascending' } }))).toBeUndefined();
});

test('the lists left longest ago are forgotten, one that is looked at again is not', () => {
  const positions = new Positions();
  const at = { topId: null, chosenId: null };
  for (let number = 0; number < 50; number++) positions.remember(query(`q${number}`), at);
  positions.remember(query('q0'), at);
  positions.remember(query('new'), at);
  expect(positions.of(query('q0'))).toEqual(at);
  expect(positions.of(query('q1'))).toBeUndefined();
});
