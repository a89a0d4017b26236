import { type RefObject, useEffect, useEffectEvent, useLayoutEffect } from 'react';
import { layOutMargin, type MarginItem } from './margin-layout.ts';
import type { NoteEntry } from './note-entries.ts';

const GAP_PX = 10;

/** The page beside the notes. */
export interface MeasuredPage {
  /** By note: where its highlight begins, in CSS pixels from the window's top. */
  readonly markTops: () => ReadonlyMap<string, number>;
  /** Hears when parts of the page are laid out that were not before, until the returned function is called. */
  readonly watch: (hear: () => void) => () => void;
}

/**
 * Keeps the notes in a column at the height of their highlights, whatever changes its size. The column's children carry
 * `data-entry` with their note's id; they are placed by script alone, so that no layout costs a rendering.
 */
export function useMarginTops(
  column: RefObject<HTMLElement | null>,
  entries: readonly NoteEntry[],
  selectedId: string | null,
  page: MeasuredPage,
): void {
  const layOut = useEffectEvent(() => {
    if (!column.current) return;
    const cards = [...column.current.querySelectorAll<HTMLElement>('[data-entry]')];
    const items = measured(column.current, cards, page.markTops());
    place(column.current, cards, items, layOutMargin(items, GAP_PX, selectedId));
  });

  useLayoutEffect(() => {
    if (entries.length > 0 || selectedId !== null) layOut();
  }, [entries, selectedId]);

  const { watch } = page;
  useEffect(() => {
    if (!column.current || entries.length === 0) return;
    let frame = 0;
    const layOutSoon = () => {
      frame ||= requestAnimationFrame(() => {
        frame = 0;
        layOut();
      });
    };
    const observer = new ResizeObserver(layOutSoon);
    observer.observe(column.current);
    for (const card of column.current.children) observer.observe(card);
    const stop = watch(layOutSoon);
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
      stop();
    };
  }, [column, entries, watch]);
}

function measured(
  column: HTMLElement,
  cards: readonly HTMLElement[],
  markTops: ReadonlyMap<string, number>,
): readonly MarginItem[] {
  const { top } = column.getBoundingClientRect();
  return cards.map((card) => {
    const id = card.dataset['entry'] ?? '';
    return { id, anchor: Math.max(0, (markTops.get(id) ?? top) - top), height: card.offsetHeight };
  });
}

function place(
  column: HTMLElement,
  cards: readonly HTMLElement[],
  items: readonly MarginItem[],
  tops: ReadonlyMap<string, number>,
): void {
  const bottoms = items.map(({ id, height }) => (tops.get(id) ?? 0) + height);
  setPixels(column, 'min-block-size', Math.max(0, ...bottoms));
  for (const card of cards) {
    setPixels(card, 'inset-block-start', tops.get(card.dataset['entry'] ?? '') ?? 0);
    card.style.setProperty('visibility', 'visible');
  }
}

/** Sets a length that has changed by half a pixel or more; what stays put needs no layout. */
function setPixels(element: HTMLElement, property: string, px: number): void {
  const before = Number.parseFloat(element.style.getPropertyValue(property));
  if (Math.abs(before - px) < 0.5) return;
  element.style.setProperty(property, `${Math.round(px)}px`);
}
