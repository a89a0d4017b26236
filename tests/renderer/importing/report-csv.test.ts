import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import type { ImportedInput } from '../../../preload/contract.ts';
import { reportCsv } from '../../../renderer/importing/report-csv.ts';

const input = (path: string, more: Partial<ImportedInput> = {}): ImportedInput => ({
  path,
  outcome: 'imported',
  articleIds: [],
  ...more,
});

test('a report as CSV names each file, what became of it, and why', () => {
  const csv = reportCsv([input('a.txt'), input('b, "c".txt', { outcome: 'failed', reason: 'empty' })]);
  expect(parse(csv)).toEqual([
    ['Outcome', 'File', 'Reason'],
    ['Imported', 'a.txt', ''],
    ['Not imported', 'b, "c".txt', 'The file is empty.'],
  ]);
});

test('a file name that is a formula stays a name', () => {
  for (const name of ['=1+1.txt', '+a', '-b', '@c', '\td']) {
    expect(reportCsv([input(name)])).toContain(`'${name}`);
  }
});
