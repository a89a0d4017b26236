import { readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ExportFormat, FoundSelection } from '../../../preload/contract.ts';
import {
  arrival,
  arrivals,
  highlighted,
  read,
  rows,
  takenIn,
  temporaryFolder,
  titles,
} from '../archive/archive-fixture.ts';
import { everything } from '../backup/everything.ts';
import { done, kept, type KeptArchive, restored, wiped } from '../backup/kept-archive.ts';
import { fill, STRANGE } from '../backup/one-of-everything.ts';

const endings = { backfile: 'zip', 'json-ld': 'jsonld', jsonl: 'jsonl' } as const;

type Exported = string[] | FoundSelection;

/** Exports and gives the path of the file. */
async function exported(from: KeptArchive, format: ExportFormat, which?: Exported): Promise<string> {
  const to = join(temporaryFolder(), `export.${endings[format]}`);
  const selection = Array.isArray(which) ? { ids: which } : which;
  const end = await done(from, from.exporting.start({ to, format, ...(selection && { selection }) }));
  expect(end).toMatchObject({ kind: 'export', phase: 'finished', problem: null });
  return to;
}

const documentIn = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
const linesIn = (path: string) =>
  readFileSync(path, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown> & { article: { id: string } });

describe('one of everything', () => {
  test('exported, and taken in by another archive, is the same to the last byte', async () => {
    const from = await kept();
    const ids = await fill(from.archive);
    const zip = await exported(from, 'backfile');
    const into = await kept();
    expect((await restored(into, zip)).phase).toBe('finished');
    expect(into.archive.info().id).not.toBe(from.archive.info().id);
    expect(everything(into.place, into.archive, ids)).toEqual(everything(from.place, from.archive, ids));
  });

  test('chosen article by article, is in another archive as it was, but for what was deleted', async () => {
    const from = await kept();
    const ids = (await fill(from.archive)).filter((id) => from.archive.open(id).ok);
    const into = await kept();
    await restored(into, await exported(from, 'backfile', ids));
    for (const id of ids) {
      expect(into.archive.open(id)).toEqual(from.archive.open(id));
      expect(into.archive.versions(id)).toEqual(from.archive.versions(id));
      expect(into.archive.here.state(id)).toEqual(from.archive.here.state(id));
    }
    expect(titles(into.archive)).toEqual(titles(from.archive));
    const words = everything(into.place, into.archive, []).files.map(([, text]) => text);
    expect(words.some((text) => text?.includes('Of no use'))).toBe(true);
    expect(words.some((text) => text?.includes('Gone'))).toBe(false);
  });

  test('as lines, has each article with its text, versions, state and notes', async () => {
    const from = await kept();
    const ids = (await fill(from.archive)).filter((id) => from.archive.open(id).ok);
    const lines = linesIn(await exported(from, 'jsonl', ids));
    expect(lines.map(({ article }) => article)).toEqual(ids.map((id) => read(from.archive, id).article));
    expect(lines[0]).toMatchObject({
      text: expect.stringContaining(`Boats lay at Vellin. ${STRANGE}`) as string,
      state: { read: true, starred: true, position: { block: 2, offset: 5 } },
      annotations: [{ body: [{ value: STRANGE }] }, { body: [] }],
      otherVersions: [],
    });
    expect(lines[1]).toMatchObject({ annotations: [], otherVersions: [{ title: 'Ferry' }, { title: 'Ferry' }] });
    expect(lines[2]).toMatchObject({ state: { 'tag:ééé': true, 'collection:c1': { name: 'Boats' } } });
  });

  test('as annotations, has each highlight with its words and the article it is of', async () => {
    const from = await kept();
    const [whole = ''] = await fill(from.archive);
    const collection = documentIn(await exported(from, 'json-ld', [whole]));
    expect(collection).toMatchObject({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      type: 'AnnotationCollection',
      total: 2,
      first: { type: 'AnnotationPage', startIndex: 0, partOf: collection['id'] },
    });
    const { items } = collection['first'] as { items: Record<string, unknown>[] };
    const source = {
      id: `urn:backfile:article:${whole}`,
      type: 'Text',
      canonical: 'https://vellin.example/a',
      'schema:headline': 'Of the harbour',
      'schema:author': ['Ána Nobody', 'שם'],
      'schema:datePublished': '2026-03-26T09:30+01:00',
      'schema:publisher': 'Coast Herald',
    };
    expect(items).toMatchObject([
      { motivation: 'commenting', body: [{ value: STRANGE }], target: { source, selector: [{ exact: 'Of the' }, {}] } },
      { motivation: 'highlighting', target: { source } },
    ]);
    expect(items.map(({ id }) => id)).toEqual(from.archive.here.annotations(whole).map(({ id }) => id));
  });
});

describe('a selection', () => {
  test('has nothing of other articles, though they share files with it', async () => {
    const from = await kept();
    const [first = '', second = ''] = await takenIn(from.archive, arrivals(70));
    for (const id of [first, second]) {
      await highlighted(from.archive, read(from.archive, id).article, 0, 5, `Note on ${id}`);
      await from.archive.changeState({ articleId: id, read: true });
    }
    const into = await kept();
    await restored(into, await exported(from, 'backfile', [second, second]));
    expect(rows(into.archive)).toMatchObject([{ id: second, noteCount: 1, isUnread: false }]);
    const { files } = everything(into.place, into.archive, []);
    expect(files.map(([name]) => name?.split('/')[0])).toEqual(['articles', 'notes', 'originals', 'state']);
    expect(JSON.stringify(files)).not.toContain(first);
  });

  test('of an article that is not here is refused, and nothing is written', async () => {
    const from = await kept();
    const folder = temporaryFolder();
    const started = from.exporting.start({ to: folder, selection: { ids: ['a-none'] }, format: 'jsonl' });
    expect(started).toEqual({ ok: false, reason: 'article-missing', detail: 'a-none' });
    expect(readdirSync(folder)).toEqual([]);
  });

  test('by a query has what that finds when it is written, but for the exceptions', async () => {
    const from = await kept();
    const [first = '', second = '', third = ''] = await takenIn(from.archive, arrivals(3));
    await from.archive.changeArticles({ selection: { ids: [first, third] }, starred: true });
    const lines = linesIn(await exported(from, 'jsonl', { query: 'is:starred', except: [third] }));
    expect(lines.map(({ article }) => article.id)).toEqual([first]);
    await from.archive.trash({ ids: [second] });
    const trashed = linesIn(await exported(from, 'jsonl', { query: '', view: 'trash', except: [] }));
    expect(trashed.map(({ article }) => article.id)).toEqual([second]);
  });

  test('merges into the archive it came from without changing what is newer there', async () => {
    const archive = await kept();
    const [id = ''] = await takenIn(archive.archive, arrivals(3));
    const note = await highlighted(archive.archive, read(archive.archive, id).article, 0, 5, 'old words');
    const zip = await exported(archive, 'backfile', [id]);
    await archive.archive.changeNote({ articleId: id, id: note.id, text: 'new words' });
    await restored(archive, zip);
    expect(read(archive.archive, id).notes).toMatchObject([{ text: 'new words' }]);
    const again = await wiped(archive);
    await restored(again, zip);
    expect(read(again.archive, id).notes).toMatchObject([{ text: 'old words' }]);
  });
});

describe.each(['backfile', 'json-ld', 'jsonl'] as const)('an export as %s', (format) => {
  test('has nobody’s name before it is complete, and leaves nothing behind when it is cancelled', async () => {
    const from = await kept();
    const ids = await takenIn(from.archive, arrivals(200));
    for (const id of ids.slice(0, 20)) await highlighted(from.archive, read(from.archive, id).article, 0, 5, 'Words');
    const folder = temporaryFolder();
    const started = from.exporting.start({ to: folder, format });
    if (!started.ok) throw new Error(started.reason);
    from.jobs.cancel(started.value.jobId);
    expect((await from.ended(started.value.jobId)).phase).toBe('cancelled');
    expect(readdirSync(folder)).toEqual([]);
  });

  test('into a folder gets a dated name, and never takes that of an earlier one', async () => {
    const from = await kept(undefined, () => Date.UTC(2026, 2, 26, 12));
    await takenIn(from.archive, arrivals(2));
    const folder = temporaryFolder();
    const ending = endings[format];
    for (const name of [`archive 2026-03-26.${ending}`, `archive 2026-03-26 2.${ending}`]) {
      const started = from.exporting.start({ to: folder, format });
      expect(started).toMatchObject({ ok: true, value: { path: join(folder, name) } });
      await done(from, started);
    }
    expect(readdirSync(folder)).toHaveLength(2);
  });

  test('that was cut short by a crash leaves nothing for longer than to the next one', async () => {
    const from = await kept();
    await takenIn(from.archive, arrivals(2));
    const folder = temporaryFolder();
    const left = join(folder, `.backfile-${'0'.repeat(16)}.tmp`);
    writeFileSync(left, 'half of it');
    utimesSync(left, new Date(0), new Date(0));
    await done(from, from.exporting.start({ to: folder, format }));
    expect(readdirSync(folder)).toEqual([expect.stringMatching(/^archive /u)]);
  });

  test('under a name with another ending, or in a folder that is not there, is refused', async () => {
    const from = await kept();
    for (const to of ['a.txt', `no/a.${endings[format]}`]) {
      expect(from.exporting.start({ to: join(temporaryFolder(), to), format })).toMatchObject({
        ok: false,
        reason: 'not-writable',
      });
    }
  });
});

test('an article whose file was damaged since is left out, and named, and the rest is there', async () => {
  const from = await kept();
  const [first = ''] = await takenIn(from.archive, arrivals(64));
  await takenIn(from.archive, [arrival('Apart', 'In a file of its own.')]);
  await from.archive.close();
  const again = await kept(from.place);
  const [shard = ''] = readdirSync(join(from.place.folder, 'articles'));
  writeFileSync(join(from.place.folder, 'articles', shard), 'garbage');
  const to = join(temporaryFolder(), 'a.jsonl');
  const end = await done(again, again.exporting.start({ to, format: 'jsonl' }));
  expect(end).toMatchObject({ phase: 'finished', problem: { reason: 'left-out' } });
  expect(end.problem?.detail.split('\n')).toContain(first);
  expect(linesIn(to)).toHaveLength(1);
});
