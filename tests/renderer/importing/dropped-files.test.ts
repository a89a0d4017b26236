import { describe, expect, it } from 'vitest';
import { collectFiles, pickedFiles } from '../../../renderer/importing/dropped-files.ts';

/** A folder as a browser hands it to a drop: entries come in chunks of `CHUNK`, then none. */
const CHUNK = 100;
type Tree = { readonly [name: string]: Tree | 'file' };

function entryOf(name: string, node: Tree | 'file', parent = ''): FileSystemEntry {
  const fullPath = `${parent}/${name}`;
  const isFile = node === 'file';
  const children = isFile ? [] : Object.entries(node).map(([child, below]) => entryOf(child, below, fullPath));
  const entry = {
    name,
    fullPath,
    isFile,
    isDirectory: !isFile,
    file: (found: (file: File) => void) => found(new File(['text'], name)),
    createReader() {
      const left = [...children];
      return { readEntries: (found: (some: FileSystemEntry[]) => void) => found(left.splice(0, CHUNK)) };
    },
  };
  return entry as unknown as FileSystemEntry;
}

const pathsIn = async (tree: Tree) => {
  const entries = Object.entries(tree).map(([name, node]) => entryOf(name, node));
  const files = await collectFiles({ entries, files: [] }, () => true);
  return files.map(({ relativePath }) => relativePath);
};

describe('what was dropped', () => {
  it('is every file at any depth, with its path from the dropped folder on', async () => {
    const tree: Tree = { clippings: { 'a.txt': 'file', ostrand: { deep: { 'b.txt': 'file' } } }, 'c.txt': 'file' };
    expect(await pathsIn(tree)).toEqual(['clippings/a.txt', 'clippings/ostrand/deep/b.txt', 'c.txt']);
  });

  it('is all of a folder that the browser gives in chunks', async () => {
    const many = Object.fromEntries(Array.from({ length: 1050 }, (_, at) => [`${at}.txt`, 'file' as const]));
    expect(await pathsIn({ many })).toHaveLength(1050);
  });

  it('leaves hidden files and folders out', async () => {
    const tree: Tree = { all: { '.DS_Store': 'file', '.git': { config: 'file' }, 'a.txt': 'file' } };
    expect(await pathsIn(tree)).toEqual(['all/a.txt']);
  });

  it('is nothing once the reader has stopped it', async () => {
    const entries = [entryOf('all', { one: { 'a.txt': 'file' }, two: { 'b.txt': 'file' } })];
    expect(await collectFiles({ entries, files: [] }, () => false)).toEqual([]);
  });

  it('takes files that come without an entry by their names', async () => {
    const files = await collectFiles({ entries: [], files: [new File(['text'], 'loose.txt')] }, () => true);
    expect(files.map(({ relativePath }) => relativePath)).toEqual(['loose.txt']);
  });
});

describe('what was picked', () => {
  it('has paths from the picked folder on, hidden files left out', () => {
    const picked = (name: string, webkitRelativePath: string) =>
      Object.defineProperty(new File([''], name), 'webkitRelativePath', { value: webkitRelativePath });
    const files = [picked('a.txt', 'box/a.txt'), picked('config', 'box/.git/config'), picked('b.txt', '')];
    expect(pickedFiles(files).map(({ relativePath }) => relativePath)).toEqual(['box/a.txt', 'b.txt']);
  });
});
