import type { FoundFile } from './find-files.ts';
import { BATCH_FILES, type ReadBatch, type ReadFiles } from './read-files.ts';
import { ReadingThread } from './reading-thread.ts';

/**
 * Reads files in threads of their own, so that parsing uses the cores there are and no file, however strange, can hold up
 * or bring down the archive thread. The threads live as long as the reading.
 */
export function readInThreads(program: URL, threadCount: number): ReadFiles {
  return async function* read(files, choices, signal, skipParts = 0) {
    const threads = Array.from({ length: threadCount }, () => new ReadingThread(program, choices));
    try {
      let begun = 0;
      const pending: AsyncIterable<ReadBatch>[] = [];
      const lookAhead = () => {
        while (pending.length < 2 * threadCount && begun < files.length && !signal.aborted) {
          const thread = threads[(begun / BATCH_FILES) % threadCount];
          const portion: readonly FoundFile[] = files.slice(begun, begun + BATCH_FILES);
          if (thread) pending.push(thread.begin(portion, begun === 0 ? skipParts : 0));
          begun += BATCH_FILES;
        }
      };
      for (lookAhead(); pending.length > 0; lookAhead()) {
        const portion = pending.shift();
        if (portion) yield* untilStopped(portion, signal);
      }
    } finally {
      await Promise.all(threads.map((thread) => thread.end()));
    }
  };
}

async function* untilStopped(batches: AsyncIterable<ReadBatch>, signal: AbortSignal): AsyncGenerator<ReadBatch> {
  for await (const batch of batches) {
    if (signal.aborted) return;
    yield batch;
  }
}
