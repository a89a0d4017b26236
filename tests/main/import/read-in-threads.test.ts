import { describe, expect, test } from 'vitest';
import type { FoundFile } from '../../../main/import/find-files.ts';
import type { ReadFile } from '../../../main/import/read-files.ts';
import { readInThreads } from '../../../main/import/read-in-threads.ts';

/** A reading thread whose program answers each file it is given by `body`; `answer(paths)` sends for these. */
const program = (body: string) =>
  new URL(
    `data:text/javascript,${encodeURIComponent(`
      import { parentPort, threadId } from 'node:worker_threads';
      parentPort.on('message', ({ id, files, meaning }) => {
        const answer = (some) =>
          parentPort.postMessage({
            kind: 'answers',
            id,
            answers: some.map(({ path }) => ({ ok: false, path, reason: 'empty', detail: meaning })),
          });
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
    'nothing',
    signal ?? new AbortController().signal,
  );
  for await (const some of reading) answers.push(...some);
  return answers.map((answer) => (answer.ok ? answer.arrival.path : `${answer.path} ${answer.reason}`));
}

const inOrder = paths.map((path) => `${path} empty`);

describe('reading in threads', () => {
  test.each([1, 2, 3])('answers in the order of the files, with %i threads', async (threads) => {
    expect(await read(threads, `setTimeout(() => answer(files), id % 2 === 0 ? 0 : 15);`)).toEqual(inOrder);
  });

  test('asks again for what a thread left undone', async () => {
    expect(await read(2, `answer(files.slice(0, 50));`)).toEqual(inOrder);
  });

  test('blames the file that brings a thread down, and no other', async () => {
    const deadly = `if (files.some(({ path }) => ['file-0', 'file-300', 'file-699'].includes(path))) process.exit(7); answer(files);`;
    const faults = new Set(['file-0', 'file-300', 'file-699']);
    expect(await read(2, deadly)).toEqual(paths.map((path) => `${path} ${faults.has(path) ? 'fault' : 'empty'}`));
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
    expect(await read(1, `answer(files);`, paths, stop.signal)).toEqual([]);
  });
});
