import type { Facet, Suggestion } from '../../preload/contract.ts';
import { formatCount } from './plural.ts';

/** What finding says, in English. */
export const find = {
  search: 'Search',
  placeholder: 'Search the archive',
  suggestions: 'Suggestions',
  clear: 'Clear the search',
  kinds: {
    field: 'Search term',
    value: 'Value',
    word: 'Word',
    source: 'Outlet',
    place: 'Place',
    author: 'Author',
    agency: 'Agency',
    tag: 'Tag',
    language: 'Language',
    year: 'Year',
    collection: 'Collection',
    section: 'Section',
  } satisfies Record<Suggestion['kind'], string>,
  suggestion: (label: string, kind: string, count: number | null) =>
    count === null ? `${label}, ${kind}` : `${label}, ${kind}, ${formatCount(count)}`,
  terms: 'What is searched for',
  not: 'not',
  or: 'or',
  removeTerm: (term: string) => `Remove ${term}`,
  removeAll: 'Clear',
  narrow: 'Narrow',
  narrowBy: 'Narrow the list by',
  facets: {
    source: 'Outlets',
    place: 'Places',
    author: 'Authors',
    agency: 'Agencies',
    tag: 'Tags',
    language: 'Languages',
    year: 'Years',
    collection: 'Collections',
    section: 'Sections',
  } satisfies Record<Facet, string>,
  more: (count: number) => `${formatCount(count)} more`,
  fewer: 'Fewer',
  noFacets: 'There is nothing to narrow by here.',
  facetValue: (label: string, count: number) => `${label}: ${formatCount(count)}`,
};
