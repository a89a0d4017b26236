import { describe, expect, test } from 'vitest';
import {
  awaitedName,
  hasPlainName,
  isOwnPath,
  isRecordsName,
  kindOf,
  originalOf,
} from '../../../../main/archive/watch/names.ts';

describe('a copy made by a sync program', () => {
  test.each([
    'w1-000001.sync-conflict-20260326-093000-ABCDEFG.json',
    'w1-000001 (conflicted copy 2026-03-26 093000).json',
    "w1-000001 (Mara's conflicted copy 2026-03-26).json",
    'w1-000001 (Case Conflict).json',
    'w1-000001 2.json',
    'w1-000001 (1).json',
    'w1-000001-LAPTOP-7.json',
    'Copy of w1-000001.json',
  ])('of a shard is known for one: %s', (name) => {
    expect(originalOf(`articles/${name}`, { writer: 'w1' })).toBe('articles/w1-000001.json');
    expect(isOwnPath(`articles/${name}`, 'w1')).toBe(false);
    expect(hasPlainName(`articles/${name}`)).toBe(false);
  });

  test.each([
    'notes/w1/a1.sync-conflict-20260326-093000-ABCDEFG.json',
    'notes/w1/a1-laptop.json',
    'notes/w1 2/a1.json',
  ])('of notes is known for one by the article they are on: %s', (path) => {
    const document = { writer: 'w1', id: 'urn:backfile:notes:w1:a1' };
    expect(originalOf(path, document)).toBe('notes/w1/a1.json');
    expect(isOwnPath(path, 'w1')).toBe(false);
  });

  test('is not every file of a strange name', () => {
    expect(originalOf('articles/w1-000001.json', { writer: 'w1' })).toBeUndefined();
    expect(originalOf('articles/w2-000001.json', { writer: 'w1' })).toBeUndefined();
    expect(originalOf('articles/old papers.json', { writer: 'w1' })).toBeUndefined();
    expect(originalOf('articles/aw1-000001 2.json', { writer: 'w1' })).toBeUndefined();
    expect(originalOf('articles/w1-000001 2.json', { writer: '.*' })).toBeUndefined();
    expect(originalOf('notes/w1/a1.json', { writer: 'w1', id: 'urn:backfile:notes:w1:a1' })).toBeUndefined();
  });
});

test('only the names that a writer itself gives are its own', () => {
  expect(isOwnPath('articles/w1-000001.json', 'w1')).toBe(true);
  expect(isOwnPath('state/w1-1234567.json', 'w1')).toBe(true);
  expect(isOwnPath('notes/w1/a1.json', 'w1')).toBe(true);
  expect(isOwnPath('articles/w11-000001.json', 'w1')).toBe(false);
  expect(isOwnPath('articles/w1-1.json', 'w1')).toBe(false);
  expect(isOwnPath('notes/w11/a1.json', 'w1')).toBe(false);
});

test('files are known by their folder, and those not yet whole by their name', () => {
  expect(kindOf('articles/w1-000001.json')).toBe('articles');
  expect(kindOf('state/w1-000001.json')).toBe('state');
  expect(kindOf('notes/w1/a1.json')).toBe('notes');
  for (const path of [
    'archive.json',
    'notes/a1.json',
    'notes/.w1/a1.json',
    'articles/.x.json',
    'conflicts/articles/x.json',
  ]) {
    expect(kindOf(path)).toBeUndefined();
  }
  for (const name of ['.syncthing.x.json.tmp', '~syncthing~x.json', '.~lock.x.json#', 'x.json.part', '~$x.json']) {
    expect(isRecordsName(name)).toBe(false);
  }
  expect(awaitedName('.w1-000001.json.icloud')).toBe('w1-000001.json');
  expect(awaitedName('w1-000001.json')).toBeUndefined();
});
