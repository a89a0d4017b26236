import { afterEach, beforeEach, expect, test } from 'vitest';
import { ReadingProcess } from './reading-process.ts';
import { pageOf, storyOf, textOf } from './stories.ts';
import { warcOf } from './wrapping.ts';

const MB = 1024 * 1024;

/** How much more memory a file of 250 MB may take than one of half a megabyte. */
const MOST_MORE_BYTES = 120 * MB;

let reading: ReadingProcess;
beforeEach(() => {
  reading = new ReadingProcess();
});
afterEach(() => reading.end());

const story = storyOf(70);
const other = 'x'.repeat(MB / 2);
const record = JSON.stringify({ title: story.title, url: story.url, text: textOf(story), other });
const row = `${story.title},${story.url},"${textOf(story)}",${other}`;
const capture = warcOf([
  { url: story.url, body: pageOf(story) },
  { url: `${story.url}.mp4`, body: other, type: 'video/mp4' },
]);

/** A file of so many articles, each with half a megabyte of what is not read. */
const files: readonly (readonly [name: string, of: (count: number) => Buffer])[] = [
  ['a.jsonl', (count) => Buffer.concat(Array.from({ length: count }, () => Buffer.from(`${record}\n`)))],
  [
    'a.csv',
    (count) =>
      Buffer.concat([
        Buffer.from('title,url,text,other\n'),
        ...Array.from({ length: count }, () => Buffer.from(`${row}\n`)),
      ]),
  ],
  ['a.warc', (count) => Buffer.concat(Array.from({ length: count }, () => capture))],
];

test.each(files)(
  'memory does not grow with the size of a file: %s',
  async (name, of) => {
    // More than a megabyte, so that it is read as the large one is.
    const small = await reading.read({ [name]: of(3) });
    const large = await reading.read({ [name]: of(500) });
    expect([small.count, large.count]).toEqual([3, 500]);
    expect(large.peakBytes - small.peakBytes).toBeLessThan(MOST_MORE_BYTES);
  },
  180_000,
);
