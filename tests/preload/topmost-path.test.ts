import fc from 'fast-check';
import { expect, test } from 'vitest';
import { topmostPath } from '../../preload/topmost-path.ts';

const name = fc.stringMatching(/^[a-zé0-9 ._-]{1,12}$/u).filter((text) => !/^\.{1,2}$/u.test(text));
const names = fc.array(name, { minLength: 1, maxLength: 5 });

test('a file in a dropped folder gives the folder, on any system', () => {
  fc.assert(
    fc.property(names, names, fc.constantFrom('/', '\\'), (above, below, separator) => {
      const start = separator === '/' ? '/' : 'C:\\';
      const folder = start + [...above, below[0]].join(separator);
      const path = start + [...above, ...below].join(separator);
      expect(topmostPath(path, below.join('/'))).toBe(folder);
    }),
  );
});

test('a single file gives itself', () => {
  expect(topmostPath('/home/reader/a.txt', 'a.txt')).toBe('/home/reader/a.txt');
  expect(topmostPath('C:\\Users\\reader\\a.txt', 'a.txt')).toBe('C:\\Users\\reader\\a.txt');
});

test('letters composed differently are the same name', () => {
  const composed = '\u00e9';
  const decomposed = 'e\u0301';
  expect(topmostPath(`/home/${decomposed}/a.txt`, `${composed}/a.txt`)).toBe(`/home/${decomposed}`);
});

test('where path and folder disagree, the file’s own path is right', () => {
  expect(topmostPath('/elsewhere/a.txt', 'folder/a.txt')).toBe('/elsewhere/a.txt');
  expect(topmostPath('/a.txt', 'far/too/deep/a.txt')).toBe('/a.txt');
});
