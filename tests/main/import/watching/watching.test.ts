import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Archive } from '../../../../main/archive/archive.ts';
import { openArchive } from '../../../../main/archive/open-archive.ts';
import { type Imports, openImports } from '../../../../main/import/imports.ts';
import { openJournals } from '../../../../main/import/journal.ts';
import { readHere } from '../../../../main/import/read-files.ts';
import { openReports } from '../../../../main/import/reports.ts';
import { openWatching, type Watching, type WatchingPace } from '../../../../main/import/watching/watching.ts';
import type { Event, WatchedArrival } from '../../../../preload/contract.ts';

const pace: WatchingPace = { lookMs: 15, lookingShare: 0.5, stillMs: 45, patienceMs: 2_000, retryMs: 100 };

let scratch = '';
let archive: Archive;
let imports: Imports;
let watching: Watching;
let arrivals: WatchedArrival[] = [];
let faults: unknown[] = [];

beforeEach(async () => {
  scratch = mkdtempSync(join(tmpdir(), 'backfile-watched-'));
  mkdirSync(at('in'));
  arrivals = [];
  faults = [];
  await start();
});
afterEach(async () => {
  await quit();
  rmSync(scratch, { recursive: true });
  if (faults.length > 0) throw new AggregateError(faults);
});

const at = (path: string) => join(scratch, path);

async function start(): Promise<void> {
  const opened = await openArchive({ folder: at('archive'), configFolder: at('config'), cacheFolder: at('cache') });
  if (!opened.ok) throw new Error(opened.reason);
  archive = opened.value;
  const onFault = (fault: unknown) => faults.push(fault);
  imports = await openImports({
    archive,
    read: readHere,
    reports: openReports(at('config/imports')),
    journals: openJournals(at('config/imports')),
    tell: (event) => watching.hear(event),
    onFault,
  });
  watching = await openWatching({ archive, imports, configFolder: at('config'), tell: hear, onFault, pace });
}

async function quit(): Promise<void> {
  await watching.close();
  await imports.close();
  await archive.close();
}

function hear({ name, payload }: Event): void {
  if (name === 'watch.brought') arrivals.push(payload);
}

const watch = (present = false) => watching.choose({ folder: at('in'), present });

const story = (title: string) => `${title}\n\nThe harbour council voted on Tuesday to keep the old pier closed.\n`;

function put(path: string, content: string | Uint8Array = story(path)): string {
  mkdirSync(dirname(at(path)), { recursive: true });
  writeFileSync(at(path), content);
  return at(path);
}

const titles = () =>
  archive
    .page({ by: 'title', direction: 'ascending' }, 0, 100)
    .rows.map(({ title }) => title)
    .toSorted();

const until = (check: () => void) => vi.waitFor(check, { timeout: 20_000, interval: 5 });

/** Until the watch has looked at the folder since now, which it has when a further file is in. */
async function looked(): Promise<void> {
  const before = arrivals.length;
  put(`in/zz ${before}.txt`);
  await until(() => expect(arrivals.length).toBeGreaterThan(before));
}

describe('a watched folder', () => {
  test('brings in what is saved there from now on, also in folders within it', async () => {
    put('in/old.txt');
    await watch();
    expect(watching.status()).toEqual({ folder: at('in'), state: 'watching' });
    put('in/new.txt');
    put('in/Harbour News/deep.txt');
    await until(() => expect(titles()).toEqual(['in/Harbour News/deep.txt', 'in/new.txt']));
    await until(() => expect(arrivals.at(-1)).toMatchObject({ folder: at('in') }));
  });

  test('brings in what lies there already when that is asked for', async () => {
    put('in/old.txt');
    await watch(true);
    await until(() => expect(titles()).toEqual(['in/old.txt']));
  });

  test('does not touch downloads under way until they have their name', async () => {
    await watch(true);
    const names = ['a.txt.part', 'b.txt.crdownload', 'c.tmp', '.d.txt', '~$e.txt'];
    for (const name of names) put(`in/${name}`);
    put('in/whole.txt');
    await until(() => expect(titles()).toEqual(['in/whole.txt']));
    renameSync(at('in/a.txt.part'), at('in/a.txt'));
    await until(() => expect(titles()).toEqual(['in/a.txt.part', 'in/whole.txt']));
  });

  test('takes a page together with the folder of its pictures, as one article', async () => {
    await watch(true);
    const page =
      '<!doctype html><title>Pier shut</title><article><h1>Pier shut</h1><p>The old pier is shut.</p></article>';
    put('in/pier_files/style.css', 'p { color: red }');
    put('in/pier_files/note.txt', 'Not an article by itself, although it is text.');
    put('in/pier.html', page);
    await until(() => expect(arrivals).toHaveLength(1));
    expect(arrivals[0]?.counts).toMatchObject({ imported: 1, failed: 0 });
    expect(titles()).toEqual(['Pier shut']);
  });

  test('has nothing twice: the same file saved again is no news', async () => {
    await watch(true);
    put('in/one.txt', story('One'));
    await until(() => expect(titles()).toEqual(['One']));
    put('in/one (1).txt', story('One'));
    await until(() => expect(arrivals).toHaveLength(2));
    expect(arrivals.at(-1)?.counts).toMatchObject({ imported: 0, duplicates: 1 });
    expect(titles()).toEqual(['One']);
  });

  test('names a file once that cannot be imported, and leaves it be', async () => {
    await watch(true);
    put('in/empty.txt', '');
    await until(() => expect(arrivals).toHaveLength(1));
    expect(arrivals[0]?.counts).toMatchObject({ imported: 0, failed: 1 });
    await looked();
    expect(arrivals.at(-1)?.counts).toMatchObject({ imported: 1, failed: 0 });
  });

  test('after a restart brings in what came since, and nothing again', async () => {
    await watch(true);
    put('in/before.txt');
    await until(() => expect(arrivals).toHaveLength(1));
    await quit();
    put('in/since.txt');
    await start();
    await until(() => expect(titles()).toEqual(['in/before.txt', 'in/since.txt']));
    await until(() => expect(arrivals).toHaveLength(2));
    expect(arrivals[1]?.counts).toMatchObject({ found: 1, imported: 1, duplicates: 0 });
  });

  test('goes on after a restart with files that an end of the program cut short', async () => {
    await watch(true);
    for (let count = 0; count < 600; count += 1) put(`in/${String(count).padStart(3, '0')}.txt`);
    await until(() => expect(imports.current()?.counts.imported ?? 0).toBeGreaterThan(0));
    await quit();
    await start();
    await until(() => expect(archive.info().articleCount).toBe(600));
    await until(() => expect(imports.current()).toBeNull());
  });

  test('that is not there at present is waited for', async () => {
    await watch(true);
    put('in/before.txt');
    await until(() => expect(titles()).toEqual(['in/before.txt']));
    renameSync(at('in'), at('unplugged'));
    await until(() => expect(watching.status()).toEqual({ folder: at('in'), state: 'missing' }));
    put('unplugged/meanwhile.txt');
    renameSync(at('unplugged'), at('in'));
    await until(() => expect(titles()).toEqual(['in/before.txt', 'unplugged/meanwhile.txt']));
    expect(watching.status().state).toBe('watching');
    await until(() => expect(arrivals.map(({ counts }) => counts.duplicates)).toEqual([0, 0]));
  });

  test('gives way to an import of the reader’s own, and comes after it', async () => {
    for (let count = 0; count < 300; count += 1) put(`other/${count}.txt`);
    await watch(true);
    imports.start({ paths: [at('other')] });
    put('in/after.txt');
    await until(() => expect(archive.info().articleCount).toBe(301));
  });

  test('is watched no more once none is chosen', async () => {
    await watch(true);
    put('in/one.txt');
    await until(() => expect(titles()).toEqual(['in/one.txt']));
    expect(await watching.choose({ folder: null })).toMatchObject({ ok: true, value: { folder: null, state: 'off' } });
    put('in/two.txt');
    mkdirSync(at('elsewhere'));
    await watching.choose({ folder: at('elsewhere'), present: true });
    put('elsewhere/three.txt');
    await until(() => expect(titles()).toEqual(['elsewhere/three.txt', 'in/one.txt']));
  });

  test('cannot be what is no folder, nor the archive itself', async () => {
    const file = put('in/one.txt');
    expect(await watching.choose({ folder: file })).toEqual({ ok: false, reason: 'not-a-folder' });
    expect(await watching.choose({ folder: at('gone') })).toEqual({ ok: false, reason: 'not-a-folder' });
    expect(await watching.choose({ folder: at('archive/articles') })).toMatchObject({ ok: false });
    expect(await watching.choose({ folder: at('archive') })).toEqual({ ok: false, reason: 'own-folder' });
  });
});
