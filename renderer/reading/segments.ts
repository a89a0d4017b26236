import type { Mark } from '../../data/article.ts';

/** A highlight over `[start, end)` of the article's text, in UTF-16 offsets. */
export interface HighlightSpan {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** A stretch of one piece's text over which nothing begins or ends. Offsets are within the piece. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The inline marks that cover it, outermost first. */
  readonly marks: readonly Mark[];
  /** The ids of the highlights that cover it, outermost first. */
  readonly highlights: readonly string[];
}

/** Consecutive segments under the same highlights, so that one highlight is drawn with as few elements as can be. */
export interface SegmentRun {
  readonly highlights: readonly string[];
  readonly segments: readonly Segment[];
}

interface Span<Value> {
  readonly start: number;
  readonly end: number;
  readonly value: Value;
}

/**
 * Cuts a piece of text wherever a mark or a highlight begins or ends, by sweeping over those places in order. Marks count
 * from the piece's own first unit, highlights from the article's.
 */
export function segments(
  piece: { readonly text: string; readonly start: number },
  marks: readonly Mark[],
  highlights: readonly HighlightSpan[],
): readonly Segment[] {
  const { length } = piece.text;
  const markSpans = clamped(
    marks.map((mark) => ({ start: mark.start, end: mark.end, value: mark })),
    length,
  );
  const highlightSpans = clamped(
    highlights.map(({ id, start, end }) => ({ start: start - piece.start, end: end - piece.start, value: id })),
    length,
  );
  const cuts = cutsOf([...markSpans, ...highlightSpans], length);
  const marksAt = sweep(markSpans);
  const highlightsAt = sweep(highlightSpans);
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1] ?? length;
    return {
      start,
      end,
      text: piece.text.slice(start, end),
      marks: marksAt(start),
      highlights: highlightsAt(start),
    };
  });
}

/** Groups neighbouring segments that lie under the same highlights. */
export function runsOf(parts: readonly Segment[]): readonly SegmentRun[] {
  const runs: { highlights: readonly string[]; segments: Segment[] }[] = [];
  for (const part of parts) {
    const last = runs.at(-1);
    if (last && sameIds(last.highlights, part.highlights)) last.segments.push(part);
    else runs.push({ highlights: part.highlights, segments: [part] });
  }
  return runs;
}

function clamped<Value>(spans: readonly Span<Value>[], length: number): readonly Span<Value>[] {
  return spans
    .map((span) => ({ ...span, start: Math.max(0, span.start), end: Math.min(length, span.end) }))
    .filter((span) => span.start < span.end)
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
}

function cutsOf(spans: readonly Span<unknown>[], length: number): readonly number[] {
  const cuts = new Set([0, length]);
  for (const span of spans) cuts.add(span.start).add(span.end);
  return [...cuts].toSorted((a, b) => a - b);
}

/** What covers each of a rising series of places. */
function sweep<Value>(spans: readonly Span<Value>[]): (at: number) => readonly Value[] {
  let next = 0;
  let open: Span<Value>[] = [];
  return (at) => {
    open = open.filter((span) => span.end > at);
    for (let span = spans[next]; span && span.start <= at; span = spans[next]) {
      if (span.end > at) open.push(span);
      next += 1;
    }
    return open.map((span) => span.value);
  };
}

function sameIds(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id, index) => id === b[index]);
}
