import { collectionTerm } from '../../data/collection-names.ts';
import type { FieldTerm, QueryTerm } from '../../data/query/query.ts';
import { type Args, Facet, type FacetCounts, type Facets, type FacetValue } from '../../preload/contract.ts';
import { collectionTree } from '../archive/library/library-records.ts';
import { type Bits, eachBit } from './columns/bits.ts';
import { columnsOf } from './columns/columns.ts';
import type { Slots } from './columns/chunk.ts';
import type { Database } from './database.ts';
import { findContext } from './query/context.ts';
import { finding, findTerms } from './query/find.ts';
import { finished, type Steps } from './steps.ts';

/** Values of a facet, unless more are asked for. */
const USUAL_LIMIT = 50;
const LAST_YEAR = 9999;

/** How many of the articles that a query finds have each value of a facet. */
export const facets = (database: Database, request: Args<'find.facets'>): Facets =>
  finished(countingFacets(database, request));

/** The same in steps, between which the index must stay as it is. */
export function* countingFacets(
  database: Database,
  { query, view, facet, limit = USUAL_LIMIT }: Args<'find.facets'>,
): Steps<Facets> {
  const counted: Partial<Record<Facet, FacetCounts>> = {};
  for (const name of facet === undefined ? Facet.options : [facet]) {
    const counts = countsOf(database, name, yield* bitsFor(database, name, { query, view }));
    counted[name] = named(database, name, counts, limit);
    yield;
  }
  return counted;
}

/** What the query finds apart from what it says of the facet itself: that is what the others could be chosen from. */
function* bitsFor(
  database: Database,
  facet: Facet,
  { query, view }: Pick<Args<'find.facets'>, 'query' | 'view'>,
): Steps<Bits> {
  const found = yield* finding(database, { query, view });
  const others = found.query.terms.filter((term) => !isChoiceOf(facet, term));
  if (others.length === found.query.terms.length) return found.bits;
  return yield* findTerms(findContext(database, false), found.query, others, view ?? 'archive');
}

function isChoiceOf(facet: Facet, term: QueryTerm): boolean {
  switch (term.kind) {
    case 'field':
      return term.field === (facet satisfies string);
    case 'language':
      return facet === 'language';
    case 'date':
      return facet === 'year';
    case 'or':
      return term.terms.every((each) => isChoiceOf(facet, each));
    default:
      return false;
  }
}

/** Articles by the number of a value, or by year. */
function countsOf(database: Database, facet: Facet, bits: Bits): Uint32Array {
  const { slots, values } = columnsOf(database);
  const counts = new Uint32Array(facet === 'year' ? LAST_YEAR + 1 : values.highest() + 1);
  const count = (value = 0) => {
    counts[value] = (counts[value] ?? 0) + 1;
  };
  const list = listOf(facet, slots);
  if (list !== undefined) {
    eachBit(bits, (number) => {
      for (const value of list[number] ?? []) count(value);
    });
  } else if (facet === 'year') eachBit(bits, (number) => count(Math.floor((slots.day[number] ?? 0) / 10_000)));
  else {
    const column = slots[facet as Exclude<FieldTerm['field'], 'title' | 'author' | 'tag' | 'collection'>];
    eachBit(bits, (number) => count(column[number]));
  }
  // It stands for those without a value.
  counts[0] = 0;
  return counts;
}

function listOf(facet: Facet, { authors, tags, collections }: Slots): Slots['tags'] | undefined {
  return { author: authors, tag: tags, collection: collections }[facet as string];
}

function named(database: Database, facet: Facet, counts: Uint32Array, limit: number): FacetCounts {
  const nameOf = naming(database, facet);
  const ids: number[] = [];
  for (const [id, count] of counts.entries()) if (count > 0) ids.push(id);
  // Of collections, those that were removed have no name.
  const there = facet === 'collection' ? ids.filter((id) => nameOf(id) !== undefined) : ids;
  const ranked = facet === 'year' ? there.toReversed() : mostFrequent(there, counts);
  const values = ranked
    .slice(0, limit)
    .map((id): FacetValue => Object.assign(nameOf(id) ?? { value: '', label: '' }, { count: counts[id] ?? 0 }));
  return { total: there.length, values };
}

const IDS = 2 ** 24;

/** Plain numbers are sorted several times faster than by a function that compares. */
function mostFrequent(ids: readonly number[], counts: Uint32Array): number[] {
  const keys = Float64Array.from(ids, (id) => id - (counts[id] ?? 0) * IDS).toSorted();
  return Array.from(keys, (key) => key - Math.floor(key / IDS) * IDS);
}

function naming(database: Database, facet: Facet): (id: number) => { value: string; label: string } | undefined {
  if (facet === 'year') return (year) => ({ value: String(year), label: String(year) });
  const { values } = columnsOf(database);
  if (facet !== 'collection') return (id) => ({ value: values.nameOf(facet, id), label: values.nameOf(facet, id) });
  const tree = collectionTree(database);
  return (id) => {
    const collection = tree.find((each) => each.id === values.nameOf(facet, id));
    return collection && { value: collectionTerm(collection, tree), label: collection.name };
  };
}
