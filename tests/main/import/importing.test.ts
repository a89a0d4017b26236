import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { refused } from '../../../data/outcome.ts';
import type { Archive } from '../../../main/archive/archive.ts';
import { openArchive } from '../../../main/archive/open-archive.ts';
import { type Imports, openImports } from '../../../main/import/imports.ts';
import { openJournals } from '../../../main/import/journal.ts';
import { readHere } from '../../../main/import/read-files.ts';
import { openReports } from '../../../main/import/reports.ts';
import type { Args, Event, ImportProgress, ImportReport } from '../../../preload/contract.ts';

let scratch = '';
let archive: Archive;
let heard: ImportProgress[] = [];
let faults: unknown[] = [];

/** The readers are loaded with the first file; here before, so that no test waits for them. */
beforeAll(() => import('../../../main/import/read-input.ts'), 120_000);

beforeEach(async () => {
  scratch = mkdtempSync(join(tmpdir(), 'backfile-import-'));
  archive = await opened();
  heard = [];
  faults = [];
});
afterEach(async () => {
  await archive.close();
  rmSync(scratch, { recursive: true });
  if (faults.length > 0) throw new AggregateError(faults);
});

const at = (path: string) => join(scratch, path);

async function opened(): Promise<Archive> {
  const result = await openArchive({ folder: at('archive'), configFolder: at('config'), cacheFolder: at('cache') });
  if (!result.ok) throw new Error(result.reason);
  return result.value;
}

function importsInto(into: Pick<Archive, 'takeIn' | 'info'> = archive): Promise<Imports> {
  return openImports({
    archive: { ...archive, ...into },
    read: readHere,
    reports: openReports(at('config/imports')),
    journals: openJournals(at('config/imports')),
    tell: (event: Event) => event.name === 'import.progress' && heard.push(event.payload),
    onFault: (fault) => faults.push(fault),
  });
}

const story = (title: string) => `${title}\n\nThe harbour council voted on Tuesday to keep the old pier closed.\n`;

function put(path: string, content: string | Uint8Array = story(path)): string {
  mkdirSync(dirname(at(path)), { recursive: true });
  writeFileSync(at(path), content);
  return at(path);
}

/** Imports and waits for the end. */
async function importAll(imports: Imports, request: Args<'imports.start'>): Promise<ImportReport> {
  const started = imports.start(request);
  if (!started.ok) throw new Error(started.reason);
  while (imports.current()) await turn();
  const report = await imports.report(started.value.importId);
  if (!report.ok) throw new Error(report.reason);
  return report.value;
}

const turn = () =>
  new Promise((resolve) => {
    setImmediate(resolve);
  });

describe('an import', () => {
  test('accounts for every file, in the order of the folder', async () => {
    put('in/b.txt');
    put('in/a.txt');
    put('in/empty.txt', '');
    const report = await importAll(await importsInto(), { paths: [at('gone'), at('in')] });
    expect(report.inputs.map(({ path, outcome, reason }) => [path, outcome, reason])).toEqual([
      [at('gone'), 'failed', 'not-found'],
      [at('in/a.txt'), 'imported', undefined],
      [at('in/b.txt'), 'imported', undefined],
      [at('in/empty.txt'), 'failed', 'empty'],
    ]);
    expect(report.counts).toEqual({ found: 4, done: 4, imported: 2, duplicates: 0, versions: 0, stubs: 0, failed: 2 });
    expect(report.phase).toBe('finished');
    expect(Date.parse(report.finishedAt ?? '')).toBeGreaterThanOrEqual(Date.parse(report.startedAt));
  });

  test('of what is there already adds nothing', async () => {
    for (let count = 0; count < 300; count += 1) put(`in/${count}.txt`);
    const imports = await importsInto();
    expect((await importAll(imports, { paths: [at('in')] })).counts).toMatchObject({ imported: 300, duplicates: 0 });
    expect((await importAll(imports, { paths: [at('in')] })).counts).toMatchObject({ imported: 0, duplicates: 300 });
    expect(archive.info().articleCount).toBe(300);
  });

  test('tells how far it is, from looking to the end, and its last word is final', async () => {
    for (let count = 0; count < 300; count += 1) put(`in/${count}.txt`);
    const imports = await importsInto();
    const report = await importAll(imports, { paths: [at('in')] });
    expect(heard[0]?.phase).toBe('looking');
    expect(heard.at(-1)).toEqual({ importId: report.importId, phase: 'finished', counts: report.counts });
    expect(heard.filter(({ phase }) => phase === 'finished')).toHaveLength(1);
    const done = heard.map(({ counts }) => counts.done);
    expect(done).toEqual(done.toSorted((one, other) => one - other));
    expect(imports.current()).toBeNull();
  });

  test('runs alone: a second one is refused until it is over', async () => {
    put('in/a.txt');
    const imports = await importsInto();
    const first = imports.start({ paths: [at('in')] });
    expect(first.ok).toBe(true);
    expect(imports.start({ paths: [at('in')] })).toEqual({ ok: false, reason: 'import-running' });
    expect(imports.current()?.phase).toBe('looking');
    while (imports.current()) await turn();
    expect((await importAll(imports, { paths: [at('in')] })).counts.duplicates).toBe(1);
  });

  test('cancelled, keeps what was taken in and leaves the rest for another time', async () => {
    for (let count = 0; count < 300; count += 1) put(`in/${String(count).padStart(4, '0')}.txt`);
    const imports = await importsInto();
    const started = imports.start({ paths: [at('in')] });
    if (!started.ok) throw new Error(started.reason);
    const { importId } = started.value;
    await imports.cancel('another');
    while ((imports.current()?.counts.imported ?? 1) === 0) await turn();
    await imports.cancel(importId);
    while (imports.current()) await turn();
    const report = await imports.report(importId);
    if (!report.ok) throw new Error(report.reason);
    const { phase, counts, inputs } = report.value;
    expect(phase).toBe('cancelled');
    expect(counts.imported).toBeGreaterThan(0);
    expect(counts.imported).toBeLessThan(300);
    expect(inputs).toHaveLength(counts.imported);
    expect(archive.info().articleCount).toBe(counts.imported);
    const rest = await importAll(imports, { paths: [at('in')] });
    expect(rest.counts).toMatchObject({ imported: 300 - counts.imported, duplicates: counts.imported });
  });

  test('stops at a full disk, and every file left carries that reason', async () => {
    for (let count = 0; count < 400; count += 1) put(`in/${String(count).padStart(4, '0')}.txt`);
    let batches = 0;
    const imports = await importsInto({
      info: archive.info,
      takeIn: async (arrivals, importId) => {
        batches += 1;
        return batches === 1 ? await archive.takeIn(arrivals, importId) : refused('disk-full');
      },
    });
    const report = await importAll(imports, { paths: [at('in')] });
    expect(batches).toBe(2);
    expect(report.counts.imported).toBe(archive.info().articleCount);
    expect(report.counts.imported + report.counts.failed).toBe(400);
    const failed = report.inputs.filter(({ outcome }) => outcome === 'failed');
    expect(new Set(failed.map(({ reason }) => reason))).toEqual(new Set(['disk-full']));
    expect(failed[0]?.message).toContain('Make room');
  });

  test('survives a fault of the archive, and says which files it hit', async () => {
    put('in/a.txt');
    const imports = await importsInto({
      info: archive.info,
      takeIn: () => Promise.reject(new RangeError('shelf broke')),
    });
    const report = await importAll(imports, { paths: [at('in')] });
    expect(report.inputs).toMatchObject([{ outcome: 'failed', reason: 'fault' }]);
    expect(report.inputs[0]?.message).toContain('shelf broke');
  });

  test('has a report that a later start of the program can still show', async () => {
    put('in/a.txt');
    const report = await importAll(await importsInto(), { paths: [at('in')] });
    expect(await (await importsInto()).report(report.importId)).toEqual({ ok: true, value: report });
    expect(await (await importsInto()).report('20200101-000000-abcdef')).toEqual({
      ok: false,
      reason: 'report-missing',
    });
  });

  test('leaves the archive’s own folder alone when it lies in the imported one', async () => {
    put('a.txt');
    const imports = await importsInto();
    await importAll(imports, { paths: [at('a.txt')] });
    const report = await importAll(imports, { paths: [scratch] });
    expect(report.inputs.filter(({ path }) => path.startsWith(at('archive')))).toEqual([]);
    expect(report.counts.duplicates).toBe(1);
  });
});

describe('pictures', () => {
  const gif = Buffer.from('GIF89a\u{5}\0\u{4}\0', 'latin1');

  test('beside a Markdown file come in with it; a stray one is named', async () => {
    put('in/pier.md', '# Pier shut\n\nThe old pier is shut.\n\n![The pier at dusk](pictures/pier.gif)\n');
    put('in/pictures/pier.gif', gif);
    put('in/pictures/stray.gif', gif);
    const report = await importAll(await importsInto(), { paths: [at('in')] });
    expect(report.inputs.map(({ path, reason }) => [path, reason])).toEqual([
      [at('in/pier.md'), undefined],
      [at('in/pictures/stray.gif'), 'unknown-kind'],
    ]);
    const opened = archive.open(report.inputs[0]?.articleIds[0] ?? '');
    if (!opened.ok) throw new Error(opened.reason);
    const figure = opened.value.article.blocks.find((block) => block.type === 'figure');
    expect(figure).toMatchObject({ type: 'figure', mediaType: 'image/gif', alt: 'The pier at dusk' });
    expect(archive.assetPath(figure?.type === 'figure' ? (figure.asset ?? '') : '')).toBeDefined();
  });

  test('outside of the imported folder stay outside', async () => {
    put('in/pier.md', '# Pier shut\n\nThe old pier is shut.\n\n![The pier](../private.gif)\n');
    put('private.gif', gif);
    const report = await importAll(await importsInto(), { paths: [at('in')] });
    const opened = archive.open(report.inputs[0]?.articleIds[0] ?? '');
    if (!opened.ok) throw new Error(opened.reason);
    const figure = opened.value.article.blocks.find((block) => block.type === 'figure');
    expect(figure).not.toHaveProperty('asset');
  });
});
