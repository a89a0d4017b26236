import { useEffect, useState } from 'react';
import type { Match } from '../../../data/query/matches-in.ts';
import type { Page } from '../page-geometry.ts';
import { headElements } from './match-range.ts';
import styles from './find.module.css';
import { type ChunkPlace, tickPlaces } from './tick-places.ts';

interface Props {
  readonly page: () => Page | null;
  readonly matches: readonly Match[];
  readonly current: Match | undefined;
}

interface Ticks {
  readonly all: readonly number[];
  readonly current: readonly number[];
}

const NO_TICKS: Ticks = { all: [], current: [] };

/** Shows beside the scrollbar where in the article the matches are. */
export function MatchTicks({ page, matches, current }: Props) {
  const [ticks, setTicks] = useState(NO_TICKS);
  useEffect(() => {
    const shown = page();
    if (!shown) return;
    const sizes = new ResizeObserver(() => setTicks(measured(shown, matches, current)));
    sizes.observe(shown.body);
    sizes.observe(shown.scroller);
    return () => sizes.disconnect();
  }, [page, matches, current]);
  return (
    <svg className={styles['ticks']} aria-hidden>
      <path className={styles['tick']} d={linesAt(ticks.all)} />
      <path className={styles['currentTick']} d={linesAt(ticks.current)} />
    </svg>
  );
}

/** Wider than the drawing, which cuts it off. */
const linesAt = (places: readonly number[]): string => places.map((place) => `M0 ${place}h100`).join('');

function measured(page: Page, matches: readonly Match[], current: Match | undefined): Ticks {
  const { scroller, body } = page;
  const origin = scroller.getBoundingClientRect().top - scroller.scrollTop;
  const elements = [...headElements(page), ...body.querySelectorAll<HTMLElement>('[data-chunk]')];
  const chunks = elements.map((element) => chunkPlace(element, origin));
  const placesOf = (some: readonly Match[]) => tickPlaces(some, chunks, scroller.scrollHeight, scroller.clientHeight);
  return { all: placesOf(matches), current: current ? placesOf([current]) : [] };
}

function chunkPlace(chunk: HTMLElement, origin: number): ChunkPlace {
  const { top, height } = chunk.getBoundingClientRect();
  return { start: Number(chunk.dataset['start']), end: Number(chunk.dataset['end']), top: top - origin, height };
}
