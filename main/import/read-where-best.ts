import { availableParallelism } from 'node:os';
import { readHere, type ReadFiles } from './read-files.ts';
import { readInThreads } from './read-in-threads.ts';

/** Up to this many files are read before a thread would have started. */
const FEW = 64;

/** One core stays with the archive thread; more threads than this read faster than any archive takes in. */
const MAX_THREADS = 4;

/** Reads a few files at once and many in threads that run `program`. */
export function readFilesWith(program: URL): ReadFiles {
  const threads = Math.min(MAX_THREADS, Math.max(1, availableParallelism() - 1));
  const inThreads = readInThreads(program, threads);
  return (files, ...how) => (files.length <= FEW ? readHere : inThreads)(files, ...how);
}
