import type { Args, OpenArticle } from '../../preload/contract.ts';
import { reportSurprise } from '../app/surprises.ts';
import { ask } from '../client/client.ts';
import { undoable } from '../library/undoable.ts';
import { cleaning as messages } from '../messages/cleaning.ts';

/** Indexes of passages in an article as it is open; see `articles.clean`. */
export type Cleaning = Pick<Args<'articles.clean'>, 'takeOut' | 'putBack' | 'leaveOut'>;

/** Takes passages out of an open article or puts them back; says so and offers to take that back. */
export function cleanArticle({ article, version }: OpenArticle, cleaning: Cleaning): void {
  const { id, textHash } = article;
  const change = ask('articles.clean', { id, versionId: version.id, textHash, ...cleaning });
  undoable(change, () => wordsFor(cleaning)).catch(reportSurprise);
}

function wordsFor({ takeOut = [], putBack = [], leaveOut = [] }: Cleaning): string {
  return putBack.length > 0
    ? messages.putBackDone(putBack.length)
    : messages.takenOut(takeOut.length + leaveOut.length);
}
