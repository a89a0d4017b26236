import { parentPort, workerData } from 'node:worker_threads';
import { type ReadBatch, readEach } from './import/read-files.ts';
import type { ReadFile } from './import/read-input.ts';
import type { FromReadingThread, ToReadingThread } from './import/reading-thread.ts';
import { TemporaryFiles } from './import/temporary-files.ts';

/** A reading thread: reads the portions of files it is given, each as far as it is asked for. */
const archiveThread = parentPort;
if (!archiveThread) throw new Error('reading thread: started outside of a worker');

const temporary = new TemporaryFiles(workerData as string);
const portions = new Map<number, AsyncGenerator<ReadBatch>>();

async function giveNext({ id, begin }: ToReadingThread): Promise<void> {
  if (begin) portions.set(id, readEach(begin.files, begin.choices, temporary, begin.skipParts));
  const result = await portions.get(id)?.next();
  const batch = result === undefined || result.done === true ? undefined : result.value;
  if (batch === undefined) portions.delete(id);
  const message: FromReadingThread = { kind: 'batch', id, batch };
  archiveThread?.postMessage(message, batch ? [...new Set(batch.read.flatMap(buffersOf))] : []);
}

/** The files' own bytes are handed over, not copied; images may be shown by what is read next, too. */
function buffersOf(read: ReadFile): ArrayBuffer[] {
  if (!read.ok) return [];
  const { buffer, byteLength } = read.arrival.bytes;
  return buffer instanceof ArrayBuffer && byteLength > 0 && buffer.byteLength === byteLength ? [buffer] : [];
}

let previous = Promise.resolve();
archiveThread.on('message', (message: ToReadingThread) => {
  previous = previous.then(() => giveNext(message));
});
archiveThread.postMessage({ kind: 'ready' } satisfies FromReadingThread);
