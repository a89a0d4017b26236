import { withTerm } from '../../data/query/with-term.ts';
import { parseQuery } from '../../data/query/parse-query.ts';
import { withoutTerm } from '../../data/query/query-chips.ts';
import type { TimelineUnit } from '../../preload/contract.ts';
import { type Slot, slotAfter } from './timeline-bars.ts';

/** A run of slots by their indices, both ends included. `anchor` is where it began. */
export interface Brush {
  readonly anchor: number;
  readonly head: number;
}

export const firstOf = ({ anchor, head }: Brush): number => Math.min(anchor, head);
export const lastOf = ({ anchor, head }: Brush): number => Math.max(anchor, head);

export const isWithin = (brush: Brush | null, index: number): boolean =>
  brush !== null && index >= firstOf(brush) && index <= lastOf(brush);

/** The query narrowed to the time of a brush, in place of any other time it named. */
export function narrowed(text: string, brush: Brush, slots: readonly Slot[], unit: TimelineUnit): string {
  const [from, last] = [slots[firstOf(brush)]?.start, slots[lastOf(brush)]?.start];
  if (from === undefined || last === undefined) return text;
  const timeless = withoutDates(text);
  if (from === last) return withTerm(timeless, 'on', from);
  return withTerm(withTerm(timeless, 'after', from), 'before', slotAfter(last, unit));
}

/** The query without the dates it names. */
export function withoutDates(text: string): string {
  const term = parseQuery(text).terms.find(({ kind }) => kind === 'date');
  return term === undefined ? text : withoutDates(withoutTerm(text, term));
}

export const hasDates = (text: string): boolean => parseQuery(text).terms.some(({ kind }) => kind === 'date');

/** Where a key of the chart leads: the slot it goes to, or what it does. */
export type ChartKey = { readonly to: number; readonly extends: boolean } | 'apply' | 'clear' | undefined;

interface Pressed {
  readonly key: string;
  readonly shiftKey: boolean;
}

/** Arrows move, with Shift they widen the brush; page keys go by ten slots. In a mirrored window left is later. */
export function chartKey({ key, shiftKey }: Pressed, at: number, count: number, isMirrored: boolean): ChartKey {
  if (key === 'Enter' || key === ' ') return 'apply';
  if (key === 'Escape') return 'clear';
  const forward = isMirrored ? -1 : 1;
  const steps: Readonly<Record<string, number>> = {
    ArrowRight: at + forward,
    ArrowLeft: at - forward,
    ArrowUp: at + 1,
    ArrowDown: at - 1,
    PageUp: at - 10,
    PageDown: at + 10,
    Home: 0,
    End: count - 1,
  };
  const to = Object.hasOwn(steps, key) ? steps[key] : undefined;
  return to === undefined ? undefined : { to: Math.max(0, Math.min(count - 1, to)), extends: shiftKey };
}
