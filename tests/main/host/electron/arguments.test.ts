import { expect, test } from 'vitest';
import { readArguments } from '../../../../main/host/electron/arguments.ts';

const packaged = { isUnpackaged: false, workingFolder: '/home/reader' };
const unpackaged = { isUnpackaged: true, workingFolder: '/home/reader' };
const nothing = { archive: undefined, profile: undefined, paths: [] };

test('a bare start gives nothing', () => {
  expect(readArguments(['/opt/Backfile/backfile'], packaged)).toEqual(nothing);
  expect(readArguments(['/usr/bin/electron', '.'], unpackaged)).toEqual(nothing);
});

test('folders are given with a space or an equals sign', () => {
  const expected = { archive: '/a', profile: '/p', paths: [] };
  expect(readArguments(['backfile', '--archive', '/a', '--profile=/p'], packaged)).toEqual(expected);
});

test('plain words are files to import, from where the program was started', () => {
  const { paths } = readArguments(['backfile', 'news', '/tmp/a.txt', 'file:///tmp/b%20c.txt'], packaged);
  expect(paths).toEqual(['/home/reader/news', '/tmp/a.txt', '/tmp/b c.txt']);
});

test('unpackaged, the first plain word is the program, wherever it stands', () => {
  const { paths } = readArguments(['electron', '--inspect=0', '--remote-debugging-port=0', '.', 'a.txt'], unpackaged);
  expect(paths).toEqual(['/home/reader/a.txt']);
});

test('switches of Chromium are left to it', () => {
  const commandLine = ['backfile', '--no-sandbox', '--ozone-platform=wayland', '--enable-features=A,B', 'a.txt'];
  expect(readArguments(commandLine, packaged)).toEqual({ ...nothing, paths: ['/home/reader/a.txt'] });
});

test('a switch without its value counts as not given', () => {
  expect(readArguments(['backfile', '--archive=', '--profile'], packaged)).toEqual(nothing);
});
