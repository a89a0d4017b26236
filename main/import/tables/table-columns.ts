import type { Mapping } from '../../../preload/contract.ts';
import type { ReadResult } from '../reader.ts';
import { dateOrderOf, guessMapping } from './mapping.ts';
import { keysOf } from './read-table.ts';
import type { Fields } from './row-entry.ts';
import { sampleTable } from './table-sample.ts';

/** Rows that are looked at before the first is read, to learn what the columns hold and how dates are written. */
export const SAMPLE_ROWS = 500;

/** Fewer of them where they are long. */
export const SAMPLE_BYTES = 4 * 1024 * 1024;

/** What the columns of a table hold, and how its dates are ordered. */
export interface TableColumns {
  readonly mapping: Mapping;
  readonly order: ReturnType<typeof dateOrderOf>;
}

/** What the first rows of a table say of all of them; the rows themselves are not kept. */
export function columnsOf(
  sample: readonly Fields[],
  chosen: Mapping | undefined,
): TableColumns & Required<Pick<ReadResult, 'table'>> {
  const columns = keysOf(sample);
  const mapping = chosen ?? guessMapping(columns);
  const { published } = mapping;
  const order = dateOrderOf(sample.flatMap((row) => (published === undefined ? [] : [String(row[published])])));
  return { mapping, order, table: sampleTable(columns, sample, mapping) };
}
