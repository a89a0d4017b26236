import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { newPlace, opened } from '../archive-fixture.ts';
import { readingOf } from './reading.ts';

const fixture = fileURLToPath(new URL('../../../fixtures/archives/format-1', import.meta.url));
const expected = JSON.parse(readFileSync(join(fixture, 'reading.json'), 'utf8')) as ReturnType<typeof readingOf>;

/** Opens a copy of the archive that was committed when format 1 was today's. */
async function committed() {
  const place = newPlace();
  cpSync(join(fixture, 'archive'), place.folder, { recursive: true });
  return await opened(place);
}

/** As it is after a way through JSON. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

test('an archive written in format 1 reads as it did then: its articles, versions, states and notes', async () => {
  const archive = await committed();
  const reading = readingOf(archive);
  expect(plain(reading.info)).toEqual(expected.info);
  expect(reading.articles.map(({ open }) => open.article.title)).toEqual(
    expected.articles.map(({ open }) => open.article.title),
  );
  // A later version may say more of an article, and nothing else of what was there.
  for (const [index, article] of expected.articles.entries())
    expect(plain(reading.articles[index])).toMatchObject(article);
  expect(plain(reading.annotations)).toEqual(expected.annotations);
});

test('it holds one of everything that format 1 had', () => {
  const blocks = expected.articles.flatMap(({ open }) => open.article.blocks);
  expect(new Set(blocks.map(({ type }) => type))).toEqual(
    new Set(['paragraph', 'heading', 'list', 'quote', 'figure', 'table', 'code', 'rule']),
  );
  const marks = blocks.flatMap((block) => ('marks' in block ? (block.marks ?? []) : []));
  expect(new Set(marks.map(({ type }) => type))).toEqual(
    new Set(['emphasis', 'strong', 'code', 'strike', 'underline', 'sub', 'sup', 'link']),
  );
  expect(expected.articles.some(({ versions }) => versions.length > 1)).toBe(true);
  expect(expected.articles.some(({ versions }) => versions.some(({ isHidden }) => isHidden))).toBe(true);
  expect(expected.articles.some(({ open }) => open.isTrashed)).toBe(true);
  expect(expected.articles.some(({ open }) => open.isStarred && open.position !== null)).toBe(true);
  expect(expected.annotations.length).toBeGreaterThan(2);
});

test('nothing of it is called damaged, and copies that sync programs made are no second articles', async () => {
  const { notices } = (await committed()).info();
  expect(notices.filter(({ kind }) => kind !== 'copy-merged')).toEqual([]);
});
