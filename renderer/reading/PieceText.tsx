import { type ReactNode, useMemo } from 'react';
import type { Mark, RichText } from '../../data/article.ts';
import type { TextPiece } from '../../data/text.ts';
import { HighlightMark } from './HighlightMark.tsx';
import type { Drawing } from './block-props.ts';
import { InlineMark } from './InlineMark.tsx';
import { runsOf, type Segment, type SegmentRun, segments } from './segments.ts';

interface Props extends Drawing {
  readonly content: RichText;
  readonly piece: TextPiece | undefined;
}

/** One piece of the article's text with its marks and highlights. */
export function PieceText({ content, piece, highlights, selectedId }: Props) {
  const start = piece?.start ?? 0;
  const runs = useMemo(
    () => runsOf(segments({ text: content.text, start }, content.marks ?? [], highlights)),
    [content, start, highlights],
  );
  return (
    <span data-piece-start={start}>
      {runs.map((run) => (
        <HighlightedRun key={run.segments[0]?.start} {...{ run, start, highlights, selectedId }} />
      ))}
    </span>
  );
}

interface RunProps extends Drawing {
  readonly run: SegmentRun;
  /** Of the piece, in the article's text. */
  readonly start: number;
}

/** A stretch under the same highlights: one `<mark>` within another for each of them. */
function HighlightedRun({ run, start, highlights, selectedId }: RunProps): ReactNode {
  const from = start + (run.segments[0]?.start ?? 0);
  const to = start + (run.segments.at(-1)?.end ?? 0);
  const text: ReactNode = run.segments.map((segment) => <MarkedSegment key={segment.start} segment={segment} />);
  return run.highlights.reduceRight<ReactNode>((inner, id, depth) => {
    const highlight = highlights.find((one) => one.id === id);
    if (!highlight) return inner;
    return (
      <HighlightMark
        highlight={highlight}
        depth={depth}
        isFirst={from <= highlight.start}
        isLast={to >= highlight.end}
        isSelected={id === selectedId}
      >
        {inner}
      </HighlightMark>
    );
  }, text);
}

function MarkedSegment({ segment }: { readonly segment: Segment }): ReactNode {
  return segment.marks.reduceRight<ReactNode>(
    (inner, mark) => (
      <InlineMark mark={mark} isFirst={isFirstOf(mark, segment)}>
        {inner}
      </InlineMark>
    ),
    segment.text,
  );
}

const isFirstOf = (mark: Mark, segment: Segment) => segment.start <= Math.max(0, mark.start);
