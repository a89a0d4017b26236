import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { Catalogue } from '../../../main/find/catalogue.ts';

const folder = mkdtempSync(join(tmpdir(), 'backfile-catalogue-'));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a question that fails on every index is not asked of new ones for ever', () => {
  let losses = 0;
  const catalogue = new Catalogue({
    path: join(folder, 'index.sqlite'),
    archiveId: 'a',
    lost: () => (losses += 1),
  });
  const ask = () => catalogue.use((database) => database.run('INSERT INTO about VALUES (1, 2, 3)'));
  for (let attempt = 0; attempt < 20; attempt += 1) expect(ask).toThrow(/columns/u);
  expect(losses).toBe(3);
  catalogue.close();
});
