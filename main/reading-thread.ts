import { parentPort } from 'node:worker_threads';
import { readAll } from './import/read-files.ts';
import type { FromReadingThread, ToReadingThread } from './import/read-in-threads.ts';

/** A reading thread: reads and parses the files it is told to, one portion after the other. */
const archiveThread = parentPort;
if (!archiveThread) throw new Error('reading thread: started outside of a worker');

async function answer({ id, files, meaning }: ToReadingThread): Promise<void> {
  const answers = await readAll(files, meaning);
  const message: FromReadingThread = { kind: 'answers', id, answers };
  // The files' bytes are handed over, not copied; each has a buffer of its own.
  const buffers = answers.flatMap((one) => (one.ok ? [one.arrival.bytes.buffer] : []));
  archiveThread?.postMessage(
    message,
    buffers.filter((buffer) => buffer instanceof ArrayBuffer),
  );
}

let previous = Promise.resolve();
archiveThread.on('message', (message: ToReadingThread) => {
  previous = previous.then(() => answer(message));
});
archiveThread.postMessage({ kind: 'ready' } satisfies FromReadingThread);
