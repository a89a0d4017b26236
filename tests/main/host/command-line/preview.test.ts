import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { buildOnce } from '../../../build-once.ts';
import { backfile } from './run-backfile.ts';

/** The shape that scripts may rely on. */
const PreviewOutput = z.strictObject({
  isPartial: z.boolean(),
  counts: z.strictObject({
    files: z.int(),
    articles: z.int(),
    isNew: z.int(),
    alreadyHere: z.int(),
    changed: z.int(),
    stubs: z.int(),
    unreadable: z.int(),
  }),
  kinds: z.array(z.strictObject({ kind: z.string(), files: z.int(), articles: z.int() })),
  unreadable: z.array(z.strictObject({ path: z.string(), reason: z.string(), message: z.string() })),
  tables: z.array(
    z.strictObject({
      path: z.string(),
      columns: z.array(z.string()),
      samples: z.array(z.record(z.string(), z.string())),
      mapping: z.record(z.string(), z.string()),
    }),
  ),
  folders: z.array(z.string()),
});

beforeAll(() => buildOnce(), 120_000);

let scratch = '';
beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), 'backfile-cli-'));
  mkdirSync(join(scratch, 'in'));
  put('in/here.txt', 'Pier shut\n\nThe harbour council voted on Tuesday to keep the old pier closed.\n');
});
afterEach(() => rmSync(scratch, { recursive: true }));

const put = (path: string, content: string) => writeFileSync(join(scratch, path), content);
const inArchive = (...args: string[]) =>
  backfile(join(scratch, 'profile'), ...args, '--archive', join(scratch, 'archive'));

test('import --preview says what an import would bring, and brings nothing', async () => {
  expect((await inArchive('import', join(scratch, 'in'))).status).toBe(0);
  put('in/list.csv', 'title,text\nLamp lit,The lamp was lit again on Friday.\n');
  put('in/empty.txt', '');
  const { status, out } = await inArchive('import', '--preview', join(scratch, 'in'), '--json');
  const found = PreviewOutput.parse(JSON.parse(out));
  expect(found.counts).toMatchObject({ files: 3, articles: 2, isNew: 1, alreadyHere: 1, unreadable: 1 });
  expect(found.tables).toMatchObject([
    { path: join(scratch, 'in/list.csv'), mapping: { title: 'title', text: 'text' } },
  ]);
  expect(status).toBe(1);
  const said = await inArchive('import', '--preview', join(scratch, 'in'));
  expect(said.out).toContain('1 new, 1 already there, 1 unreadable. Nothing was imported.');
  expect(said.err).toContain('empty.txt: empty');
  expect(JSON.parse((await inArchive('list', '--json')).out)).toMatchObject({ total: 1 });
});

test('a preview leaves no archive behind where there was none', async () => {
  const { status, err } = await inArchive('import', '--preview', join(scratch, 'in'));
  expect(status).toBe(1);
  expect(err).toContain('backfile: ');
  expect(existsSync(join(scratch, 'archive'))).toBe(false);
});
