import type { Database } from '../database.ts';
import { addBit, hasBit, noBits } from './bits.ts';
import { columnsOf } from './columns.ts';
import { type Compare, mergedInto } from './merged-into.ts';

/**
 * All articles by title, kept with the index: their titles are read when they come, and not all at once. A number stands
 * for one title as long as it is there, so the order holds but for numbers that came or went.
 */

/** Titles read, and put into the order, at a time. */
const PORTION = 512;

/** Live article numbers by title. */
export function titleOrder(database: Database): Uint32Array {
  const steps = sorting(database);
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value ?? new Uint32Array();
  }
}

/** Brings the order that is kept up to date, in steps between which others may use the database. */
export function* keepTitleOrder(within: <T>(work: (database: Database) => T) => T): Generator<void> {
  const steps = within(sorting);
  for (;;) {
    const { done, value } = within(() => steps.next());
    if (done === true) {
      // Steps on a database that was dropped meanwhile end without an order.
      if (value !== undefined) within((database) => storeOrder(database, value));
      return;
    }
    yield;
  }
}

function* sorting(database: Database): Generator<void, Uint32Array | undefined> {
  const columns = columnsOf(database);
  const isLive = (number: number) => columns.isLive(number);
  let { version } = columns;
  let numbers: Uint32Array = storedOrder(database).filter(isLive);
  const missing = missingFrom(database, numbers);
  const titles = new Titles(database);
  const compare = byTitle(database, titles);
  for (let first = 0; first < missing.length; first += PORTION) {
    // Titles of those that went meanwhile are not known any more.
    if (columns.version !== version) numbers = numbers.filter(isLive);
    ({ version } = columns);
    const portion = missing.subarray(first, first + PORTION).filter(isLive);
    titles.read(portion);
    numbers = mergedInto(numbers, portion, compare);
    yield;
  }
  return numbers;
}

function storedOrder(database: Database): Uint32Array {
  const [row] = database.all<{ numbers: Uint8Array }>('SELECT numbers FROM title_order');
  return row === undefined ? new Uint32Array() : new Uint32Array(row.numbers.slice().buffer);
}

function storeOrder(database: Database, numbers: Uint32Array): void {
  database.transaction(() => {
    database.run('DELETE FROM title_order');
    database.run('INSERT INTO title_order VALUES (?)', [bytesOf(numbers)]);
  });
}

const bytesOf = ({ buffer, byteOffset, byteLength }: Uint32Array): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);

/** In ascending order. */
function missingFrom(database: Database, known: Uint32Array): Uint32Array {
  const columns = columnsOf(database);
  const isKnown = noBits(columns.size);
  for (const number of known) addBit(isKnown, number);
  const missing: number[] = [];
  for (let number = 0; number < columns.size; number++) {
    if (columns.isLive(number) && !hasBit(isKnown, number)) missing.push(number);
  }
  return Uint32Array.from(missing);
}

export const compareTexts = (one: string, other: string): number => (one === other ? 0 : one < other ? -1 : 1);

/** What is equal is settled by the articles' ids. */
export function byTitle(database: Database, titles: Titles): Compare {
  const { tie } = columnsOf(database).slots;
  return (one, other) =>
    compareTexts(titles.of(one), titles.of(other)) || (tie[one] ?? 0) - (tie[other] ?? 0) || one - other;
}

/** Folded titles, as far as they were needed. */
export class Titles {
  readonly #database: Database;
  readonly #known = new Map<number, string>();

  constructor(database: Database) {
    this.#database = database;
  }

  of(number: number): string {
    const known = this.#known.get(number);
    if (known !== undefined) return known;
    const sql = 'SELECT title FROM article WHERE number = ?';
    const title = this.#database.all<{ title: string }>(sql, [number])[0]?.title ?? '';
    this.#known.set(number, title);
    return title;
  }

  /** Reads several at once. */
  read(numbers: Uint32Array): void {
    const sql = 'SELECT number, title FROM article WHERE number IN (SELECT value FROM json_each(?))';
    const rows = this.#database.all<{ number: number; title: string }>(sql, [JSON.stringify([...numbers])]);
    for (const { number, title } of rows) this.#known.set(number, title);
  }
}
