import type { Color } from '../../data/annotation.ts';
import type { NoteEntry } from '../notes/note-entries.ts';
import type { HighlightSpan } from './segments.ts';

/** A highlight as the page draws it. */
export interface DrawnHighlight extends HighlightSpan {
  readonly color: Color;
  readonly hasNote: boolean;
  readonly isApproximate: boolean;
  readonly isUnsaved: boolean;
}

/** Those of `highlights` that touch `[start, end)`. */
export function highlightsWithin(
  highlights: readonly DrawnHighlight[],
  start: number,
  end: number,
): readonly DrawnHighlight[] {
  return highlights.filter((one) => one.start < end && one.end > start);
}

/** Whether two lists of highlights look the same on the page. */
export function areAlike(a: readonly DrawnHighlight[], b: readonly DrawnHighlight[]): boolean {
  return a.length === b.length && a.every((one, index) => isAlike(one, b[index]));
}

function isAlike(a: DrawnHighlight, b: DrawnHighlight | undefined): boolean {
  return (
    a.id === b?.id &&
    a.start === b.start &&
    a.end === b.end &&
    a.color === b.color &&
    a.hasNote === b.hasNote &&
    a.isApproximate === b.isApproximate &&
    a.isUnsaved === b.isUnsaved
  );
}

/** The highlights of notes that have a place in the text. */
export function drawnHighlights(entries: readonly NoteEntry[]): readonly DrawnHighlight[] {
  return entries.flatMap(({ note, draft, unsaved, isGone }) => {
    const { id, color, place } = note;
    if (!('start' in place) || isGone) return [];
    return [
      {
        id,
        color,
        start: place.start,
        end: place.end,
        hasNote: (draft?.text ?? note.text) !== '',
        isApproximate: place.status === 'approximate',
        isUnsaved: unsaved !== null,
      },
    ];
  });
}
