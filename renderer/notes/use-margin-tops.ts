import { type RefObject, useEffect, useEffectEvent, useLayoutEffect } from 'react';
import { layOutMargin, type MarginItem } from './margin-layout.ts';
import type { NoteEntry } from './note-entries.ts';

const GAP_PX = 10;

/**
 * Keeps the notes in a column at the height of their highlights, whatever changes its size. The column's children carry
 * `data-entry` with their note's id; they are placed by script alone, so that no layout costs a rendering.
 */
export function useMarginTops(
  column: RefObject<HTMLElement | null>,
  entries: readonly NoteEntry[],
  selectedId: string | null,
  findMark: (noteId: string) => Element | null,
): void {
  const layOut = useEffectEvent(() => {
    if (!column.current) return;
    const cards = [...column.current.querySelectorAll<HTMLElement>('[data-entry]')];
    const items = measured(column.current, cards, findMark);
    place(column.current, cards, items, layOutMargin(items, GAP_PX, selectedId));
  });

  useLayoutEffect(() => {
    if (entries.length > 0 || selectedId !== null) layOut();
  }, [entries, selectedId]);

  useEffect(() => {
    if (!column.current || entries.length === 0) return;
    const observer = new ResizeObserver(() => layOut());
    observer.observe(column.current);
    for (const card of column.current.children) observer.observe(card);
    return () => observer.disconnect();
  }, [column, entries]);
}

function measured(
  column: HTMLElement,
  cards: readonly HTMLElement[],
  findMark: (noteId: string) => Element | null,
): readonly MarginItem[] {
  const { top } = column.getBoundingClientRect();
  return cards.map((card) => {
    const id = card.dataset['entry'] ?? '';
    const markTop = findMark(id)?.getBoundingClientRect().top ?? top;
    return { id, anchor: Math.max(0, markTop - top), height: card.getBoundingClientRect().height };
  });
}

function place(
  column: HTMLElement,
  cards: readonly HTMLElement[],
  items: readonly MarginItem[],
  tops: ReadonlyMap<string, number>,
): void {
  const bottoms = items.map(({ id, height }) => (tops.get(id) ?? 0) + height);
  column.style.setProperty('min-block-size', `${Math.max(0, ...bottoms)}px`);
  for (const card of cards) {
    card.style.setProperty('inset-block-start', `${tops.get(card.dataset['entry'] ?? '') ?? 0}px`);
    card.style.setProperty('visibility', 'visible');
  }
}
