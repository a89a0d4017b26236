import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { version } from '../../../../package.json';
import { AnnotationPage } from '../../../../data/annotation.ts';
import { Article } from '../../../../data/article.ts';
import { startArchive } from '../../../../main/host/archive-client.ts';
import { profileFor } from '../../../../main/host/profile.ts';
import { buildOnce } from '../../../build-once.ts';
import { backfile as run, ranTo, startBackfile } from './run-backfile.ts';

/** The shapes that scripts may rely on. */
const ImportOutput = z.strictObject({
  inputs: z.array(
    z.strictObject({
      path: z.string(),
      outcome: z.enum(['imported', 'duplicate', 'version', 'stub', 'named', 'failed']),
      articleIds: z.array(z.string()),
      outlets: z.int().optional(),
      reason: z.string().optional(),
      message: z.string().optional(),
    }),
  ),
});
const ListOutput = z.strictObject({
  total: z.int(),
  articles: z.array(z.looseObject({ id: z.string(), title: z.string() })),
});
const SearchOutput = z.strictObject({
  total: z.int(),
  ms: z.number(),
  articles: z.array(z.looseObject({ id: z.string(), title: z.string(), snippet: z.string() })),
});
const ErrorOutput = z.strictObject({ error: z.strictObject({ reason: z.string(), message: z.string() }) });

beforeAll(() => buildOnce(), 120_000);

let scratch = '';
beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), 'backfile-cli-'));
});
afterEach(() => rmSync(scratch, { recursive: true }));

const at = (path: string) => join(scratch, path);
const backfile = (...args: string[]) => run(at('profile'), ...args);
const inArchive = (...args: string[]) => backfile(...args, '--archive', at('archive'));

function put(path: string, content: string | Uint8Array): string {
  mkdirSync(dirname(at(path)), { recursive: true });
  writeFileSync(at(path), content);
  return at(path);
}

const story = (title: string) => `${title}

PORT ELLIS (CNA) — The harbour council voted on Tuesday to keep the old pier closed until spring.

Engineers will look at every piling before the ferries come back, the mayor said.
`;

async function importAsJson(...paths: string[]) {
  const { status, out, err } = await inArchive('import', ...paths, '--json');
  return { status, err, inputs: ImportOutput.parse(JSON.parse(out)).inputs };
}

describe('importing', () => {
  test('brings a folder in, and the list, the article and its text come out again', async () => {
    put('in/pier.txt', story('Old pier shut until spring'));
    put('in/sub/boats.txt', story('No boats before April'));
    const { status, inputs, err } = await importAsJson(at('in'));
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(inputs.map(({ path, outcome }) => [path, outcome])).toEqual([
      [at('in/pier.txt'), 'imported'],
      [at('in/sub/boats.txt'), 'imported'],
    ]);

    const list = ListOutput.parse(JSON.parse((await inArchive('list', '--json')).out));
    expect(list.total).toBe(2);
    expect(list.articles.map(({ title }) => title).toSorted()).toEqual([
      'No boats before April',
      'Old pier shut until spring',
    ]);

    const [id = ''] = inputs[0]?.articleIds ?? [];
    const shown = await inArchive('show', id, '--json');
    const article = Article.parse(JSON.parse(shown.out));
    expect(article).toMatchObject({ id, title: 'Old pier shut until spring', dateline: { place: 'Port Ellis' } });
    expect(article.blocks[0]).toMatchObject({ type: 'paragraph' });

    const asText = await inArchive('show', id, '--text');
    expect(asText.out).toMatch(/^Old pier shut until spring\n\n/u);
    expect(asText.out).toContain('the mayor said.\n');

    const notes = await inArchive('notes', id, '--json');
    expect(AnnotationPage.parse(JSON.parse(notes.out)).items).toEqual([]);
  });

  test('adds nothing the second time, and says so for each file', async () => {
    put('in/pier.txt', story('Old pier shut until spring'));
    const first = await importAsJson(at('in'));
    const second = await importAsJson(at('in'));
    expect(second.status).toBe(0);
    expect(second.inputs).toEqual([{ ...first.inputs[0], outcome: 'duplicate' }]);
    expect(ListOutput.parse(JSON.parse((await inArchive('list', '--json')).out)).total).toBe(1);
  });

  test('of a list of feeds names outlets, once', async () => {
    const path = put(
      'feeds.opml',
      '<opml version="1.0"><body><outline title="Tern Bay Courier" xmlUrl="https://ternbay.example/rss"/></body></opml>',
    );
    const first = await importAsJson(path);
    expect(first).toMatchObject({ status: 0, inputs: [{ path, outcome: 'named', articleIds: [], outlets: 1 }] });
    expect((await inArchive('import', path)).out).toBe('0 imported, 1 already there.\n');
  });

  test('names every file that failed with its reason, takes the rest in, and ends with 1', async () => {
    put('in/good.txt', story('Old pier shut until spring'));
    put('in/empty.txt', '');
    put('in/blank.txt', ' \n\n\t\n');
    put('in/picture.txt', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0, 1, 2, 0, 0, 0]));
    put('in/alone.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]));
    put('in/huge.txt', 'a');
    truncateSync(at('in/huge.txt'), 100 * 1024 * 1024);
    put('secret.txt', story('Not for import'));
    symlinkSync(at('secret.txt'), at('in/way-out.txt'));
    const { status, inputs } = await importAsJson(at('in'), at('nowhere.txt'), at('x'.repeat(300)));
    expect(status).toBe(1);
    expect(
      Object.fromEntries(
        inputs.map(({ path, reason }) => [path.slice(scratch.length + 1, scratch.length + 16), reason]),
      ),
    ).toEqual({
      'in/good.txt': undefined,
      'in/empty.txt': 'empty',
      'in/blank.txt': 'empty',
      'in/picture.txt': 'binary',
      'in/alone.png': 'unknown-kind',
      'in/huge.txt': 'too-large',
      'in/way-out.txt': 'unreadable',
      'nowhere.txt': 'not-found',
      ['x'.repeat(15)]: 'unreadable',
    });
    for (const { outcome, reason, message } of inputs) {
      expect(outcome).toBe(reason === undefined ? 'imported' : 'failed');
      expect(message === undefined).toBe(reason === undefined);
    }
  });

  test('says on a terminal what was done, and complains apart from it', async () => {
    put('in/pier.txt', story('Old pier shut until spring'));
    put('in/empty.txt', '');
    const { status, out, err } = await inArchive('import', at('in'));
    expect({ status, out }).toEqual({ status: 1, out: '1 imported, 1 failed.\n' });
    expect(err).toMatch(/empty\.txt: empty\. The file is empty\./u);
  });

  test('takes the name of a folder as outlet or tag when asked to', async () => {
    put('in/Coast Herald/pier.txt', story('Old pier shut until spring'));
    const [first] = (await importAsJson(at('in'), '--folder-as', 'source')).inputs;
    const shown = await inArchive('show', first?.articleIds[0] ?? '', '--json');
    expect(Article.parse(JSON.parse(shown.out))).toMatchObject({ source: 'Coast Herald' });
  });

  test('cancelled from the keyboard, it keeps what was taken in and ends with 130', async () => {
    for (let count = 0; count < 1500; count += 1) put(`in/${count}.txt`, story(`Story number ${count}`));
    const child = startBackfile(at('profile'), 'import', at('in'), '--archive', at('archive'), '--json');
    const ending = ranTo(child);
    await waitFor(() => existsSync(at('archive/articles')));
    child.kill('SIGINT');
    const { status, out, err } = await ending;
    expect(status).toBe(130);
    expect(err).toContain('Cancelled after');
    const { inputs } = ImportOutput.parse(JSON.parse(out));
    expect(inputs.length).toBeLessThan(1500);
    const list = ListOutput.parse(JSON.parse((await inArchive('list', '--json', '--limit', '1')).out));
    expect(list.total).toBe(inputs.length);
  });
});

describe('looking', () => {
  test('gives the part of the list that was asked for, in the order asked for', async () => {
    for (const count of [1, 2, 3])
      put(`in/${count}.txt`, `Story ${count}\n\nDate: 2024-03-0${count}\n\n${story('x').slice(3)}`);
    await importAsJson(at('in'));
    const oldest = ListOutput.parse(
      JSON.parse((await inArchive('list', '--json', '--order', 'ascending', '--limit', '2')).out),
    );
    const rest = ListOutput.parse(
      JSON.parse((await inArchive('list', '--json', '--order', 'ascending', '--offset', '2')).out),
    );
    expect(oldest.total).toBe(3);
    expect(oldest.articles).toHaveLength(2);
    expect(rest.articles).toHaveLength(1);
    const newest = ListOutput.parse(JSON.parse((await inArchive('list', '--json')).out));
    expect(newest.articles).toEqual([...oldest.articles, ...rest.articles].toReversed());
    const lines = (await inArchive('list')).out.split('\n');
    expect(lines).toHaveLength(4);
    expect(lines[0]).toContain(newest.articles[0]?.id);
  });

  test('finds articles by their words, at once after an import, and says where the words are', async () => {
    for (const name of ['comet', 'quarry']) put(`in/${name}.txt`, `${story(`A ${name}`)}\nIt was about a ${name}.\n`);
    await importAsJson(at('in'));
    const found = async (...args: string[]) =>
      SearchOutput.parse(JSON.parse((await inArchive('search', '--json', ...args)).out));
    const comet = await found('comet', 'harbour');
    expect(comet.articles).toHaveLength(1);
    expect(comet.articles[0]?.title).toBe('A comet');
    expect(comet.articles[0]?.snippet).toContain('comet');
    expect((await found('quar')).total).toBe(0);
    const listed = ListOutput.parse(JSON.parse((await inArchive('list', '--json', '--query=-quarry')).out));
    expect(listed.articles.map(({ id }) => id)).toEqual(comet.articles.map(({ id }) => id));
  });

  test.each([['list'], ['show', 'a-1'], ['notes']])(
    'leaves no archive behind where there is none (%s)',
    async (...args) => {
      const plain = await inArchive(...args);
      expect(plain).toMatchObject({ status: 1, out: '' });
      expect(plain.err).toContain('no archive in');
      const { out } = await inArchive(...args, '--json');
      expect(ErrorOutput.parse(JSON.parse(out)).error.reason).toBe('not-an-archive');
      expect(existsSync(at('archive'))).toBe(false);
    },
  );

  test('keeps its hands off a folder that is no archive', async () => {
    const holiday = put('archive/holiday.txt', 'Sun.');
    for (const args of [['list'], ['import', holiday]]) {
      const { status, err } = await inArchive(...args);
      expect(status).toBe(1);
      expect(err).toContain('holds other files and no archive');
    }
    expect(existsSync(at('archive/archive.json'))).toBe(false);
  });

  test.each([['no-such-article'], ['../../etc/passwd']])('says that there is no article "%s"', async (id) => {
    await inArchive('import', put('pier.txt', story('Old pier shut until spring')));
    for (const command of ['show', 'notes']) {
      const { status, out, err } = await inArchive(command, id, '--json');
      expect(status).toBe(1);
      expect(ErrorOutput.parse(JSON.parse(out)).error.reason).toBe('article-missing');
      expect(err).toContain(`There is no article "${id}"`);
    }
  });
});

describe('while another process holds the archive', () => {
  test('importing is refused with the reason, looking goes on', async () => {
    put('in/pier.txt', story('Old pier shut until spring'));
    await importAsJson(at('in'));
    const { configFolder, cacheFolder } = profileFor(at('profile'));
    const holder = await startArchive({ folder: at('archive'), configFolder, cacheFolder });
    if (!holder.ok) throw new Error(holder.reason);
    try {
      const { status, inputs, err } = await importAsJson(at('in'));
      expect(status).toBe(1);
      expect(inputs).toMatchObject([{ path: at('in'), outcome: 'failed', reason: 'read-only' }]);
      expect(err).toContain('in use');
      const list = await inArchive('list', '--json');
      expect(list.status).toBe(0);
      expect(ListOutput.parse(JSON.parse(list.out)).total).toBe(1);
    } finally {
      await holder.value.close();
    }
    expect((await importAsJson(at('in'))).status).toBe(0);
  });
});

describe('the command line', () => {
  test('explains itself and its version', async () => {
    const help = await backfile('--help');
    expect(help).toMatchObject({ status: 0, err: '' });
    expect(help.out).toContain('backfile import PATH…');
    expect(await backfile('--version')).toEqual({ status: 0, out: `${version}\n`, err: '' });
  });

  test.each([[[]], [['burn']], [['import']], [['list', '--limit', 'x']]])(
    'that makes no sense (%j) ends with 2',
    async (args) => {
      const { status, out, err } = await backfile(...args);
      expect({ status, out }).toEqual({ status: 2, out: '' });
      expect(err).toContain('Usage: backfile');
    },
  );

  test('is not troubled by a reader that leaves early', async () => {
    for (let count = 0; count < 200; count += 1) put(`in/${count}.txt`, story(`Story number ${count}`));
    await importAsJson(at('in'));
    const child = startBackfile(at('profile'), 'list', '--json', '--archive', at('archive'));
    child.stdout.once('data', () => child.stdout.destroy());
    const ended = await new Promise((resolve) => {
      child.on('exit', resolve);
    });
    expect(ended).toBe(0);
  });
});

async function waitFor(isSo: () => boolean): Promise<void> {
  const until = Date.now() + 20_000;
  while (!isSo()) {
    if (Date.now() > until) throw new Error('waited in vain');
    await new Promise((resolve) => {
      setTimeout(resolve, 5);
    });
  }
}
