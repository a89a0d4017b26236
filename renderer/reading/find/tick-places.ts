import type { Match } from '../../../data/query/matches-in.ts';

/** A part of the page's text and where it stands, in CSS pixels from the beginning of what scrolls. */
export interface ChunkPlace {
  readonly start: number;
  readonly end: number;
  readonly top: number;
  readonly height: number;
}

/** Ticks no nearer to each other than this many CSS pixels. */
const STEP_PX = 3;

/** Distances from the top of a scrollbar of a length at which matches stand; each once. A match stands as far down its chunk as the words before it go. */
export function tickPlaces(
  matches: readonly Match[],
  chunks: readonly ChunkPlace[],
  scrollHeight: number,
  barHeight: number,
): readonly number[] {
  const places = new Set<number>();
  let index = 0;
  for (const [start] of matches) {
    while (index < chunks.length - 1 && start >= (chunks[index]?.end ?? 0)) index += 1;
    const chunk = chunks[index];
    if (chunk === undefined) continue;
    const part = (start - chunk.start) / Math.max(1, chunk.end - chunk.start);
    const place = ((chunk.top + part * chunk.height) / Math.max(1, scrollHeight)) * barHeight;
    places.add(Math.round(place / STEP_PX) * STEP_PX);
  }
  return [...places];
}
