import type { Args } from '../../../preload/contract.ts';

/** A question of the benchmark: what is typed, beside what the same search would be with `rg`. */
export interface Search {
  readonly what: string;
  readonly query: string;
  /** Arguments of `rg`, where it can do something like it. */
  readonly rg?: readonly string[];
}

/** Words of the generated English: commonest, common, and one of some thousands that are rare. */
export const searches: readonly Search[] = [
  { what: 'rare word', query: 'winabillo ', rg: ['-ilw', 'winabillo'] },
  { what: 'common word', query: 'police ', rg: ['-ilw', 'police'] },
  { what: 'commonest word', query: 'the ', rg: ['-ilw', 'the'] },
  { what: 'two words', query: 'police council ' },
  { what: 'phrase', query: '"police council"', rg: ['-ilU', 'police\\s+council'] },
  { what: 'two words near each other', query: 'near:"police council"~5' },
  { what: 'beginning of 2 letters', query: 'po', rg: ['-il', '\\bpo'] },
  { what: 'beginning of 3 letters', query: 'pol' },
  { what: 'beginning of 4 letters', query: 'poli' },
  { what: 'field', query: 'source:"Outlet 003"' },
  { what: 'word, field and dates', query: 'police lang:en after:2012 before:2014' },
];

/** Ten letters typed one by one. */
export const TYPED = 'government';

export const orders = [
  'published',
  'imported',
  'title',
  'source',
  'length',
] as const satisfies readonly Args<'articles.page'>['order']['by'][];
