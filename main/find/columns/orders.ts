import type { ListOrder } from '../../../preload/contract.ts';
import type { Database } from '../database.ts';
import { foldTitle } from '../../../data/same-article.ts';
import { type Columns, columnsOf } from './columns.ts';
import { mergedInto, type Compare } from './merged-into.ts';
import { byTitle, compareTexts, titleOrder, Titles } from './title-order.ts';

/** By what lists are sorted; relevance is of a query, and comes with its answer. */
export type SortKey = Exclude<ListOrder['by'], 'relevance'>;

/** Live article numbers, sorted. */
export interface Sorted {
  /** Ascending; those that lack what they are sorted by are at the end, whichever way a list runs. */
  readonly numbers: Uint32Array;
  /** How many do not lack it. */
  readonly present: number;
}

/** The number at a place of a list that runs either way. */
export const numberAt = ({ numbers, present }: Sorted, direction: ListOrder['direction'], place: number): number =>
  numbers[direction === 'descending' && place < present ? present - 1 - place : place] ?? 0;

type Column = Float64Array | Uint32Array;

/**
 * The list sorted in every way that was asked for. Kept from one question to the next: a few changes are merged into it,
 * and a page anywhere in it is a slice.
 */
class Orders {
  readonly #database: Database;
  readonly #columns: Columns;
  readonly #kept = new Map<SortKey, Sorted & { readonly version: number }>();

  constructor(database: Database) {
    this.#database = database;
    this.#columns = columnsOf(database);
  }

  sorted(by: SortKey): Sorted {
    const { version } = this.#columns;
    const known = this.#kept.get(by);
    if (known?.version === version) return known;
    const changed = known && this.#columns.changedSince(known.version);
    const numbers =
      known === undefined || changed === undefined
        ? this.#sortedAnew(by)
        : this.#merged(known.numbers, new Set(changed), this.#comparing(by));
    const sorted = { numbers, present: this.#countPresent(by, numbers), version };
    this.#kept.set(by, sorted);
    return sorted;
  }

  #sortedAnew(by: SortKey): Uint32Array {
    if (by === 'title') return titleOrder(this.#database);
    return this.#live(Array.from({ length: this.#columns.size }, (_, number) => number)).toSorted(this.#comparing(by));
  }

  #live(numbers: Iterable<number>): Uint32Array {
    return Uint32Array.from([...numbers].filter((number) => this.#columns.isLive(number)));
  }

  #merged(before: Uint32Array, moved: ReadonlySet<number>, compare: Compare): Uint32Array {
    const unmoved = before.filter((number) => !moved.has(number));
    return mergedInto(unmoved, this.#live(moved), compare);
  }

  #countPresent(by: SortKey, numbers: Uint32Array): number {
    const { published, source } = this.#columns.slots;
    const lacks = (number: number) =>
      by === 'published' ? published[number] === Infinity : by === 'source' && source[number] === 0;
    let present = numbers.length;
    while (present > 0 && lacks(numbers[present - 1] ?? 0)) present -= 1;
    return present;
  }

  /** What is equal is settled by the articles' ids, so that a list is the same after the index was made anew. */
  #comparing(by: SortKey): Compare {
    const { published, imported, tie, words } = this.#columns.slots;
    switch (by) {
      case 'published':
        return byColumns([published, tie]);
      case 'imported':
        return byColumns([imported, tie]);
      case 'length':
        return byColumns([words, tie]);
      case 'source':
        return byColumns([this.#sourceRanks(), published, tie]);
      case 'title':
        return byTitle(this.#database, new Titles(this.#database));
    }
  }

  /** By article number: the place of its source among all. */
  #sourceRanks(): Column {
    const { source } = this.#columns.slots;
    const names = [...this.#columns.values.of('source')].map(([name, id]) => ({ id, folded: foldTitle(name) }));
    const ranks = new Map(
      names.toSorted((one, other) => compareTexts(one.folded, other.folded)).map(({ id }, rank) => [id, rank]),
    );
    return Float64Array.from(source, (id) => ranks.get(id) ?? Infinity);
  }
}

function byColumns(columns: readonly Column[]): Compare {
  return (one, other) => {
    for (const column of columns) {
      const [first = 0, second = 0] = [column[one], column[other]];
      if (first !== second) return first < second ? -1 : 1;
    }
    return one - other;
  };
}

const ordersByDatabase = new WeakMap<Database, Orders>();

/** The list of an index in an order. */
export function sortedBy(database: Database, by: SortKey): Sorted {
  let orders = ordersByDatabase.get(database);
  if (orders === undefined) {
    orders = new Orders(database);
    ordersByDatabase.set(database, orders);
  }
  return orders.sorted(by);
}
