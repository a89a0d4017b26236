import { lineChoicesOf } from '../../data/cleaning/cleaning-records.ts';
import { correctionsOf } from '../../data/corrections.ts';
import { type Origin, outletOf, OutletNames } from '../../data/outlets.ts';
import type { ArticleState } from '../../data/state.ts';
import { columnsOf } from './columns/columns.ts';
import type { Database } from './database.ts';
import { libraryRecords } from './library-records.ts';

/** The outlets of an archive by what articles say of theirs. */

const kept = new WeakMap<Database, { names: OutletNames | undefined }>();

/** Names of the lines that are left out of all articles of an outlet. */
export const linesLeftOut = (database: Database, source: string | null): ReadonlySet<string> =>
  outletNames(database).leftOutOf(source);

/** Lines that outlets leave out before or after, but not both. */
export function changedLines(before: OutletNames, after: OutletNames): readonly string[] {
  const changed = new Set<string>();
  for (const outlet of [...before.outletsWithLines, ...after.outletsWithLines]) {
    const [was, is] = [before.leftOutOf(outlet), after.leftOutOf(outlet)];
    for (const line of was) if (!is.has(line)) changed.add(line);
    for (const line of is) if (!was.has(line)) changed.add(line);
  }
  return [...changed];
}

/** Known until an outlet's record changes. */
export function outletNames(database: Database): OutletNames {
  const known = keptFor(database);
  known.names ??= new OutletNames(libraryRecords(database, 'outlet').flatMap((record) => outletOf(record) ?? []));
  return known.names;
}

export function forgetOutlets(database: Database): void {
  keptFor(database).names = undefined;
}

function keptFor(database: Database): { names: OutletNames | undefined } {
  const known = kept.get(database);
  if (known !== undefined) return known;
  const made: { names: OutletNames | undefined } = { names: undefined };
  kept.set(database, made);
  database.accompany({ save: () => undefined, forget: () => (made.names = undefined) });
  return made;
}

/** The outlet an article is shown under: that which the reader says, else that which its name or host belongs to. */
export function shownSource(names: OutletNames, state: ArticleState, own: Origin): string | null {
  const { source } = correctionsOf(state);
  if (source === undefined) return names.of(own);
  return source === '' ? null : names.called(source);
}

/** The host in a key of `pageKey`. */
export const hostOfPage = (page: string | null | undefined): string | null => page?.split('/')[0] ?? null;

/** Ids of the outlets' records that say something of lines, of those outlets that some articles are shown under. */
export function recordsOfLines(database: Database, articleIds: readonly string[]): readonly string[] {
  const records = libraryRecords(database, 'outlet').filter((record) => lineChoicesOf(record).size > 0);
  if (records.length === 0) return [];
  const { slots, values } = columnsOf(database);
  const sources = new Set(
    articleIds.flatMap((id) =>
      database
        .all<{ number: number }>('SELECT number FROM article WHERE id = ?', [id])
        .map(({ number }) => values.nameOf('source', slots.source[number] ?? 0)),
    ),
  );
  const names = outletNames(database);
  return records.map(({ id }) => id).filter((id) => sources.has(names.rootOf(id)?.name ?? ''));
}
