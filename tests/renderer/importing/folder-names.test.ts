import { describe, expect, it } from 'vitest';
import { folderName } from '../../../renderer/importing/folder-names.ts';

const named = (...paths: string[]) => folderName(paths.map((relativePath) => ({ relativePath })));

describe('whether folder names are worth asking about', () => {
  it('they are when folders lie below what was picked', () => {
    expect(named('box/a.txt', 'box/Coast Mail/2019/b.txt')).toBe('Coast Mail');
  });

  it('the picked folder itself has a name to ask about when there is none below it', () => {
    expect(named('Coast Mail/a.txt', 'Coast Mail/b.txt')).toBe('Coast Mail');
    expect(named('box/a.txt', 'box/Coast Mail/b.txt')).toBe('Coast Mail');
  });

  it('they are not for files that came without a folder', () => {
    expect(named('a.txt', 'b.txt')).toBeUndefined();
  });
});
