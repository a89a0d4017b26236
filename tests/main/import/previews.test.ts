import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Archive } from '../../../main/archive/archive.ts';
import { openArchive } from '../../../main/archive/open-archive.ts';
import { type Imports, openImports } from '../../../main/import/imports.ts';
import { openJournals } from '../../../main/import/journal.ts';
import type { PreviewLimits } from '../../../main/import/preview-import.ts';
import { openPreviews, type Previews } from '../../../main/import/previews.ts';
import { readHere } from '../../../main/import/read-files.ts';
import { openReports } from '../../../main/import/reports.ts';
import type { Args, Event, ImportPreview, ImportReport } from '../../../preload/contract.ts';

let scratch = '';
let archive: Archive;
let heard: Event[] = [];
let faults: unknown[] = [];

/** The readers are loaded with the first file; here before, so that no test waits for them. */
beforeAll(async () => {
  await import('../../../main/import/read-input.ts');
  await import('../../../main/import/html/read-page.ts');
}, 120_000);

beforeEach(async () => {
  scratch = mkdtempSync(join(tmpdir(), 'backfile-preview-'));
  const result = await openArchive({ folder: at('archive'), configFolder: at('config'), cacheFolder: at('cache') });
  if (!result.ok) throw new Error(result.reason);
  archive = result.value;
  heard = [];
  faults = [];
});
afterEach(async () => {
  await archive.close();
  rmSync(scratch, { recursive: true });
  if (faults.length > 0) throw new AggregateError(faults);
});

const at = (path: string) => join(scratch, path);

function put(path: string, content: string | Uint8Array): string {
  mkdirSync(dirname(at(path)), { recursive: true });
  writeFileSync(at(path), content);
  return at(path);
}

const BODY = 'The harbour council voted on Tuesday to keep the old pier closed.';
const story = (title: string) => `${title}\n\n${BODY}\n`;

const turn = () =>
  new Promise((resolve) => {
    setImmediate(resolve);
  });

function previewsOf(options: { readonly limits?: PreviewLimits; readonly isImporting?: () => boolean } = {}): Previews {
  return openPreviews({
    archive,
    read: readHere,
    isImporting: () => false,
    limits: { articles: 5000, ms: 600_000 },
    tell: (event) => heard.push(event),
    onFault: (fault) => faults.push(fault),
    ...options,
  });
}

async function preview(request: Args<'imports.preview'>, previews = previewsOf()): Promise<ImportPreview> {
  const started = previews.start(request);
  if (!started.ok) throw new Error(started.reason);
  for (;;) {
    const found = previews.previewed(started.value.previewId);
    if (!found.ok) throw new Error(found.reason);
    if (found.value.phase !== 'looking') return found.value;
    await turn();
  }
}

const opened = (): Promise<Imports> =>
  openImports({
    archive,
    read: readHere,
    reports: openReports(at('config/imports')),
    journals: openJournals(at('config/imports')),
    tell: () => undefined,
    onFault: (fault) => faults.push(fault),
  });

async function importAll(request: Args<'imports.start'>): Promise<ImportReport> {
  const imports = await opened();
  const started = imports.start(request);
  if (!started.ok) throw new Error(started.reason);
  while (imports.current()) await turn();
  const report = await imports.report(started.value.importId);
  if (!report.ok) throw new Error(report.reason);
  return report.value;
}

/** Every file below a folder with its bytes; the lock tells the time. */
function contentsOf(folder: string): Readonly<Record<string, string>> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();
  const kept = files.filter((name) => !/lock/u.test(name) && statSync(join(folder, name)).isFile());
  return Object.fromEntries(kept.map((name) => [name, readFileSync(join(folder, name), 'base64')]));
}

const order = { by: 'title', direction: 'ascending' } as const;
const rows = () => archive.page(order, 0, 100).rows;

describe('a preview', () => {
  test('counts what the import then does, and knows what is here', async () => {
    put('before/a.txt', story('Pier shut'));
    put('before/b.html', page('Ferry late', 'The ferry was late on Monday, as it was all week.'));
    await importAll({ paths: [at('before')] });
    put('in/again.txt', story('Pier shut'));
    put('in/ferry.html', page('Ferry late', 'The ferry was late on Monday. It has been repaired since.'));
    put('in/new.txt', story('Lamp lit'));
    put('in/new-copy.txt', story('Lamp lit'));
    put('in/packed.txt.gz', gzipSync(story('Net mended')));
    put('in/empty.txt', '');
    const found = await preview({ paths: [at('in')] });
    expect(found).toMatchObject({ phase: 'finished', isPartial: false, folders: ['in'] });
    expect(found.counts).toEqual({
      files: 6,
      articles: 5,
      isNew: 2,
      alreadyHere: 2,
      changed: 1,
      stubs: 0,
      unreadable: 1,
    });
    expect(found.unreadable).toMatchObject([{ path: at('in/empty.txt'), reason: 'empty' }]);
    const { counts } = await importAll({ paths: [at('in')] });
    expect(counts).toMatchObject({ imported: 2, duplicates: 2, versions: 1, stubs: 0, failed: 1 });
  });

  test('names the kinds of files with their articles', async () => {
    put('in/a.txt', story('Pier shut'));
    put('in/b.txt', story('Lamp lit'));
    put(
      'in/c.csv',
      'title,text,url\nOne,First of the two.,\nTwo,Second of the two.,\nThree,,https://coast.example/3\n',
    );
    const found = await preview({ paths: [at('in')] });
    expect(found.kinds).toEqual([
      { kind: 'plain text or Markdown', files: 2, articles: 2 },
      { kind: 'a table of articles (CSV)', files: 1, articles: 3 },
    ]);
    expect(found.counts).toMatchObject({ isNew: 4, stubs: 1 });
  });

  test('shows a list of feeds as what it is, whose import then says how many outlets it named', async () => {
    await importAll({ paths: [put('before/a.md', `---\nurl: https://ternbay.example/a\n---\n\n# Pier\n\n${BODY}\n`)] });
    const path = put(
      'feeds.xml',
      `<!DOCTYPE opml><opml version="2.0"><body><outline text="Coast"><outline text="Tern Bay Courier"
        xmlUrl="https://feeds.ternbay.example/all"/></outline></body></opml>`,
    );
    const found = await preview({ paths: [path] });
    expect(found.kinds).toEqual([{ kind: 'a list of feeds (OPML)', files: 1, articles: 0, outlets: 1 }]);
    expect(archive.outlets()).toEqual([]);

    const first = await importAll({ paths: [path] });
    expect(first.counts).toMatchObject({ imported: 0, outlets: 1, failed: 0 });
    expect(first.inputs).toEqual([
      { path, outcome: 'named', articleIds: [], outlets: 1, message: '1 outlet was named.' },
    ]);
    expect(archive.outlets()).toMatchObject([{ name: 'Tern Bay Courier', articleCount: 1 }]);

    const again = await importAll({ paths: [path] });
    expect(again.counts.outlets).toBeUndefined();
    expect(again.inputs).toMatchObject([
      { outcome: 'duplicate', message: 'No outlet was named. 1 outlet has its name already.' },
    ]);
  });

  test('writes nothing', async () => {
    put('before/a.txt', story('Pier shut'));
    await importAll({ paths: [at('before')] });
    const before = contentsOf(at('archive'));
    put('in/a.txt', story('Pier shut'));
    put('in/b.txt', story('Lamp lit'));
    expect((await preview({ paths: [at('in')] })).counts.articles).toBe(2);
    expect(contentsOf(at('archive'))).toEqual(before);
    expect(archive.info().articleCount).toBe(1);
  });

  test('knows an article again that it met many files before', async () => {
    for (let count = 0; count < 150; count += 1)
      put(`in/${String(count).padStart(3, '0')}.txt`, story(`Tide ${count}`));
    put('in/last.txt', story('Tide 0'));
    expect((await preview({ paths: [at('in')] })).counts).toMatchObject({ isNew: 150, alreadyHere: 1 });
  });

  test('stops counting at its limit, and says so', async () => {
    for (let count = 0; count < 200; count += 1) put(`in/${count}.txt`, story(`Tide ${count}`));
    const found = await preview({ paths: [at('in')] }, previewsOf({ limits: { articles: 50, ms: 600_000 } }));
    expect(found).toMatchObject({ phase: 'finished', isPartial: true });
    expect(found.counts.files).toBe(200);
    expect(found.counts.articles).toBeGreaterThanOrEqual(50);
    expect(found.counts.articles).toBeLessThan(200);
  });

  test('ends when it is cancelled, or when another begins', async () => {
    for (let count = 0; count < 200; count += 1) put(`in/${count}.txt`, story(`Tide ${count}`));
    const previews = previewsOf();
    const first = previews.start({ paths: [at('in')] });
    if (!first.ok) throw new Error(first.reason);
    previews.cancel('another');
    previews.cancel(first.value.previewId);
    await previews.close();
    expect(previews.previewed(first.value.previewId)).toMatchObject({ value: { phase: 'cancelled' } });
    const second = await preview({ paths: [at('in/0.txt')] }, previews);
    expect(second).toMatchObject({ phase: 'finished', counts: { articles: 1 } });
    expect(previews.previewed(first.value.previewId)).toEqual({ ok: false, reason: 'preview-missing' });
  });

  test('tells that it looks and that it is done', async () => {
    put('in/a.txt', story('Pier shut'));
    const { previewId } = await preview({ paths: [at('in')] });
    expect(heard.map(({ payload }) => payload)).toEqual([
      { previewId, phase: 'looking' },
      { previewId, phase: 'finished' },
    ]);
  });

  test('waits for an import to end', () => {
    const previews = previewsOf({ isImporting: () => true });
    expect(previews.start({ paths: [scratch] })).toEqual({ ok: false, reason: 'import-running' });
  });
});

describe('a table', () => {
  const table = 'Kop,Broodtekst,Link\nPier shut,The pier was shut.,https://coast.example/pier\n';
  const mapping = { title: 'kop', text: 'broodtekst', url: 'link' };

  test('shows its columns, a few rows and the guess, also when it seems to hold no articles', async () => {
    const path = put('in/list.csv', 'Kop,Broodtekst\nPier shut,The pier was shut.\n');
    const found = await preview({ paths: [path] });
    expect(found.tables).toEqual([
      {
        path,
        columns: ['kop', 'broodtekst'],
        samples: [{ kop: 'Pier shut', broodtekst: 'The pier was shut.' }],
        mapping: {},
      },
    ]);
    expect(found.counts).toMatchObject({ articles: 0, unreadable: 1 });
  });

  test.each([
    ['CSV', 'list.csv', table],
    [
      'JSON',
      'list.json',
      JSON.stringify([{ kop: 'Pier shut', broodtekst: 'The pier was shut.', link: 'https://coast.example/pier' }]),
    ],
    ['JSON Lines', 'list.jsonl', `${JSON.stringify({ kop: 'Pier shut', broodtekst: 'The pier was shut.' })}\n`],
  ])('of %s is read as the reader says what its columns hold', async (_, name, content) => {
    const path = put(`in/${name}`, content);
    const choices = { mappings: { [path]: mapping } };
    const before = await preview({ paths: [path] });
    expect(before.counts.isNew).toBe(0);
    expect(before.tables[0]?.mapping).not.toEqual(mapping);
    const after = await preview({ paths: [path], choices });
    expect(after.counts).toMatchObject({ isNew: 1, unreadable: 0 });
    expect(after.tables[0]).toMatchObject({ path, mapping });
    await importAll({ paths: [path], choices });
    expect(rows().map(({ title }) => title)).toEqual(['Pier shut']);
  });
});

describe('choices', () => {
  test('hold for what is tried again, too', async () => {
    put('in/late.txt', '');
    const { importId, counts } = await importAll({ paths: [at('in')], choices: { source: 'Coast News' } });
    expect(counts.failed).toBe(1);
    put('in/late.txt', story('Pier shut'));
    const imports = await opened();
    expect(await imports.retry(importId)).toMatchObject({ ok: true });
    while (imports.current()) await turn();
    expect(rows()).toMatchObject([{ title: 'Pier shut', source: 'Coast News' }]);
  });

  test('give every article tags, and an outlet to those that name none', async () => {
    put('in/list.csv', 'title,text,source,tags\nOne,First of the two.,The Ledger,sea\nTwo,Second of the two.,,\n');
    const choices = { addTags: ['harbour', 'sea'], source: 'Coast News' };
    const report = await importAll({ paths: [at('in')], choices });
    expect(report.choices).toEqual(choices);
    expect(rows().map(({ title, source }) => [title, source])).toEqual([
      ['One', 'The Ledger'],
      ['Two', 'Coast News'],
    ]);
    const tags = rows().map(({ id }) => {
      const article = archive.open(id);
      return article.ok ? article.value.article.tags : [];
    });
    expect(tags).toEqual([
      ['sea', 'harbour'],
      ['harbour', 'sea'],
    ]);
  });
});

function page(title: string, text: string): string {
  return `<!doctype html><html lang="en"><head><title>${title}</title>
<link rel="canonical" href="https://coast.example/${title.replace(' ', '-').toLowerCase()}"></head>
<body><article><h1>${title}</h1><p>${text}</p><p>${BODY}</p><p>Boats wait outside the wall until the tide turns.</p></article></body></html>`;
}
