import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FORMAT_VERSION } from '../../../data/archive-format.ts';
import { seal } from '../../../main/archive/envelope.ts';
import { RecordLines } from '../../../main/archive/record-lines.ts';
import { articleOf } from '../find/indexed.ts';
import { temporaryFolder } from './archive-fixture.ts';

/** A shard of two articles, as a version of the format has it. */
function shardOf(version: number, fields: object = {}): RecordLines {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'articles'));
  const records = [articleOf('a1', {}), { ...articleOf('a2', { title: 'Tides' }), ...fields }];
  const document = { format: 'backfile/articles', version, writer: 'w', records };
  writeFileSync(join(folder, 'articles/w-000001.json'), seal(document, 'records').text);
  return new RecordLines(folder);
}

const second = (lines: RecordLines) => lines.article('articles/w-000001.json', 1, 'a2');

test('a record is read from its line alone', () => {
  expect(second(shardOf(FORMAT_VERSION))).toMatchObject({ id: 'a2', title: 'Tides' });
  expect(shardOf(FORMAT_VERSION).article('articles/w-000001.json', 0, 'a2')).toBeUndefined();
});

test('a file of another version of the format is left to those who can bring it up to this one', () => {
  expect(second(shardOf(FORMAT_VERSION + 1))).toBeUndefined();
  expect(second(shardOf(FORMAT_VERSION - 1))).toBeUndefined();
});

test('a record without what every article has is none', () => {
  expect(second(shardOf(FORMAT_VERSION, { title: undefined, headline: 'Tides' }))).toBeUndefined();
});
