import { articleText } from '../../data/text.ts';
import type { Lookalike } from '../find/version-queries.ts';
import { recordIn, type Shelf } from './shelf.ts';

/** Gives the texts of records, for comparison; undefined for one that cannot be read at present. */
export function textFinder(shelf: Shelf): (at: Pick<Lookalike, 'path' | 'recordId'>) => string | undefined {
  return ({ path, recordId }) => {
    const reading = shelf.shard(path);
    const record = reading.status === 'read' ? recordIn(reading.data, recordId) : undefined;
    return record && articleText(record.blocks);
  };
}
