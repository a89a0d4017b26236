import { expect, test } from 'vitest';
import { parseQuery } from '../../../data/query/parse-query.ts';
import { chartKey, hasDates, narrowed, withoutDates } from '../../../renderer/timeline/brush.ts';

const slots = ['2019-11', '2019-12', '2020-01'].map((start) => ({ start, count: 1 }));

test('a stretch of time takes the place of the dates that a query named', () => {
  const text = narrowed(
    'ferry after:2010 before:2012 source:"Tern Bay Courier"',
    { anchor: 2, head: 1 },
    slots,
    'month',
  );
  expect(parseQuery(text).terms.map(({ kind }) => kind)).toEqual(['word', 'field', 'date', 'date']);
  expect(parseQuery(text).terms.filter(({ kind }) => kind === 'date')).toMatchObject([
    { field: 'after', from: '2019-12-01' },
    { field: 'before', until: '2020-02-01' },
  ]);
});

test('a single slot is that month, and all dates are all again without the rest changing', () => {
  const text = narrowed('ferry', { anchor: 0, head: 0 }, slots, 'month');
  expect(parseQuery(text).terms).toMatchObject([
    { kind: 'word', text: 'ferry' },
    { kind: 'date', from: '2019-11-01', until: '2019-12-01' },
  ]);
  expect(hasDates(text)).toBe(true);
  expect(withoutDates(text).trim()).toBe('ferry');
});

test('keys move within the chart, widen with Shift, and follow the direction of the window', () => {
  const key = (name: string, shiftKey = false) => ({ key: name, shiftKey });
  expect(chartKey(key('ArrowRight'), 1, 3, false)).toEqual({ to: 2, extends: false });
  expect(chartKey(key('ArrowRight', true), 2, 3, false)).toEqual({ to: 2, extends: true });
  expect(chartKey(key('ArrowRight'), 1, 3, true)).toEqual({ to: 0, extends: false });
  expect(chartKey(key('Home'), 2, 3, false)).toEqual({ to: 0, extends: false });
  expect(chartKey(key('Enter'), 2, 3, false)).toBe('apply');
  expect(chartKey(key('Escape'), 2, 3, false)).toBe('clear');
  expect(chartKey(key('constructor'), 2, 3, false)).toBeUndefined();
});
