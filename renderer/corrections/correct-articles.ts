import type { FieldChanges, Selection } from '../../preload/contract.ts';
import { reportSurprise } from '../app/surprises.ts';
import { ask } from '../client/client.ts';
import { undoable } from '../library/undoable.ts';
import { corrections as messages } from '../messages/corrections.ts';

/** Corrects all articles of a selection; says how many and offers to take it back. */
export function correctArticles(selection: Selection, fields: FieldChanges): void {
  const correcting = ask('articles.correct', { selection, fields });
  undoable(correcting, ({ changed }) => messages.done(changed)).catch(reportSurprise);
}
