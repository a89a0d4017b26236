import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { buildOnce } from '../build-once.ts';
import { backfile } from '../main/host/command-line/run-backfile.ts';
import { examples } from './examples.ts';

const ImportOutput = z.object({
  inputs: z.array(z.looseObject({ path: z.string(), outcome: z.string(), articleIds: z.array(z.string()) })),
});
const ListOutput = z.object({ total: z.int(), articles: z.array(z.looseObject({ title: z.string() })) });

const scratch = mkdtempSync(join(tmpdir(), 'backfile-formats-'));
afterAll(() => rmSync(scratch, { recursive: true }));
beforeAll(() => buildOnce(), 120_000);

const folder = join(scratch, 'in');
const run = async (...args: readonly string[]): Promise<unknown> =>
  JSON.parse((await backfile(join(scratch, 'profile'), ...args, '--archive', join(scratch, 'archive'), '--json')).out);

/** How the part of each file ended, by the file's name. */
async function importAll(): Promise<Readonly<Record<string, string>>> {
  const { inputs } = ImportOutput.parse(await run('import', folder));
  return Object.fromEntries(
    inputs.map(({ path, outcome }) => [path.slice(folder.length + 1).split(' › ')[0] ?? '', outcome]),
  );
}

test('a file of every format comes in by command line, and again adds nothing', async () => {
  mkdirSync(folder);
  for (const { name, bytes } of examples) writeFileSync(join(folder, name), bytes);
  expect(await importAll()).toEqual(Object.fromEntries(examples.map(({ name, outcome }) => [name, outcome])));
  const first = ListOutput.parse(await run('list'));
  expect(first.articles.map(({ title }) => title).toSorted()).toEqual(
    examples.flatMap(({ titles }) => titles).toSorted(),
  );

  expect(new Set(Object.values(await importAll()))).toEqual(new Set(['duplicate']));
  expect(ListOutput.parse(await run('list'))).toEqual(first);
}, 400_000);
