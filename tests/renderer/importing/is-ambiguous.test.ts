import { expect, test } from 'vitest';
import { isAmbiguous, MANY_FILES } from '../../../renderer/importing/is-ambiguous.ts';

test('a few pages and texts just come in', () => {
  expect(isAmbiguous(['a.txt', 'b.html', 'Zip news/c.md'])).toBe(false);
});

test('files that hold many, or tables, are looked at first', () => {
  const names = ['a.zip', 'b.WARC', 'c.warc.gz', 'd.csv', 'e.json', 'f.jsonl', 'g.epub'];
  expect(names.filter((name) => isAmbiguous(['a.txt', name]))).toEqual(names);
});

test('so are a great many files', () => {
  const names = Array.from({ length: MANY_FILES }, (_, at) => `${at}.txt`);
  expect(isAmbiguous(names)).toBe(true);
  expect(isAmbiguous(names.slice(1))).toBe(false);
});
