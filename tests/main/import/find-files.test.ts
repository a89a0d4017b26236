import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findFiles, isInside } from '../../../main/import/find-files.ts';

let folder = '';
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'backfile-find-')));
});
afterEach(() => rmSync(folder, { recursive: true }));

function put(...paths: string[]): void {
  for (const path of paths) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), 'words');
  }
}

async function found(paths: readonly string[], isSkipped?: (folder: string) => boolean) {
  const files: string[] = [];
  const failures: string[] = [];
  for await (const finding of findFiles(paths, isSkipped)) {
    if (finding.kind === 'file') files.push(relative(folder, finding.file.path));
    else failures.push(`${relative(folder, finding.failure.path)} ${finding.failure.reason}`);
  }
  return { files, failures };
}

describe('looking for files', () => {
  test('finds them at any depth, in the same order on every machine', async () => {
    put('b.txt', 'B.txt', 'a/z/deep.txt', 'a/1.txt', 'a/10.txt', 'a/2.txt');
    expect((await found([folder])).files).toEqual(['B.txt', 'a/1.txt', 'a/10.txt', 'a/2.txt', 'a/z/deep.txt', 'b.txt']);
  });

  test('says what folders a file lay in, counted from what was imported', async () => {
    put('papers/coast/2024/x.txt');
    for await (const finding of findFiles([join(folder, 'papers')])) {
      expect(finding).toMatchObject({
        kind: 'file',
        file: { fileName: 'x.txt', folders: ['coast', '2024'], root: join(folder, 'papers'), isNamed: false },
      });
    }
    for await (const finding of findFiles([join(folder, 'papers/coast/2024/x.txt')])) {
      expect(finding).toMatchObject({ file: { folders: [], root: join(folder, 'papers/coast/2024'), isNamed: true } });
    }
  });

  test('leaves out what systems and downloads leave behind', async () => {
    put(
      'a.txt',
      '.DS_Store',
      '.git/config',
      'Thumbs.db',
      'desktop.ini',
      'b.txt.part',
      '__MACOSX/a.txt',
      '~$c.docx',
      'd.txt~',
    );
    expect(await found([folder])).toEqual({ files: ['a.txt'], failures: [] });
  });

  test('takes a hidden file that was named', async () => {
    put('.hidden.txt');
    expect((await found([join(folder, '.hidden.txt')])).files).toEqual(['.hidden.txt']);
  });

  test('gives a file once, however often it is named', async () => {
    put('a/x.txt');
    const x = join(folder, 'a/x.txt');
    expect((await found([x, join(folder, 'a'), x])).files).toEqual(['a/x.txt']);
  });

  test('names what is not there, and goes on', async () => {
    put('a.txt');
    expect(await found([join(folder, 'nowhere'), join(folder, 'a.txt')])).toEqual({
      files: ['a.txt'],
      failures: ['nowhere not-found'],
    });
  });

  test('keeps out of folders it is told to skip', async () => {
    put('archive/articles/x.json', 'a.txt');
    expect((await found([folder], (one) => one === join(folder, 'archive'))).files).toEqual(['a.txt']);
  });

  test('is not caught by links that go round, and does not follow them out', async () => {
    put('in/a.txt', 'in/sub/b.txt', 'out/secret.txt');
    symlinkSync('..', join(folder, 'in/sub/up'));
    symlinkSync('../..', join(folder, 'in/sub/further-up'));
    symlinkSync('self', join(folder, 'in/self'));
    symlinkSync('a.txt', join(folder, 'in/same'));
    symlinkSync('../out', join(folder, 'in/way-out'));
    symlinkSync('gone', join(folder, 'in/broken'));
    expect(await found([join(folder, 'in')])).toEqual({
      files: ['in/a.txt', 'in/sub/b.txt'],
      failures: ['in/broken not-found', 'in/self unreadable', 'in/way-out unreadable'],
    });
  });

  test('follows a link that was named', async () => {
    put('real/a.txt');
    symlinkSync('real', join(folder, 'link'));
    expect((await found([join(folder, 'link')])).files).toEqual(['link/a.txt']);
  });
});

test('inside means the folder or below, not a name that begins alike', () => {
  expect(isInside('/a/b', '/a/b')).toBe(true);
  expect(isInside('/a/b', '/a/b/c')).toBe(true);
  expect(isInside('/a/b', '/a/b/..c')).toBe(true);
  expect(isInside('/a/b', '/a/bc')).toBe(false);
  expect(isInside('/a/b', '/a')).toBe(false);
  expect(isInside('/a/b', '/a/c')).toBe(false);
});
