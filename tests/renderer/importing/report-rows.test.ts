import { describe, expect, it } from 'vitest';
import type { ImportedInput } from '../../../preload/contract.ts';
import { nameAndPlace, outcomeCounts, reportRows } from '../../../renderer/importing/report-rows.ts';

const input = (path: string, outcome: ImportedInput['outcome']): ImportedInput => ({ path, outcome, articleIds: [] });
const inputs = [
  input('b-2.txt', 'imported'),
  input('b-10.txt', 'failed'),
  input('a.txt', 'duplicate'),
  input('b-1.txt', 'failed'),
];
const paths = (rows: readonly ImportedInput[]) => rows.map(({ path }) => path);

describe('the lines of a report', () => {
  it('begin with what failed', () => {
    expect(paths(reportRows(inputs, null, 'outcome'))).toEqual(['b-1.txt', 'b-10.txt', 'a.txt', 'b-2.txt']);
  });

  it('stand by file name, numbers counted, when asked', () => {
    expect(paths(reportRows(inputs, null, 'file'))).toEqual(['a.txt', 'b-1.txt', 'b-2.txt', 'b-10.txt']);
  });

  it('are of one outcome when asked', () => {
    expect(paths(reportRows(inputs, 'failed', 'file'))).toEqual(['b-1.txt', 'b-10.txt']);
  });

  it('are counted by outcome, those that do not occur left out', () => {
    expect(outcomeCounts(inputs)).toEqual([
      ['failed', 2],
      ['duplicate', 1],
      ['imported', 1],
    ]);
  });

  it('are found by words of their name or reason', () => {
    const failed: ImportedInput = { ...input('c.txt', 'failed'), reason: 'empty' };
    expect(paths(reportRows([...inputs, failed], null, 'file', 'B-1'))).toEqual(['b-1.txt', 'b-10.txt']);
    expect(paths(reportRows([...inputs, failed], null, 'file', 'is empty'))).toEqual(['c.txt']);
  });

  it('tell a part from the files around it', () => {
    expect(nameAndPlace('/in/all.zip › more.zip › a.txt')).toEqual({ name: 'a.txt', within: '/in/all.zip › more.zip' });
    expect(nameAndPlace('/in/a.txt')).toEqual({ name: '/in/a.txt', within: '' });
  });
});
