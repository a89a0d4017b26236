import type { DecodedText } from '../decode/decode-text.ts';
import type { Draft, ReadResult, Source } from '../reader.ts';
import { draftOf, type Entry } from './entry.ts';

export interface Reading {
  /** Reader and version, as the archive records it. */
  readonly importer: string;
  readonly decoded?: DecodedText;
  readonly from?: 'export' | 'markup';
  /** What the entry with that index (from 0) is called in the report. */
  readonly partOf: (index: number) => string;
}

/** Makes an article of each entry of a file. Entries with neither text nor address nor notes are left out. */
export function readEntries(entries: readonly Entry[], source: Source, reading: Reading): ReadResult {
  const { fileName, modifiedAt, resolve } = source;
  const { importer, decoded, from = 'export', partOf } = reading;
  const around = { fileName, modifiedAt, from, ...(resolve ? { resolve } : {}) };
  const encoding = decoded ? { encoding: decoded.encoding, encodingSure: decoded.sure } : {};
  const drafts = entries.flatMap((entry, index): Draft[] => {
    const draft = draftOf(entry, around);
    return draft ? [{ part: partOf(index), ...draft, ...encoding }] : [];
  });
  return drafts.length > 0 ? { ok: true, importer, drafts } : { ok: false, reason: 'no-text' };
}
