import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Mark } from '../../../data/article.ts';
import { type HighlightSpan, runsOf, segments } from '../../../renderer/reading/segments.ts';

const piece = fc.record({ text: fc.string({ maxLength: 40 }), start: fc.nat(30) });
const span = fc.tuple(fc.nat(80), fc.nat(80)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
const marks: fc.Arbitrary<Mark[]> = fc.array(
  span.map((at): Mark => ({ type: 'emphasis', ...at })),
  { maxLength: 8 },
);
const highlights: fc.Arbitrary<HighlightSpan[]> = fc
  .array(span, { maxLength: 8 })
  .map((spans) => spans.map((at, index) => ({ id: `h${index}`, ...at })));

describe('segments', () => {
  it('put together again are the text', () => {
    fc.assert(
      fc.property(piece, marks, highlights, (of, someMarks, someHighlights) => {
        const parts = segments(of, someMarks, someHighlights);
        expect(parts.map((part) => part.text).join('')).toBe(of.text);
      }),
    );
  });

  it('carry exactly the marks and highlights that cover them', () => {
    fc.assert(
      fc.property(piece, marks, highlights, (of, someMarks, someHighlights) => {
        for (const part of segments(of, someMarks, someHighlights)) {
          for (let unit = part.start; unit < part.end; unit += 1) {
            const covering = (one: { start: number; end: number }, at: number) => one.start <= at && at < one.end;
            expect(new Set(part.marks)).toEqual(new Set(someMarks.filter((mark) => covering(mark, unit))));
            expect(part.marks).toHaveLength(new Set(part.marks).size);
            expect(part.highlights.toSorted()).toEqual(
              someHighlights.filter((one) => covering(one, unit + of.start)).map((one) => one.id),
            );
          }
        }
      }),
    );
  });

  it('are never empty and never need joining', () => {
    fc.assert(
      fc.property(piece, marks, highlights, (of, someMarks, someHighlights) => {
        const parts = segments(of, someMarks, someHighlights);
        expect(parts.every((part) => part.text.length > 0)).toBe(true);
        expect(runsOf(parts).flatMap((run) => run.segments)).toEqual(parts);
      }),
    );
  });

  it('nest the longer highlight outside the shorter one', () => {
    const [, both] = segments(
      { text: 'a ferry ran aground', start: 0 },
      [],
      [
        { id: 'short', start: 2, end: 7 },
        { id: 'long', start: 2, end: 19 },
      ],
    );
    expect(both?.highlights).toEqual(['long', 'short']);
  });
});

describe('runs', () => {
  it('keep one highlight in one piece across a change of emphasis', () => {
    const parts = segments(
      { text: 'a ferry ran aground', start: 100 },
      [{ type: 'emphasis', start: 2, end: 7 }],
      [{ id: 'h', start: 100, end: 111 }],
    );
    expect(runsOf(parts).map((run) => [run.highlights, run.segments.map((part) => part.text).join('')])).toEqual([
      [['h'], 'a ferry ran'],
      [[], ' aground'],
    ]);
  });
});
