import type { ReadingPosition } from '../../data/state.ts';
import { type Page, positionOnScreen, showPosition } from './page-geometry.ts';

/** A page that is laid out as it scrolls needs a few frames until its place stands still. */
const SETTLING_FRAMES = 12;
const STILL_FRAMES = 3;

export interface PlaceKeeper {
  /** Scrolls to a place and holds it until the page has settled or the reader takes over. */
  readonly goTo: (position: ReadingPosition) => void;
  readonly stop: () => void;
}

export interface PlaceEvents {
  /** The reader went to another place. */
  readonly moved: (position: ReadingPosition) => void;
  /** A place that was gone to stands still. */
  readonly settled: () => void;
}

/** Watches which line of the page is the first on screen and keeps it there when type or width change. */
export function keepPlace(page: Page, hear: PlaceEvents): PlaceKeeper {
  const { scroller, body } = page;
  const stopping = new AbortController();
  let place: ReadingPosition = { block: 0, offset: 0 };
  let setting = settingOf(body);
  let framesLeft = 0;
  let frame = 0;

  const settle = (stillFrames: number) => {
    if (framesLeft <= 0) return;
    framesLeft -= 1;
    const still = showPosition(page, place) < 1 ? stillFrames + 1 : 0;
    if (still >= STILL_FRAMES) framesLeft = 0;
    if (framesLeft === 0) hear.settled();
    else frame = requestAnimationFrame(() => settle(still));
  };
  const goTo = (position: ReadingPosition) => {
    place = position;
    framesLeft = SETTLING_FRAMES;
    cancelAnimationFrame(frame);
    settle(0);
  };
  const look = () => {
    if (framesLeft > 0 || setting !== settingOf(body)) return;
    place = positionOnScreen(page);
    hear.moved(place);
  };
  const scrolled = () => {
    if (framesLeft > 0) return;
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(look);
  };
  const takeOver = () => {
    framesLeft = 0;
  };
  const observer = new ResizeObserver(() => {
    if (setting === settingOf(body)) return;
    setting = settingOf(body);
    goTo(place);
  });

  observer.observe(body);
  const options = { passive: true, signal: stopping.signal };
  scroller.addEventListener('scroll', scrolled, options);
  for (const name of ['wheel', 'keydown', 'pointerdown', 'touchstart'] as const) {
    scroller.addEventListener(name, takeOver, options);
  }
  return {
    goTo,
    stop() {
      stopping.abort();
      observer.disconnect();
      cancelAnimationFrame(frame);
    },
  };
}

/** What decides where lines break: when it changes, the same pixels show other words. */
function settingOf(body: HTMLElement): string {
  const { fontSize, lineHeight } = getComputedStyle(body);
  return `${body.clientWidth} ${fontSize} ${lineHeight}`;
}
