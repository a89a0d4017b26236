import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ArticleContent } from '../../../../data/article.ts';
import { readPage } from '../../../../main/import/html/read-page.ts';
import { f1, wordsOf, wordsOfBlocks } from './body-words.ts';

const FOLDER = join(import.meta.dirname, '../../../fixtures/html');

interface Expected {
  readonly address: string;
  readonly title: string;
  readonly byline: readonly string[];
  readonly published: string | null;
  readonly text: readonly string[];
}

interface Judged {
  readonly name: string;
  readonly found: ArticleContent | undefined;
  readonly expected: Expected;
  readonly f1: number;
}

function judgeAll(folder: string): readonly Judged[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.html'))
    .map((file) => {
      const name = file.replace(/\.html$/u, '');
      const expected = JSON.parse(readFileSync(join(folder, `${name}.expected.json`), 'utf8')) as Expected;
      const read = readPage({
        html: readFileSync(join(folder, file), 'utf8'),
        address: expected.address,
        fileName: file,
      });
      const found = read.ok ? read.draft.content : undefined;
      const score = found ? f1(wordsOfBlocks(found.blocks), wordsOf(expected.text.join('\n'))) : 0;
      return { name, found, expected, f1: score };
    });
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

const isSameDate = (found: string | undefined, expected: string | null): boolean =>
  found === (expected ?? undefined) ||
  (found !== undefined && expected !== null && expected.includes('T') && Date.parse(found) === Date.parse(expected));

/** `pages` were written while the reader was; `blind` before it saw them. */
describe.each(['pages', 'blind'])('the %s in the manner of news sites', (folder) => {
  let judged: readonly Judged[] = [];
  beforeAll(() => {
    judged = judgeAll(join(FOLDER, folder));
  }, 60_000);

  it('give their text, word for word but for three in a hundred', () => {
    const worst = judged.toSorted((one, other) => one.f1 - other.f1).slice(0, 5);
    const scores = worst.map(({ name, f1 }) => `${name} ${f1.toFixed(3)}`).join(', ');
    expect(mean(judged.map((page) => page.f1)), `worst: ${scores}`).toBeGreaterThanOrEqual(0.97);
    expect(worst[0]?.f1, `worst: ${scores}`).toBeGreaterThan(0.9);
  });

  it('give their headlines', () => {
    expect(judged.map(({ name, found }) => [name, found?.title])).toEqual(
      judged.map(({ name, expected }) => [name, expected.title]),
    );
  });

  it('give nine of ten bylines and dates', () => {
    const wrongNames = judged.filter(({ found, expected }) => found?.byline.join() !== expected.byline.join());
    const wrongDates = judged.filter(({ found, expected }) => !isSameDate(found?.published?.value, expected.published));
    expect(wrongNames.map(({ name }) => name).length).toBeLessThanOrEqual(judged.length / 10);
    expect(wrongDates.map(({ name }) => name).length).toBeLessThanOrEqual(judged.length / 10);
  });
});
