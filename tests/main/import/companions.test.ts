import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { companionsOf } from '../../../main/import/companions.ts';

const picture = Buffer.from('GIF89a\u{5}\0\u{4}\0', 'latin1');
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'backfile-companions-'));
  for (const path of ['in/pier.gif', 'in/a b.gif', 'in/sub/boat.gif', 'outside.gif', 'in/words.gif']) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), path === 'in/words.gif' ? 'no picture' : picture);
  }
  symlinkSync('../outside.gif', join(folder, 'in/link.gif'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const beside = (path: string) => {
  const file = { path: join(folder, path), fileName: 'x.md', folders: [], root: join(folder, 'in'), isNamed: false };
  return companionsOf(file);
};

test.each([
  ['in/x.md', 'pier.gif', 'in/pier.gif'],
  ['in/x.md', './pier.gif?width=600#top', 'in/pier.gif'],
  ['in/x.md', 'a%20b.gif', 'in/a b.gif'],
  ['in/x.md', 'sub/boat.gif', 'in/sub/boat.gif'],
  ['in/sub/x.md', '../pier.gif', 'in/pier.gif'],
])('%s finds %s inside what was imported', (file, address, path) => {
  const companions = beside(file);
  expect(companions.resolve(address)).toEqual({ bytes: picture, mediaType: 'image/gif', width: 5, height: 4 });
  expect(companions.shown).toEqual([join(folder, path)]);
});

test.each([
  '../outside.gif',
  '..%2Foutside.gif',
  'sub/../../outside.gif',
  'link.gif',
  '/etc/passwd',
  '\\\\server\\share\\x.gif',
  'file:///etc/passwd',
  'https://coast.example/pier.gif',
  'words.gif',
  'sub',
  'missing.gif',
  '%00.gif',
  '%',
  '',
])('"%s" finds nothing', (address) => {
  const companions = beside('in/x.md');
  expect(companions.resolve(address)).toBeUndefined();
  expect(companions.shown).toEqual([]);
});
