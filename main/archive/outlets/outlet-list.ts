import { outletOf, type OutletRecord } from '../../../data/outlets.ts';
import { foldTitle } from '../../../data/same-article.ts';
import type { Outlet } from '../../../preload/contract.ts';
import type { Database } from '../../find/database.ts';
import { facets } from '../../find/facets.ts';
import { libraryRecords } from '../../find/library-records.ts';
import { outletNames } from '../../find/outlets.ts';

const ALL = 1_000_000;
const collator = new Intl.Collator(undefined, { numeric: true });

/** Every outlet, with or without a record of its own, by name. */
export function listOutlets(database: Database): readonly Outlet[] {
  const values = facets(database, { query: '', facet: 'source', limit: ALL }).source?.values ?? [];
  const counts = new Map(values.map(({ value, count }) => [value, count]));
  const standing = standingOutlets(database, counts);
  const known = new Set(standing.map(({ name }) => foldTitle(name)));
  const unrecorded = values
    .filter(({ value }) => !known.has(foldTitle(value)))
    .map(({ value, count }) => ({ id: null, name: value, hosts: [], names: [], merged: [], articleCount: count }));
  return [...standing, ...unrecorded].toSorted((one, other) => collator.compare(one.name, other.name));
}

/** Those with a record that no other took up. */
function standingOutlets(database: Database, counts: ReadonlyMap<string, number>): Outlet[] {
  const names = outletNames(database);
  const records = libraryRecords(database, 'outlet').flatMap((record) => outletOf(record) ?? []);
  const isRoot = ({ id }: OutletRecord) => names.rootOf(id)?.id === id;
  return records.filter(isRoot).map(({ id, name, hosts, names: others }) => ({
    id,
    name,
    hosts,
    names: others,
    merged: records.filter((each) => each.id !== id && names.rootOf(each.id)?.id === id).map(idAndName),
    articleCount: counts.get(name) ?? 0,
  }));
}

const idAndName = ({ id, name }: OutletRecord): { id: string; name: string } => ({ id, name });
