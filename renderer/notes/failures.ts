import type { Outcome } from '../../data/outcome.ts';
import { refused } from '../../data/outcome.ts';
import type { SaveFailure } from '../../preload/contract.ts';

/** Why a highlight or a note is not kept. `unreachable`: the archive gave no answer at all. */
export type NoteFailure =
  SaveFailure | 'article-missing' | 'note-missing' | 'text-changed' | 'nothing-selected' | 'unreachable';

/** The outcome of a request, also when it was never answered: what the reader wrote must not be lost to that either. */
export async function attempt<T>(asked: Promise<Outcome<T, NoteFailure>>): Promise<Outcome<T, NoteFailure>> {
  try {
    return await asked;
  } catch (error) {
    return refused('unreachable', String(error));
  }
}
