import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { takingBackups } from '../../../main/backup/take-backup.ts';
import { type Imports, openImports } from '../../../main/import/imports.ts';
import { openJournals } from '../../../main/import/journal.ts';
import { readHere } from '../../../main/import/read-files.ts';
import { openReports } from '../../../main/import/reports.ts';
import type { ImportReport } from '../../../preload/contract.ts';
import { arrivals, highlighted, read, takenIn, temporaryFolder, titles } from '../archive/archive-fixture.ts';
import { backedUp, kept, type KeptArchive } from './kept-archive.ts';

/** Imports as a drop on the window does; resolves with the report. */
async function imported({ archive }: KeptArchive, ...paths: string[]): Promise<ImportReport> {
  const folder = join(temporaryFolder(), 'imports');
  let imports: Imports | undefined;
  const importId = await new Promise<string>((resolve, reject) => {
    openImports({
      archive,
      read: readHere,
      takeBackup: takingBackups(archive),
      reports: openReports(folder),
      journals: openJournals(folder),
      tell(event) {
        if (event.name === 'import.progress' && event.payload.phase === 'finished') resolve(event.payload.importId);
      },
      onFault: reject,
    }).then((opened) => {
      imports = opened;
      return opened.start({ paths });
    }, reject);
  });
  const report = await imports?.report(importId);
  if (report?.ok !== true) throw new Error(`no report of ${importId}`);
  return report.value;
}

test('a backup among the files of an import is merged in, and the other files are imported as ever', async () => {
  const from = await kept();
  const ids = await takenIn(from.archive, arrivals(3));
  await highlighted(from.archive, read(from.archive, ids[0] ?? '').article, 0, 5, 'Count again');
  const zip = await backedUp(from);
  const text = join(temporaryFolder(), 'tide.txt');
  writeFileSync(text, 'The tide\n\nIt came in at four and went out at ten, as it had the day before.\n');

  const into = await kept();
  const report = await imported(into, zip, text);
  expect(report.inputs).toMatchObject([
    { path: zip, outcome: 'imported', articleIds: ids },
    { path: text, outcome: 'imported' },
  ]);
  expect(titles(into.archive).toSorted()).toEqual([...titles(from.archive), 'The tide'].toSorted());
  expect(read(into.archive, ids[0] ?? '').notes).toMatchObject([{ text: 'Count again' }]);
  expect((await imported(into, zip)).inputs).toMatchObject([{ outcome: 'duplicate', articleIds: [] }]);
});

test('a backup with a wrong byte is refused as a whole, and the archive stays as it was', async () => {
  const from = await kept();
  await takenIn(from.archive, arrivals(70));
  const zip = await backedUp(from);
  const bytes = readFileSync(zip);
  bytes[200] = (bytes[200] ?? 0) ^ 0xff;
  writeFileSync(zip, bytes);
  const into = await kept();
  expect((await imported(into, zip)).inputs).toMatchObject([{ outcome: 'failed', reason: 'unreadable' }]);
  expect(titles(into.archive)).toEqual([]);
});
