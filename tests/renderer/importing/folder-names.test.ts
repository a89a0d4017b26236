import { describe, expect, it } from 'vitest';
import { folderName } from '../../../renderer/importing/folder-names.ts';

const named = (...paths: string[]) => folderName(paths.map((relativePath) => ({ relativePath })));

describe('whether folder names are worth asking about', () => {
  it('they are when folders lie below what was picked', () => {
    expect(named('box/a.txt', 'box/Coast Mail/2019/b.txt')).toBe('Coast Mail');
  });

  it('they are not for single files or one flat folder', () => {
    expect(named('a.txt', 'b.txt')).toBeUndefined();
    expect(named('box/a.txt', 'box/b.txt')).toBeUndefined();
  });
});
