import { knownLocale } from './known-locale.ts';

export type CaretUnit = 'character' | 'word' | 'sentence' | 'paragraph';
export type CaretWay = 'forward' | 'back';

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Words and sentences are looked for in at most this much text around the caret, so that no article is too long. */
const WINDOW_UNITS = 20_000;

/**
 * Where the caret goes from `offset`: forward to the next unit's start, back to the start of this unit or of the one
 * before. Units are those of Unicode segmentation for `language`.
 */
export function moveCaret(text: string, offset: number, unit: CaretUnit, way: CaretWay, language: string): number {
  return way === 'forward'
    ? (unitsAfter(text, offset, unit, language).find(({ start }) => start > offset)?.start ?? offset)
    : unitStartBefore(text, offset, unit, language);
}

/** Where a selection's moving end goes: forward to a unit's end, so that no space or comma after it is taken along. */
export function extendCaret(text: string, offset: number, unit: CaretUnit, way: CaretWay, language: string): number {
  return way === 'forward'
    ? (unitsAfter(text, offset, unit, language).find(({ end }) => end > offset)?.end ?? offset)
    : unitStartBefore(text, offset, unit, language);
}

function unitsAfter(text: string, offset: number, unit: CaretUnit, language: string): readonly Span[] {
  return unitsIn(text.slice(offset, offset + WINDOW_UNITS), unit, language).map((span) => shifted(span, offset));
}

function unitStartBefore(text: string, offset: number, unit: CaretUnit, language: string): number {
  const from = Math.max(0, offset - WINDOW_UNITS);
  const units = unitsIn(text.slice(from, offset), unit, language);
  return from + (units.at(-1)?.start ?? offset - from);
}

function shifted({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

function unitsIn(text: string, unit: CaretUnit, language: string): readonly Span[] {
  if (unit === 'paragraph') return linesOf(text);
  if (unit === 'sentence') {
    return linesOf(text).flatMap((line) =>
      segmentsOf(text.slice(line.start, line.end), 'sentence', language).map((span) => shifted(span, line.start)),
    );
  }
  return segmentsOf(text, unit === 'word' ? 'word' : 'grapheme', language);
}

function linesOf(text: string): readonly Span[] {
  return [...text.matchAll(/[^\n]+/gu)].map((line) => ({ start: line.index, end: line.index + line[0].length }));
}

function segmentsOf(text: string, granularity: 'word' | 'sentence' | 'grapheme', language: string): readonly Span[] {
  return [...segmenter(granularity, language).segment(text)]
    .filter((part) => granularity !== 'word' || part.isWordLike === true)
    .map(({ index, segment }) => ({
      start: index,
      end: index + (granularity === 'sentence' ? segment.trimEnd() : segment).length,
    }));
}

function segmenter(granularity: 'word' | 'sentence' | 'grapheme', language: string): Intl.Segmenter {
  return new Intl.Segmenter(knownLocale(language), { granularity });
}
