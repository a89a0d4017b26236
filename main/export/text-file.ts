import { createWriteStream, rmSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { done, type Outcome, refused } from '../../data/outcome.ts';
import type { SaveFailure } from '../../preload/contract.ts';
import { saveFailureOf } from '../archive/save-failure.ts';
import { type NewFilePlace, settle } from '../backup/new-file-place.ts';

/**
 * Writes text as it is made, holding no more of it than a stream does. Nothing has the file's name before it is complete
 * and on disk; rejects when the signal stops it.
 */
export async function writeText(
  pieces: AsyncIterable<string>,
  place: NewFilePlace,
  signal: AbortSignal,
): Promise<Outcome<null, SaveFailure>> {
  try {
    const sink = createWriteStream(place.temporary, { flags: 'wx', flush: true });
    await pipeline(Readable.from(pieces), sink, { signal });
    await settle(place);
    return done(null);
  } catch (error) {
    rmSync(place.temporary, { force: true });
    if (signal.aborted) throw error;
    return refused(saveFailureOf(error), place.path);
  }
}
