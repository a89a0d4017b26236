import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { newImportId, openReports } from '../../../main/import/reports.ts';
import type { ImportReport } from '../../../preload/contract.ts';

const report = (importId: string): ImportReport => ({
  importId,
  phase: 'finished',
  counts: { found: 2, done: 2, imported: 1, duplicates: 0, versions: 0, stubs: 0, failed: 1 },
  startedAt: '2024-03-01T10:00:00.000Z',
  finishedAt: '2024-03-01T10:00:01.000Z',
  inputs: [
    { path: '/x/a.txt', outcome: 'imported', articleIds: ['a-1'] },
    { path: '/x/b.txt', outcome: 'failed', articleIds: [], reason: 'empty', message: 'The file is empty.' },
  ],
});

describe('reports of past imports', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'backfile-reports-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test('are there after a restart, word for word', async () => {
    await openReports(folder).save(report('one'));
    expect(await openReports(folder).read('one')).toEqual(report('one'));
  });

  test('are kept for the last twenty imports', async () => {
    const reports = openReports(folder);
    for (let day = 1; day <= 22; day += 1) await reports.save(report(newImportId(new Date(Date.UTC(2024, 0, day)))));
    const names = readdirSync(folder).toSorted();
    expect(names).toHaveLength(20);
    expect(names[0]).toMatch(/^20240103-/u);
    expect(names.at(-1)).toMatch(/^20240122-/u);
  });

  test('that are damaged are missing, not a fault', async () => {
    writeFileSync(join(folder, 'cut.json'), JSON.stringify(report('cut')).slice(0, 40));
    writeFileSync(join(folder, 'other.json'), '{"importId":"other"}');
    const reports = openReports(folder);
    expect(await reports.read('cut')).toBeUndefined();
    expect(await reports.read('other')).toBeUndefined();
    expect(await reports.read('never')).toBeUndefined();
  });

  test('are not a way to other files', async () => {
    writeFileSync(join(folder, '..', 'backfile-elsewhere.json'), JSON.stringify(report('elsewhere')));
    expect(await openReports(folder).read('../backfile-elsewhere')).toBeUndefined();
    rmSync(join(folder, '..', 'backfile-elsewhere.json'));
  });
});
