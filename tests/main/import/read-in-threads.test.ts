import { describe, expect, test } from 'vitest';
import type { FoundFile } from '../../../main/import/find-files.ts';
import { readInThreads } from '../../../main/import/read-in-threads.ts';
import type { ReadFile } from '../../../main/import/read-input.ts';

/**
 * A reading thread whose program answers by `body` when it is asked: `give(count)` sends for the next so many files of the
 * portion, `part(name)` a part of the next one, and in the end there is nothing to give.
 */
const program = (body: string) =>
  new URL(
    `data:text/javascript,${encodeURIComponent(`
      import { parentPort, threadId } from 'node:worker_threads';
      const portions = new Map();
      parentPort.on('message', ({ id, begin }) => {
        if (begin) portions.set(id, { left: begin.files, parts: begin.skipParts, meaning: begin.meaning });
        const portion = portions.get(id);
        const { left: files, meaning } = portion;
        const send = (batch) => parentPort.postMessage({ kind: 'batch', id, batch });
        const failures = (paths) => paths.map((path) => ({ ok: false, path, reason: 'empty', detail: meaning }));
        const give = (count) => {
          portion.left = files.slice(count);
          portion.parts = 0;
          const read = failures(files.slice(0, count).map(({ path }) => path));
          send(files.length === 0 ? undefined : { read, pictures: [], finished: read.length, partsGiven: 0 });
        };
        const part = () => {
          portion.parts += 1;
          const read = failures([files[0].path + ' part ' + portion.parts]);
          send({ read, pictures: [], finished: 0, partsGiven: portion.parts });
        };
        ${body}
      });
      parentPort.postMessage({ kind: 'ready' });`)}`,
  );

const fileAt = (path: string): FoundFile => ({ path, fileName: path, folders: [], root: '/', isNamed: true });
const paths = Array.from({ length: 700 }, (_, index) => `file-${index}`);

async function read(threads: number, body: string | URL, names: readonly string[] = paths, signal?: AbortSignal) {
  const answers: ReadFile[] = [];
  const reading = readInThreads(typeof body === 'string' ? program(body) : body, threads)(
    names.map(fileAt),
    { folderMeaning: 'nothing' },
    signal ?? new AbortController().signal,
  );
  for await (const { read: some } of reading) answers.push(...some);
  return answers.map((answer) => (answer.ok ? answer.arrival.path : `${answer.path} ${answer.reason}`));
}

const inOrder = paths.map((path) => `${path} empty`);

describe('reading in threads', () => {
  test.each([1, 2, 3])('answers in the order of the files, with %i threads', async (threads) => {
    expect(await read(threads, `setTimeout(() => give(64), id % 2 === 0 ? 0 : 15);`)).toEqual(inOrder);
  });

  test('asks again for what a thread left undone', async () => {
    expect(await read(2, `give(50);`)).toEqual(inOrder);
  });

  test('blames the file that brings a thread down, and no other', async () => {
    const deadly = `if (files.some(({ path }) => ['file-0', 'file-300', 'file-699'].includes(path))) process.exit(7); give(64);`;
    const faults = new Set(['file-0', 'file-300', 'file-699']);
    expect(await read(2, deadly)).toEqual(paths.map((path) => `${path} ${faults.has(path) ? 'fault' : 'empty'}`));
  });

  test('goes on with the rest of a portion whose thread died in the middle', async () => {
    const later = `if (files.some(({ path }) => path === 'file-40')) { if (files.length < 30) process.exit(7); }  give(3);`;
    expect(await read(2, later)).toEqual(paths.map((path) => `${path} ${path === 'file-40' ? 'fault' : 'empty'}`));
  });

  test('gives each part of a container once, whichever container brings the thread down', async () => {
    const body = `
      if (files[0]?.path === 'b' && portion.parts === 2) process.exit(7);
      if (files[0]?.path.length === 1 && portion.parts < 3) part(); else give(1);`;
    expect(await read(1, body, ['a', 'b', 'plain', 'c'])).toEqual([
      'a part 1 empty',
      'a part 2 empty',
      'a part 3 empty',
      'a empty',
      'b part 1 empty',
      'b part 2 empty',
      'b fault',
      'plain empty',
      'c part 1 empty',
      'c part 2 empty',
      'c part 3 empty',
      'c empty',
    ]);
  });

  test('ends with an error thrown in a thread as it does with its death', async () => {
    expect(await read(1, `throw new RangeError('torn');`, ['a', 'b'])).toEqual(['a fault', 'b fault']);
  });

  test('is done by this thread where no other will start', async () => {
    const broken = new URL('data:text/javascript,throw new Error("no such module")');
    expect(await read(2, broken)).toEqual(paths.map((path) => `${path} not-found`));
  });

  test('stops when it is told to', async () => {
    const stop = new AbortController();
    stop.abort();
    expect(await read(1, `give(64);`, paths, stop.signal)).toEqual([]);
  });
});
