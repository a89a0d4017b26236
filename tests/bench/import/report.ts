import { megabytes, table } from '../table.ts';
import type { FormatTimes } from './measure-format.ts';

export interface FormatLine extends FormatTimes {
  readonly what: string;
  readonly writtenBytes: number;
}

const rate = ({ imported, ms }: FormatTimes): string => `${Math.round((imported / ms) * 1000).toLocaleString('en')}/s`;

/** Articles a second and peak memory of each format. */
export const importReport = (lines: readonly FormatLine[]): string =>
  table(
    'Import by format',
    lines.map((line) => ({
      what: `${line.what}, ${line.imported.toLocaleString('en')} articles in ${megabytes(line.writtenBytes)}`,
      ours: rate(line),
      naive: megabytes(line.peakBytes),
    })),
    'peak memory',
  );
