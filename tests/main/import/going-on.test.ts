import { appendFileSync, copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Archive } from '../../../main/archive/archive.ts';
import { openArchive } from '../../../main/archive/open-archive.ts';
import { type Imports, openImports } from '../../../main/import/imports.ts';
import { openJournals } from '../../../main/import/journal.ts';
import { readHere } from '../../../main/import/read-files.ts';
import { openReports } from '../../../main/import/reports.ts';
import type { ImportProgress, ImportReport } from '../../../preload/contract.ts';
import { story, zipOf } from './unpack/packing.ts';

let scratch = '';
let archive: Archive;
let heard: ImportProgress[] = [];

/** The readers are loaded with the first file; here before, so that no test waits for them. */
beforeAll(() => import('../../../main/import/read-input.ts'), 120_000);

beforeEach(async () => {
  scratch = mkdtempSync(join(tmpdir(), 'backfile-going-on-'));
  const opened = await openArchive({ folder: at('archive'), configFolder: at('config'), cacheFolder: at('cache') });
  if (!opened.ok) throw new Error(opened.reason);
  archive = opened.value;
  heard = [];
});
afterEach(async () => {
  await archive.close();
  rmSync(scratch, { recursive: true });
});

const at = (path: string) => join(scratch, path);

function put(path: string, content: string | Uint8Array): string {
  mkdirSync(dirname(at(path)), { recursive: true });
  writeFileSync(at(path), content);
  return at(path);
}

const putStories = (count: number) => {
  for (let number = 0; number < count; number += 1)
    put(`in/${String(number).padStart(4, '0')}.txt`, story(`Pier ${number}`));
};

const importsOf = (takeIn: Archive['takeIn'] = archive.takeIn): Promise<Imports> =>
  openImports({
    archive: { ...archive, takeIn },
    read: readHere,
    reports: openReports(at('config/imports')),
    journals: openJournals(at('config/imports')),
    tell: (event) => event.name === 'import.progress' && heard.push(event.payload),
    onFault(fault) {
      throw fault;
    },
  });

const turn = () =>
  new Promise((resolve) => {
    setImmediate(resolve);
  });

function started(imports: Imports, ...paths: string[]): string {
  const result = imports.start({ paths });
  if (!result.ok) throw new Error(result.reason);
  return result.value.importId;
}

/** Until something was taken in. */
async function begun(imports: Imports): Promise<void> {
  while ((imports.current()?.counts.done ?? 1) === 0) await turn();
}

async function ended(imports: Imports, importId: string): Promise<ImportReport> {
  while (imports.current()) await turn();
  const report = await imports.report(importId);
  if (!report.ok) throw new Error(report.reason);
  return report.value;
}

describe('an import that the end of the program breaks off', () => {
  test('is offered at the next start, goes on where it was and doubles nothing', async () => {
    putStories(150);
    const before = await importsOf();
    const importId = started(before, at('in'));
    await begun(before);
    await before.close();
    const half = archive.info().articleCount;
    expect(half).toBeLessThan(150);

    const after = await importsOf();
    expect(after.current()).toMatchObject({ importId, phase: 'paused', counts: { done: half, imported: half } });
    expect(await after.resume(importId)).toEqual({ ok: true, value: null });
    const report = await ended(after, importId);
    expect(report.phase).toBe('finished');
    expect(report.counts).toMatchObject({ found: 150, done: 150, imported: 150, duplicates: 0, failed: 0 });
    expect(report.inputs.map(({ path }) => path)).toEqual(report.inputs.map(({ path }) => path).toSorted());
    expect(archive.info().articleCount).toBe(150);
    expect(readdirSync(at('config/imports'))).toEqual([`${importId}.json`]);
  });

  test('goes on within a container', async () => {
    const contents = Object.fromEntries(
      Array.from({ length: 150 }, (_, number) => [`${number}.txt`, story(`Pier ${number}`)]),
    );
    const zip = put('all.zip', await zipOf(contents));
    const before = await importsOf();
    const importId = started(before, zip);
    await begun(before);
    await before.close();
    const after = await importsOf();
    await after.resume(importId);
    const { counts } = await ended(after, importId);
    expect(counts).toMatchObject({ found: 150, done: 150, imported: 150, duplicates: 0 });
  });

  test('whose last note was cut short finds here already what that note would have named', async () => {
    putStories(150);
    const before = await importsOf();
    const importId = started(before, at('in'));
    await begun(before);
    const journal = at(`config/imports/${importId}.journal`);
    copyFileSync(journal, at('journal'));
    await ended(before, importId);
    copyFileSync(at('journal'), journal);
    appendFileSync(journal, '{"inputs":[{"path":');
    const after = await importsOf();
    await after.resume(importId);
    const { counts } = await ended(after, importId);
    expect(counts.imported + counts.duplicates).toBe(150);
    expect(archive.info().articleCount).toBe(150);
  });

  test('can be ended instead; what was taken in stays, with a report', async () => {
    putStories(150);
    const before = await importsOf();
    const importId = started(before, at('in'));
    await begun(before);
    await before.close();
    const after = await importsOf();
    await after.cancel(importId);
    expect(after.current()).toBeNull();
    const report = await ended(after, importId);
    expect(report).toMatchObject({ phase: 'cancelled', counts: { imported: archive.info().articleCount } });
    expect((await importsOf()).current()).toBeNull();
  });
});

describe('an import that is paused', () => {
  test('takes nothing in until it is resumed', async () => {
    putStories(150);
    const imports = await importsOf();
    const importId = started(imports, at('in'));
    await begun(imports);
    imports.pause(importId);
    expect(imports.current()?.phase).toBe('paused');
    for (let wait = 0; wait < 50; wait += 1) await turn();
    const held = archive.info().articleCount;
    for (let wait = 0; wait < 200; wait += 1) await turn();
    expect(archive.info().articleCount).toBe(held);
    await imports.resume(importId);
    expect((await ended(imports, importId)).counts.imported).toBe(150);
  });

  test('can be ended', async () => {
    putStories(150);
    const imports = await importsOf();
    const importId = started(imports, at('in'));
    await begun(imports);
    imports.pause(importId);
    await imports.cancel(importId);
    expect((await ended(imports, importId)).phase).toBe('cancelled');
  });
});

describe('what failed', () => {
  test('is tried again alone, with the folders it lies in', async () => {
    put('in/Coast News/a.txt', story('Pier'));
    put('in/Coast News/b.txt', '');
    const imports = await importsOf();
    const first = imports.start({ paths: [at('in')], folderMeaning: 'source' });
    if (!first.ok) throw new Error(first.reason);
    expect((await ended(imports, first.value.importId)).counts.failed).toBe(1);
    put('in/Coast News/b.txt', story('Quay'));
    const again = await imports.retry(first.value.importId);
    if (!again.ok) throw new Error(again.reason);
    const report = await ended(imports, again.value.importId);
    expect(report.inputs).toMatchObject([{ path: at('in/Coast News/b.txt'), outcome: 'imported' }]);
    const opened = archive.open(report.inputs[0]?.articleIds[0] ?? '');
    expect(opened.ok && opened.value.article.source).toBe('Coast News');
    expect(await imports.retry(again.value.importId)).toEqual({ ok: false, reason: 'nothing-failed' });
  });
});
