import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { buildOnce } from '../../../build-once.ts';
import { backfile as run } from './run-backfile.ts';

/** Each test starts the program several times. */
vi.setConfig({ testTimeout: 180_000 });

beforeAll(() => buildOnce(), 120_000);

let scratch = '';
beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), 'backfile-cli-'));
});
afterEach(() => rmSync(scratch, { recursive: true }));

const at = (path: string) => join(scratch, path);
const inArchive = (...args: string[]) => run(at('profile'), ...args, '--archive', at('archive'));

async function importTwo(): Promise<readonly string[]> {
  mkdirSync(at('in'), { recursive: true });
  for (const name of ['pier', 'boats']) {
    writeFileSync(
      at(`in/${name}.txt`),
      `News of the ${name}\n\nPORT ELLIS (CNA) — The ${name} will be back in spring.\n`,
    );
  }
  const { out } = await inArchive('import', at('in'), '--json');
  const { inputs } = JSON.parse(out) as { inputs: { articleIds: string[] }[] };
  return inputs.flatMap(({ articleIds }) => articleIds);
}

test('what is exported is imported by another archive like any file', async () => {
  const [boats = ''] = await importTwo();
  const exported = await inArchive('export', at('boats.zip'), boats, '--json');
  expect(exported.status).toBe(0);
  expect(JSON.parse(exported.out)).toEqual({ path: at('boats.zip'), format: 'backfile', leftOut: [] });
  const elsewhere = ['--archive', at('elsewhere'), '--json'];
  expect((await run(at('other'), 'import', at('boats.zip'), ...elsewhere)).status).toBe(0);
  expect(JSON.parse((await run(at('other'), 'list', ...elsewhere)).out)).toMatchObject({
    total: 1,
    articles: [{ id: boats, title: 'News of the boats' }],
  });
});

test('as lines, an export into a folder has every article, and its name is printed', async () => {
  const ids = await importTwo();
  mkdirSync(at('out'));
  const { status, out } = await inArchive('export', at('out'), '--format', 'jsonl');
  expect(status).toBe(0);
  const [name = ''] = readdirSync(at('out'));
  expect(out).toBe(`${at(`out/${name}`)}\n`);
  const lines = readFileSync(at(`out/${name}`), 'utf8')
    .trimEnd()
    .split('\n');
  const articles = lines.map((line) => JSON.parse(line) as { article: { id: string } });
  expect(articles.map(({ article }) => article.id).toSorted()).toEqual(ids.toSorted());
});

test('what cannot be exported ends with 1 and a reason, and nothing is written', async () => {
  await importTwo();
  const refusals = [
    ['not-writable', 'no/such/place.zip'],
    ['not-writable', 'a.txt'],
    ['article-missing', 'a.zip', 'a-none'],
    ['article-missing', 'a.zip', '../x'],
  ] as const;
  for (const [reason, to, ...ids] of refusals) {
    const { status, out } = await inArchive('export', at(to), ...ids, '--json');
    expect(status).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ error: { reason } });
  }
  expect(readdirSync(scratch).toSorted()).toEqual(['archive', 'in', 'profile']);
});

test.each([[['export']], [['export', 'a.zip', '--format', 'pdf']], [['export', 'a.zip', '--preview']]])(
  '%j makes no sense and ends with 2',
  async (args) => {
    expect(await run(at('profile'), ...args)).toMatchObject({ status: 2, out: '' });
  },
);
