import type { Timeline, TimelineBar, TimelineUnit } from '../../preload/contract.ts';

/** A stretch of time on the axis, also where nothing was published in it. */
export interface Slot {
  /** `2020`, `2020-03` or `2020-03-26`. */
  readonly start: string;
  readonly count: number;
}

/** Slots beyond this are not drawn one by one; the archive chooses a unit of which there are fewer. */
const MOST_SLOTS = 4000;

/** Every slot from the first bar to the last, so that a gap in the coverage is a gap in the chart. */
export function slotsOf({ unit, bars }: Pick<Timeline, 'unit' | 'bars'>): readonly Slot[] {
  const [first, last] = [bars[0], bars.at(-1)];
  if (!first || !last) return [];
  const counts = new Map(bars.map(({ start, count }) => [start, count]));
  const slots: Slot[] = [];
  for (let start = first.start; start <= last.start && slots.length < MOST_SLOTS; start = slotAfter(start, unit)) {
    slots.push({ start, count: counts.get(start) ?? 0 });
  }
  return slots;
}

/** The counts of a lane in the slots of the whole chart. */
export function laneSlots(slots: readonly Slot[], bars: readonly TimelineBar[]): readonly Slot[] {
  const counts = new Map(bars.map(({ start, count }) => [start, count]));
  return slots.map(({ start }) => ({ start, count: counts.get(start) ?? 0 }));
}

/** The slot that follows one. */
export function slotAfter(start: string, unit: TimelineUnit): string {
  const date = dateOf(start);
  if (unit === 'year') date.setUTCFullYear(date.getUTCFullYear() + 1);
  else if (unit === 'month') date.setUTCMonth(date.getUTCMonth() + 1);
  else date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, { year: 4, month: 7, day: 10 }[unit]);
}

/** The first day of a slot, in UTC. */
export function dateOf(start: string): Date {
  const [year = 0, month = 1, day = 1] = start.split('-').map(Number);
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date;
}

const FORMATS: Readonly<Record<TimelineUnit, Intl.DateTimeFormatOptions>> = {
  year: { year: 'numeric' },
  month: { year: 'numeric', month: 'long' },
  day: { year: 'numeric', month: 'long', day: 'numeric' },
};

/** A slot's name in full: `March 2020`. */
export const slotName = (start: string, unit: TimelineUnit, locale: string): string =>
  new Intl.DateTimeFormat(locale, { ...FORMATS[unit], timeZone: 'UTC' }).format(dateOf(start));

/** A mark on the axis below a slot. */
export interface Tick {
  readonly index: number;
  readonly label: string;
}

/** Labels that fit beside each other: years, and months where the chart is about few of them. */
export function ticksOf(slots: readonly Slot[], unit: TimelineUnit, locale: string, most = 10): readonly Tick[] {
  const years = slots.flatMap(({ start }, index) => (isFirstOf(start, 'year', unit) ? [index] : []));
  const months =
    unit === 'year' ? [] : slots.flatMap(({ start }, index) => (isFirstOf(start, 'month', unit) ? [index] : []));
  const days = unit === 'day' && months.length < 3 ? slots.map((_slot, index) => index) : [];
  const [indices, name] = candidates([
    [years, 'year'],
    [months, 'month'],
    [days, 'day'],
  ]);
  const step = Math.max(1, Math.ceil(indices.length / most));
  const format = new Intl.DateTimeFormat(locale, { ...SHORT[name], timeZone: 'UTC' });
  return indices
    .filter((_index, position) => position % step === 0)
    .map((index) => ({ index, label: format.format(dateOf(slots[index]?.start ?? '')) }));
}

const SHORT: Readonly<Record<TimelineUnit, Intl.DateTimeFormatOptions>> = {
  year: { year: 'numeric' },
  month: { year: 'numeric', month: 'short' },
  day: { month: 'short', day: 'numeric' },
};

/** The coarsest of which there are at least three, else the finest there is. */
function candidates(
  all: readonly (readonly [readonly number[], TimelineUnit])[],
): readonly [readonly number[], TimelineUnit] {
  const filled = all.filter(([indices]) => indices.length > 0);
  return filled.find(([indices]) => indices.length >= 3) ?? filled.at(-1) ?? [[], 'year'];
}

function isFirstOf(start: string, period: 'year' | 'month', unit: TimelineUnit): boolean {
  if (unit === 'year') return period === 'year';
  if (unit === 'month') return period === 'month' || start.endsWith('-01');
  return period === 'month' ? start.endsWith('-01') : start.endsWith('-01-01');
}
