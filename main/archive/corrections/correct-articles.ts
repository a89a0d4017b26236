import { fieldRegister } from '../../../data/corrections.ts';
import type { CorrectableField } from '../../../data/field-values.ts';
import { refused } from '../../../data/outcome.ts';
import type { Args, FieldChanges, Reply } from '../../../preload/contract.ts';
import type { RegisterValues } from '../change-states.ts';
import type { ArchiveContext } from '../context.ts';
import type { SelectArticles } from '../library/select-articles.ts';
import type { ChangeUndoably } from '../library/undo-log.ts';

export type CorrectArticles = (request: Args<'articles.correct'>) => Promise<Reply<'articles.correct'>>;

/** Keeps the reader's values of fields for all articles of a selection. */
export function correctingArticles(
  context: Pick<ArchiveContext, 'readOnly'>,
  select: SelectArticles,
  change: ChangeUndoably,
): CorrectArticles {
  return async ({ selection, fields }) => {
    if (context.readOnly !== null) return refused('read-only');
    const selected = await select(selection);
    return selected.ok ? change(selected.value, () => registersFor(fields)) : selected;
  };
}

const registersFor = (fields: FieldChanges): RegisterValues =>
  Object.fromEntries(Object.entries(fields).map(([field, value]) => [fieldRegister(field as CorrectableField), value]));
