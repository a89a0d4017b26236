import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { readFilesWith } from '../../../main/import/read-where-best.ts';

/** The readers are loaded with the first file; here before, so that no test waits for them. */
beforeAll(() => import('../../../main/import/read-input.ts'), 120_000);

test('parts that were given before are passed over, wherever the file is read', async () => {
  const root = mkdtempSync(join(tmpdir(), 'backfile-where-'));
  const path = join(root, 'list.jsonl');
  const line = (title: string) => JSON.stringify({ title, text: `${title}, the harbour office said.` });
  writeFileSync(path, ['Pier shut', 'Lamp lit', 'Net mended'].map(line).join('\n'));
  const file = { path, fileName: 'list.jsonl', folders: [], root, isNamed: true };
  const read = readFilesWith(new URL('data:text/javascript,'));
  const titles: string[] = [];
  for await (const batch of read([file], { folderMeaning: 'nothing' }, new AbortController().signal, 2)) {
    for (const one of batch.read) titles.push(one.ok ? (one.arrival.drafts[0]?.content.title ?? '') : one.reason);
  }
  rmSync(root, { recursive: true });
  expect(titles).toEqual(['Net mended']);
});
