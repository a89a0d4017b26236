import type { ArticlePage, ArticleRow, ListOrder, RowMatch } from '../../preload/contract.ts';
import { countBits, eachBit, hasBit } from './columns/bits.ts';
import { numberAt, sortedBy } from './columns/orders.ts';
import type { Database } from './database.ts';
import { find, finding, type Finding, type Found } from './query/find.ts';
import { byRelevance } from './query/relevance.ts';
import { articleRow, type ListedRow } from './record-row.ts';
import { finished, type Steps } from './steps.ts';
import { isAnyWaiting } from './text/backlog.ts';

/** What a list has and how it runs. */
export interface Listing extends Finding {
  readonly order: ListOrder;
}

/** Gives why articles were found. */
export type Explain = (found: Found, row: ListedRow) => RowMatch | null;

/** A part of a list. */
interface Part extends Listing {
  readonly offset: number;
  readonly limit: number;
}

/** A part of a list; why something was found is said for these rows only. */
export const page = (database: Database, part: Part, explain?: Explain): ArticlePage =>
  finished(paging(database, part, explain));

/** The same in steps, between which the index must stay as it is. */
export function* paging(
  database: Database,
  { offset, limit, ...listing }: Part,
  explain: Explain = () => null,
): Steps<ArticlePage> {
  const found = yield* finding(database, listing);
  const rows = numbersOf(database, found, listing.order, offset, limit).flatMap((number) => rowAt(database, number));
  const total = countBits(found.bits);
  const shown: ArticleRow[] = [];
  for (const row of rows) {
    shown.push(articleRow(row, explain(found, row)));
    yield;
  }
  return isWaitedFor(database, found) ? { total, isCounting: true, rows: shown } : { total, rows: shown };
}

/** Index of an article's row in a list, or null where the list does not have it. */
export function placeOf(database: Database, listing: Listing, articleId: string): number | null {
  const number = database.all<{ number: number }>('SELECT number FROM article WHERE id = ?', [articleId])[0]?.number;
  const found = find(database, listing);
  if (number === undefined || !hasBit(found.bits, number)) return null;
  const place = numbersOf(database, found, listing.order, 0, Infinity).indexOf(number);
  return place < 0 ? null : place;
}

/** Ids of all articles that are found. */
export function idsFound(database: Database, finding: Finding): readonly string[] {
  const numbers: number[] = [];
  eachBit(find(database, finding).bits, (number) => numbers.push(number));
  const sql = 'SELECT id FROM article WHERE number IN (SELECT value FROM json_each(?)) ORDER BY number';
  return database.all<{ id: string }>(sql, [JSON.stringify(numbers)]).map(({ id }) => id);
}

/** Whether there are words to find, and texts of which the words are not known yet. */
const isWaitedFor = (database: Database, { scores }: Found): boolean => scores !== undefined && isAnyWaiting(database);

function numbersOf(database: Database, found: Found, order: ListOrder, offset: number, limit: number): number[] {
  if (order.by === 'relevance' && found.scores !== undefined) {
    return Array.from(byRelevance(database, found, found.scores, { offset, limit }));
  }
  const sorted = sortedBy(database, order.by === 'relevance' ? 'published' : order.by);
  const numbers: number[] = [];
  let skipped = 0;
  for (let place = 0; place < sorted.numbers.length && numbers.length < limit; place++) {
    const number = numberAt(sorted, order.by === 'relevance' ? 'descending' : order.direction, place);
    if (!hasBit(found.bits, number)) continue;
    if (skipped < offset) skipped += 1;
    else numbers.push(number);
  }
  return numbers;
}

const ROW = `SELECT article.number AS number, article.id AS article_id, is_unread, is_starred, is_archived, notes, versions,
  article.tags AS article_tags, article.shown AS shown, record.* FROM article JOIN record ON record.key = article.record WHERE number = ?`;

const rowAt = (database: Database, number: number): ListedRow[] => database.all<ListedRow>(ROW, [number]);
