import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { buildOnce } from '../../../build-once.ts';
import { backfile as run, startBackfile } from './run-backfile.ts';

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

async function asJson(...args: string[]) {
  const { status, out, err } = await inArchive(...args, '--json');
  return { status, err, document: JSON.parse(out) as Record<string, unknown> };
}

async function importTwo(): Promise<void> {
  mkdirSync(at('in'), { recursive: true });
  for (const name of ['pier', 'boats']) {
    writeFileSync(
      at(`in/${name}.txt`),
      `News of the ${name}\n\nPORT ELLIS (CNA) — The ${name} will be back in spring.\n`,
    );
  }
  await inArchive('import', at('in'));
}

test('verify says that all is well with 0, and names what is wrong with 1', async () => {
  await importTwo();
  expect(await asJson('verify')).toMatchObject({ status: 0, document: { checkedFiles: 4, findings: [] } });
  expect((await inArchive('verify')).out).toMatch(/^4 files, .* checked\. All well\.\n$/u);
  const [original = ''] = readdirSync(at('archive/originals'));
  writeFileSync(at(`archive/originals/${original}`), 'garbage');
  expect(await asJson('verify')).toMatchObject({
    status: 1,
    document: { findings: [{ file: `originals/${original}`, problem: 'wrong-hash' }] },
  });
  const plain = await inArchive('verify');
  expect(plain.status).toBe(1);
  expect(plain.out).toContain(`wrong-hash  originals/${original}`);
  expect(plain.err).toBe('');
});

test('backup writes a zip that restore brings back, after saying what it would do', async () => {
  await importTwo();
  const backup = await asJson('backup', at('all.zip'));
  expect(backup).toMatchObject({ status: 0, document: { path: at('all.zip') } });
  rmSync(at('archive'), { recursive: true });

  expect((await inArchive('restore', at('all.zip'), '--preview')).status).toBe(1);
  expect(existsSync(at('archive'))).toBe(false);
  await inArchive('import', at('in/pier.txt'));
  expect(await asJson('restore', at('all.zip'), '--preview')).toMatchObject({
    status: 0,
    document: { restored: false, articles: { new: 1 } },
  });
  expect((await asJson('list')).document).toMatchObject({ total: 1 });
  expect(await asJson('restore', at('all.zip'))).toMatchObject({ status: 0, document: { restored: true } });
  expect((await asJson('list')).document).toMatchObject({ total: 2 });
  expect((await asJson('verify')).status).toBe(0);
});

test('killed in the middle of a restore, the archive is whole, and restoring again completes it', async () => {
  mkdirSync(at('in'));
  for (let count = 0; count < 400; count += 1) {
    writeFileSync(
      at(`in/${count}.txt`),
      `Story ${count}\n\nPORT ELLIS (CNA) — Boat number ${count} will be back in spring.\n`,
    );
  }
  await inArchive('import', at('in'));
  await inArchive('backup', at('all.zip'));
  rmSync(at('archive'), { recursive: true });

  const child = startBackfile(at('profile'), 'restore', at('all.zip'), '--archive', at('archive'));
  const gone = new Promise((resolve) => {
    child.on('exit', resolve);
  });
  const until = Date.now() + 60_000;
  while (shards() < 2) {
    if (Date.now() > until) throw new Error('no shard came');
    await new Promise((resolve) => {
      setTimeout(resolve, 2);
    });
  }
  child.kill('SIGKILL');
  await gone;

  const half = await asJson('list');
  expect(half.document['total']).toBeGreaterThan(0);
  const { findings } = (await asJson('verify')).document as { findings: { problem: string }[] };
  expect(findings.filter(({ problem }) => problem !== 'unreferenced')).toEqual([]);
  expect((await asJson('restore', at('all.zip'))).status).toBe(0);
  expect((await asJson('list')).document).toMatchObject({ total: 400 });
});

const shards = () => (existsSync(at('archive/articles')) ? readdirSync(at('archive/articles')).length : 0);

test('backup into a folder prints the name it chose', async () => {
  await importTwo();
  mkdirSync(at('backups'));
  const { status, out } = await inArchive('backup', at('backups'));
  expect(status).toBe(0);
  expect(out).toMatch(/archive \d{4}-\d\d-\d\d\.zip\n$/u);
  expect(existsSync(out.trimEnd())).toBe(true);
});

test('what cannot be backed up to or restored from ends with 1 and a reason', async () => {
  await importTwo();
  expect(await asJson('backup', at('no/such/place.zip'))).toMatchObject({
    status: 1,
    document: { error: { reason: 'not-writable' } },
  });
  writeFileSync(at('words.zip'), 'words');
  expect(await asJson('restore', at('words.zip'))).toMatchObject({
    status: 1,
    document: { error: { reason: 'not-a-backup' } },
  });
});

test.each([
  [['restore']],
  [['restore', 'a', 'b']],
  [['backup', 'a', 'b']],
  [['verify', 'x']],
  [['verify', '--preview']],
])('%j makes no sense and ends with 2', async (args) => {
  expect(await run(at('profile'), ...args)).toMatchObject({ status: 2, out: '' });
});
