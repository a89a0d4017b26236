import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ThreadRequest } from '../../main/answer.ts';
import { type ArchiveClient, startArchive } from '../../main/host/archive-client.ts';
import { sampleArticlesFolder } from '../../main/host/program-files.ts';
import type { Args, ArchiveInfo, Event, Reply, RequestName } from '../../preload/contract.ts';
import { buildOnce } from '../build-once.ts';

beforeAll(() => buildOnce(), 120_000);

let scratch = '';
const clients: ArchiveClient[] = [];
beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), 'backfile-thread-'));
});
afterEach(async () => {
  await Promise.all(clients.splice(0).map((client) => client.close()));
  rmSync(scratch, { recursive: true });
});

const at = (name: string) => join(scratch, name);

async function open(samplesFolder?: string): Promise<ArchiveClient> {
  const options = { folder: at('archive'), configFolder: at('config'), cacheFolder: at('cache') };
  const started = await startArchive(samplesFolder === undefined ? options : { ...options, samplesFolder });
  if (!started.ok) throw new Error(started.reason);
  clients.push(started.value);
  return started.value;
}

async function ask<Name extends RequestName>(
  client: ArchiveClient,
  name: Name,
  args: Args<Name>,
): Promise<Reply<Name>> {
  return (await client.ask(name, args)) as Reply<Name>;
}

const order = { by: 'published', direction: 'descending' } as const;
const unknownNote = { articleId: 'a-1', id: 'urn:uuid:00000000-0000-4000-8000-000000000001' };

/** One request per row, on an empty archive, with the part of the answer that proves that the row was understood. */
const rows: { readonly [Name in ThreadRequest]: readonly [Args<Name>, unknown] } = {
  'archive.info': [{}, { articleCount: 0, readOnly: null }],
  'archive.rename': [{ name: 'Tides' }, { ok: true }],
  'articles.page': [
    { order, offset: 0, limit: 10 },
    { total: 0, rows: [] },
  ],
  'articles.row': [{ order, id: 'a-1' }, null],
  'articles.open': [{ id: 'a-1' }, { ok: false, reason: 'article-missing' }],
  'articles.trash': [{ ids: ['a-1'] }, { ok: false, reason: 'article-missing' }],
  'articles.untrash': [{ ids: ['a-1'] }, { ok: false, reason: 'article-missing' }],
  'trash.empty': [{}, { ok: true, value: { deleted: 0 } }],
  'versions.list': [{ id: 'a-1' }, []],
  'find.facets': [{ query: '', facet: 'source' }, { source: { total: 0, values: [] } }],
  'find.timeline': [{ query: '' }, { bars: [], undated: 0, lanes: null }],
  'find.complete': [
    { text: 'sour', cursor: 4 },
    { start: 0, end: 4 },
  ],
  'state.change': [
    { articleId: 'a-1', read: true },
    { ok: false, reason: 'article-missing' },
  ],
  'library.list': [{}, { collections: [], searches: [], tags: [] }],
  'collections.save': [{ name: 'Tides' }, { ok: true }],
  'collections.remove': [{ id: 'collection-x' }, { ok: false, reason: 'collection-missing' }],
  'searches.save': [{ name: 'Tides', query: 'tides' }, { ok: true }],
  'searches.remove': [{ id: 'search-x' }, { ok: false, reason: 'search-missing' }],
  'tags.rename': [
    { from: 'x', to: 'y' },
    { ok: false, reason: 'tag-missing' },
  ],
  'tags.remove': [{ name: 'x' }, { ok: false, reason: 'tag-missing' }],
  'articles.labels': [{ id: 'a-1' }, { tags: [], collectionIds: [] }],
  'articles.change': [
    { selection: { ids: ['a-1'] }, starred: true },
    { ok: false, reason: 'article-missing' },
  ],
  'articles.correct': [
    { selection: { ids: ['nowhere'] }, fields: { title: 'Tides' } },
    { ok: false, reason: 'article-missing' },
  ],
  'articles.clean': [
    { id: 'nowhere', textHash: '', takeOut: [0] },
    { ok: false, reason: 'article-missing' },
  ],
  'outlets.lines': [{ outlet: 'Nowhere' }, { ok: true, value: { articleCount: 0, lines: [] } }],
  'outlets.stopLines': [{}, null],
  'outlets.clean': [
    { outlet: { id: 'outlet-x' }, lines: [{ name: 'x', choice: 'out' }] },
    { ok: false, reason: 'outlet-missing' },
  ],
  'outlets.list': [{}, expect.any(Array)],
  'outlets.save': [
    { outlet: { id: 'outlet-x' }, name: 'Tides' },
    { ok: false, reason: 'outlet-missing' },
  ],
  'outlets.merge': [
    { from: { name: 'x' }, into: { name: 'y' } },
    { ok: false, reason: 'outlet-missing' },
  ],
  'outlets.split': [{ id: 'outlet-x' }, { ok: false, reason: 'outlet-missing' }],
  'dates.read': [
    { text: '3.4.2020', language: 'de', order: 'day-first' },
    { value: '2020-04-03', precision: 'day' },
  ],
  'changes.stop': [{ changeId: 'x' }, null],
  'changes.undo': [{ undoId: 'x' }, { ok: false, reason: 'undo-missing' }],
  'notes.add': [
    { articleId: 'a-1', textHash: 'x', start: 0, end: 1, color: 'yellow', text: '' },
    { ok: false, reason: 'article-missing' },
  ],
  'notes.change': [
    { ...unknownNote, text: 'x' },
    { ok: false, reason: 'note-missing' },
  ],
  'notes.remove': [unknownNote, { ok: false, reason: 'note-missing' }],
  'notes.restore': [unknownNote, { ok: false, reason: 'note-missing' }],
  'notes.place': [
    { ...unknownNote, textHash: 'x', start: 0, end: 1 },
    { ok: false, reason: 'article-missing' },
  ],
  'notes.keep': [unknownNote, { ok: false, reason: 'note-missing' }],
  'notes.unplace': [unknownNote, { ok: false, reason: 'note-missing' }],
  'notes.page': [{}, { type: 'AnnotationPage', items: [] }],
  'imports.preview': [{ paths: ['/nowhere/at/all'] }, { ok: true }],
  'imports.previewed': [{ previewId: 'x' }, { ok: false, reason: 'preview-missing' }],
  'imports.cancelPreview': [{ previewId: 'x' }, null],
  'imports.pause': [{ importId: 'x' }, null],
  'imports.resume': [{ importId: 'x' }, { ok: false, reason: 'report-missing' }],
  'imports.retry': [{ importId: 'x' }, { ok: false, reason: 'report-missing' }],
  'imports.cancel': [{ importId: 'x' }, null],
  'imports.current': [{}, null],
  'imports.report': [{ importId: 'x' }, { ok: false, reason: 'report-missing' }],
  'imports.list': [{}, []],
  'imports.undo': [{ importId: 'x' }, { ok: false, reason: 'report-missing' }],
  'imports.redo': [{ importId: 'x' }, { ok: false, reason: 'report-missing' }],
  'watch.status': [{}, { folder: null, state: 'off' }],
  'watch.choose': [{ folder: '/nowhere/at/all' }, { ok: false, reason: 'not-a-folder' }],
  'jobs.cancel': [{ jobId: 'x' }, null],
  'jobs.current': [{}, null],
  'verify.start': [{}, { ok: true }],
  'verify.report': [{ jobId: 'x' }, { ok: false, reason: 'report-missing' }],
  'backup.status': [{}, { kept: [], problem: null }],
  'backup.place': [{ folder: null }, { ok: true }],
  'export.start': [{ to: '/nowhere/at/all.zip', format: 'backfile' }, { ok: false }],
  'backup.start': [{ to: '/nowhere/at/all.zip' }, { ok: false }],
  'backup.now': [{}, { ok: true }],
  'restore.preview': [{ from: '/nowhere/at/all.zip' }, { ok: expect.any(Boolean) as boolean }],
  'restore.previewed': [{ jobId: 'x' }, { ok: false, reason: 'preview-missing' }],
  'restore.start': [{ token: 'x' }, { ok: false, reason: 'preview-missing' }],
  'damage.list': [{}, []],
  'damage.repair': [
    { file: 'state/x.json', how: 'leave' },
    { ok: false, reason: 'nothing-to-recover' },
  ],
  'settings.read': [{}, { theme: 'system' }],
  'settings.write': [{ theme: 'dark', textStep: 1, measureCharacters: 60, direction: 'auto' }, null],
  'session.read': [{}, { articleId: null }],
  'session.write': [{ articleId: null, order, isWelcomeDone: true, showsNotes: true, listWidth: 300 }, null],
  'imports.start': [{ paths: ['/nowhere/at/all'] }, { ok: true }],
};

describe('the archive thread', () => {
  test('answers every row of the contract that is not the host’s', async () => {
    const client = await open();
    for (const [name, [args, answer]] of Object.entries(rows)) {
      const reply = await client.ask(name as RequestName, args);
      expect({ [name]: reply }).toMatchObject({ [name]: answer });
    }
  });

  test('rejects what is no row of its own', async () => {
    await expect((await open()).ask('links.open', { url: 'https://coast.example/' })).rejects.toThrow(
      'no answer for "links.open"',
    );
  });

  test('fills a new archive with the samples, once', async () => {
    const first = await open(sampleArticlesFolder);
    const info = await ask(first, 'archive.info', {});
    expect(info.articleCount).toBeGreaterThan(20);
    expect(info.holdsOnlySamples).toBe(true);
    expect(info.notices).toEqual([]);
    const { rows } = await ask(first, 'articles.page', { order, offset: 0, limit: 500 });
    expect(rows.filter(({ source }) => source === null)).toEqual([]);
    await first.close();
    const second = await open(sampleArticlesFolder);
    expect((await ask(second, 'archive.info', {})).articleCount).toBe(info.articleCount);
  });

  test('has the samples’ pictures', async () => {
    const client = await open(sampleArticlesFolder);
    const { rows } = await ask(client, 'articles.page', { order, offset: 0, limit: 500 });
    const opened = await Promise.all(rows.map(({ id }) => ask(client, 'articles.open', { id })));
    const figures = opened
      .flatMap((one) => (one.ok ? one.value.article.blocks : []))
      .filter(({ type }) => type === 'figure');
    const assets = figures.flatMap((block) => ('asset' in block && block.asset !== undefined ? [block.asset] : []));
    expect(assets.length).toBeGreaterThan(0);
    for (const asset of assets) expect(existsSync((await client.assetPath(asset)) ?? '')).toBe(true);
    expect(await client.assetPath('0'.repeat(64))).toBeUndefined();
  });

  test('leaves an archive that was begun without samples without them', async () => {
    await (await open()).close();
    const { articleCount } = await ask(await open(sampleArticlesFolder), 'archive.info', {});
    expect(articleCount).toBe(0);
  });

  test('keeps what is written through it', async () => {
    const first = await open();
    await ask(first, 'settings.write', { theme: 'sepia', textStep: 2, measureCharacters: 60, direction: 'rtl' });
    await first.close();
    expect(await ask(await open(), 'settings.read', {})).toMatchObject({ theme: 'sepia', direction: 'rtl' });
  });

  test('gives the archive back when it is closed, and a second one may only look until then', async () => {
    const first = await open();
    const second = await open();
    expect((await ask(second, 'archive.info', {})).readOnly?.reason).toBe('in-use');
    expect(await ask(second, 'imports.start', { paths: [scratch] })).toEqual({ ok: false, reason: 'read-only' });
    await Promise.all([first.close(), second.close()]);
    expect((await ask(await open(), 'archive.info', {})).readOnly).toBeNull();
  });

  test('closed in the middle of an import, it keeps what was taken in and remembers how far it came', async () => {
    for (let count = 0; count < 800; count += 1)
      writeFileSync(at(`${count}.txt`), `Story ${count}\n\nThe pier is shut again.\n`);
    const first = await open();
    const heard: Event[] = [];
    first.listen((event) => heard.push(event));
    const started = await ask(first, 'imports.start', { paths: [scratch] });
    if (!started.ok) throw new Error(started.reason);
    await first.close();
    const last = heard.findLast((event) => event.name === 'import.progress');
    expect(last?.payload).toMatchObject({ phase: 'paused' });
    const again = await open();
    const unfinished = await ask(again, 'imports.current', {});
    expect(unfinished).toMatchObject({ importId: started.value.importId, phase: 'paused' });
    const info: ArchiveInfo = await ask(again, 'archive.info', {});
    expect(info.articleCount).toBe(unfinished?.counts.imported);
    expect(info.articleCount).toBeLessThan(800);
  });

  test('keeps answering while an import runs', async () => {
    for (let count = 0; count < 800; count += 1)
      writeFileSync(at(`${count}.txt`), `Story ${count}\n\nThe pier is shut again.\n`);
    const client = await open();
    const ended = new AbortController();
    client.listen((event) => {
      if (event.name === 'import.progress' && event.payload.phase === 'finished') ended.abort();
    });
    await ask(client, 'imports.start', { paths: [scratch] });
    const totals: number[] = [];
    while (!ended.signal.aborted) {
      totals.push((await ask(client, 'articles.page', { order, offset: 0, limit: 50 })).total);
    }
    // Many answers, and the list grew between them.
    expect(new Set(totals).size).toBeGreaterThan(3);
    expect((await ask(client, 'archive.info', {})).articleCount).toBe(800);
  });

  test('says why a folder cannot be opened', async () => {
    writeFileSync(at('holiday.jpg'), 'sun');
    const options = { folder: scratch, configFolder: at('config'), cacheFolder: at('cache') };
    expect(await startArchive(options)).toMatchObject({ ok: false, reason: 'not-an-archive' });
    expect(await startArchive({ ...options, folder: at('holiday.jpg') })).toMatchObject({ ok: false });
  });
});
