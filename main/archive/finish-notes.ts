import type { Annotation } from '../../data/annotation.ts';
import type { Outcome } from '../../data/outcome.ts';
import type { SaveFailure } from '../../preload/contract.ts';
import { isFinal } from '../find/marks.ts';
import type { ArchiveContext } from './context.ts';
import type { ChangeNotes } from './notes-file.ts';

export type FinishNotes = (articleId: string) => Promise<Outcome<null, SaveFailure>>;

/** Leaves of every annotation of a deleted article only that it is deleted, whoever made it. */
export const finishingNotes =
  ({ stamp }: ArchiveContext, changeNotes: ChangeNotes): FinishNotes =>
  (articleId) =>
    changeNotes(articleId, (annotations) => ({
      changed: annotations.filter((annotation) => !isFinal(annotation)).map((annotation) => remains(annotation, stamp)),
      value: null,
    }));

function remains(annotation: Annotation, stamp: ArchiveContext['stamp']): Annotation {
  const { id, type, created, modified, target } = annotation;
  return {
    id,
    type,
    motivation: 'highlighting',
    created,
    modified,
    body: [],
    target: { source: target.source, selector: [] },
    'backfile:color': annotation['backfile:color'],
    'backfile:textHash': '',
    'backfile:clock': stamp(annotation['backfile:clock']),
    'backfile:deleted': true,
  };
}
