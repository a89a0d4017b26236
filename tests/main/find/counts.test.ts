import { describe, expect, test } from 'vitest';
import type { DatedValue } from '../../../data/article.ts';
import { facets } from '../../../main/find/facets.ts';
import { timeline } from '../../../main/find/timeline.ts';
import { articleOf, TestIndex } from './indexed.ts';

const day = (value: string): { published: DatedValue } => ({ published: { value, precision: 'day' } });

function filled(): TestIndex {
  const index = new TestIndex();
  index.put([
    articleOf('a1', { title: 'Ferry', source: 'Islander', byline: ['Jo Strand', 'Maren Holt'], ...day('2020-03-26') }),
    articleOf('a2', {
      title: 'Ferry',
      source: 'Islander',
      byline: ['Maren Holt'],
      tags: ['sea'],
      ...day('2020-04-02'),
    }),
    articleOf('a3', { title: 'Comet', source: 'Courier', tags: ['sky', 'sea'], ...day('2021') }),
    articleOf('a4', { title: 'Ferry', source: 'Courier' }),
  ]);
  index.indexTexts();
  return index;
}

const counts = (index: TestIndex, query: string, facet: 'source' | 'author' | 'tag' | 'year') =>
  facets(index.database, { query, facet })[facet]?.values.map(({ value, count }) => [value, count]);

describe('facets', () => {
  test('count what a query finds, most first', () => {
    const index = filled();
    expect(counts(index, '', 'author')).toEqual([
      ['Maren Holt', 2],
      ['Jo Strand', 1],
    ]);
    expect(counts(index, 'ferry ', 'source')).toEqual([
      ['Islander', 2],
      ['Courier', 1],
    ]);
    expect(counts(index, '-ferry ', 'tag')).toEqual([
      ['sea', 1],
      ['sky', 1],
    ]);
    expect(counts(index, '', 'year')).toEqual([
      ['2021', 1],
      ['2020', 2],
    ]);
  });

  test('leave what was chosen in one out of its own counts, not out of the others', () => {
    const index = filled();
    expect(counts(index, 'ferry source:islander', 'source')).toEqual([
      ['Islander', 2],
      ['Courier', 1],
    ]);
    expect(counts(index, 'ferry source:courier', 'author')).toEqual([]);
    expect(counts(index, 'on:2020', 'year')).toEqual([
      ['2021', 1],
      ['2020', 2],
    ]);
  });

  test('say how many values there are beyond those shown', () => {
    expect(facets(filled().database, { query: '', facet: 'author', limit: 1 })).toEqual({
      author: { total: 2, values: [{ value: 'Maren Holt', label: 'Maren Holt', count: 2 }] },
    });
  });
});

describe('the timeline', () => {
  test('counts by year, month and day, with those apart that have no such date', () => {
    const { database } = filled();
    expect(timeline(database, { query: '', unit: 'year' })).toEqual({
      unit: 'year',
      bars: [
        { start: '2020', count: 2 },
        { start: '2021', count: 1 },
      ],
      undated: 1,
      lanes: null,
    });
    expect(timeline(database, { query: 'ferry ', unit: 'month' })).toMatchObject({
      bars: [
        { start: '2020-03', count: 1 },
        { start: '2020-04', count: 1 },
      ],
      undated: 1,
    });
    expect(timeline(database, { query: '', unit: 'day' })).toMatchObject({ undated: 2 });
  });

  test('takes the finest unit that there is room for', () => {
    const { database } = filled();
    expect(timeline(database, { query: 'ferry ' }).unit).toBe('day');
    expect(timeline(database, { query: '' }).unit).toBe('month');
  });

  test('has a lane for each outlet', () => {
    expect(timeline(filled().database, { query: '', unit: 'year', lanes: true }).lanes).toEqual([
      { source: 'Islander', bars: [{ start: '2020', count: 2 }] },
      { source: 'Courier', bars: [{ start: '2021', count: 1 }] },
    ]);
  });
});
