import type { ReactNode } from 'react';
import highlightStyles from '../notes/highlight.module.css';
import { cardId, descriptionId } from '../notes/ids.ts';
import type { DrawnHighlight } from './highlights.ts';

interface Props {
  readonly highlight: DrawnHighlight;
  /** How many highlights lie around this one here. */
  readonly depth: number;
  /** Where the highlight begins and ends, as it may take several elements. */
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly isSelected: boolean;
  readonly children: ReactNode;
}

/** A highlight, or a part of one. The first part is its tab stop. */
export function HighlightMark({ highlight, depth, isFirst, isLast, isSelected, children }: Props) {
  const { id, color, hasNote, isApproximate, isUnsaved } = highlight;
  const focusable = isFirst
    ? { tabIndex: 0, 'aria-describedby': descriptionId(color, hasNote), 'aria-details': cardId(id) }
    : {};
  return (
    <mark
      {...focusable}
      className={highlightStyles['highlight']}
      data-note={id}
      data-color={color}
      data-depth={Math.min(depth, 2)}
      data-flag={isLast && hasNote ? 'note' : undefined}
      data-doubt={isUnsaved ? 'unsaved' : isApproximate ? 'approximate' : undefined}
      aria-current={isSelected ? 'true' : undefined}
    >
      {children}
    </mark>
  );
}
