import type { Args, Timeline, TimelineBar, TimelineUnit } from '../../preload/contract.ts';
import { type Bits, eachBit } from './columns/bits.ts';
import { columnsOf } from './columns/columns.ts';
import type { Database } from './database.ts';
import { finding } from './query/find.ts';
import { finished, type Steps } from './steps.ts';

const LANES = 20;
/** Bars that there is room for; of more, a coarser unit is taken. */
const MOST_BARS = 120;
const UNITS = ['day', 'month', 'year'] as const satisfies readonly TimelineUnit[];

/** What part of a day number (yyyymmdd) a unit leaves out. */
const STEPS: Readonly<Record<TimelineUnit, number>> = { day: 1, month: 100, year: 10_000 };

/** How many of the articles that a query finds were published when. */
export const timeline = (database: Database, request: Args<'find.timeline'>): Timeline =>
  finished(countingTimes(database, request));

/** The same in steps, between which the index must stay as it is. */
export function* countingTimes(
  database: Database,
  { query, view, unit, lanes = false }: Args<'find.timeline'>,
): Steps<Timeline> {
  const { bits } = yield* finding(database, { query, view });
  const chosen = unit ?? fittingUnit(database, bits);
  const { bars, undated } = count(database, bits, chosen);
  return { unit: chosen, bars, undated, lanes: lanes ? lanesOf(database, bits, chosen) : null };
}

function fittingUnit(database: Database, bits: Bits): TimelineUnit {
  const { day } = columnsOf(database).slots;
  let [first, last] = [Infinity, 0];
  eachBit(bits, (number) => {
    const at = day[number] ?? 0;
    if (at === 0) return;
    first = Math.min(first, at);
    last = Math.max(last, at);
  });
  return UNITS.find((unit) => unitsBetween(first, last, unit) <= MOST_BARS) ?? 'year';
}

function unitsBetween(first: number, last: number, unit: TimelineUnit): number {
  const [years, months] = [
    Math.floor(last / 10_000) - Math.floor(first / 10_000),
    (Math.floor(last / 100) % 100) - (Math.floor(first / 100) % 100),
  ];
  if (unit === 'year') return years + 1;
  return unit === 'month' ? years * 12 + months + 1 : years * 372 + months * 31 + (last % 100) - (first % 100) + 1;
}

function count(database: Database, bits: Bits, unit: TimelineUnit): { bars: TimelineBar[]; undated: number } {
  const { day } = columnsOf(database).slots;
  const counts = new Map<number, number>();
  let undated = 0;
  eachBit(bits, (number) => {
    const at = unitOf(day[number] ?? 0, unit);
    if (at === undefined) undated += 1;
    else counts.set(at, (counts.get(at) ?? 0) + 1);
  });
  return { bars: barsOf(counts, unit), undated };
}

/** The unit that a day is in, as a number; undefined for a date that is not as fine. */
function unitOf(day: number, unit: TimelineUnit): number | undefined {
  const isFine = unit === 'year' ? day > 0 : unit === 'month' ? day % 10_000 >= 100 : day % 100 > 0;
  return isFine ? Math.floor(day / STEPS[unit]) : undefined;
}

const barsOf = (counts: ReadonlyMap<number, number>, unit: TimelineUnit): TimelineBar[] =>
  [...counts]
    .toSorted(([one], [other]) => one - other)
    .map(([at, count]) => ({ start: startOf(at * STEPS[unit], unit), count }));

function startOf(day: number, unit: TimelineUnit): string {
  const text = String(day).padStart(8, '0');
  const parts = [text.slice(0, 4), text.slice(4, 6), text.slice(6)];
  return parts.slice(0, { year: 1, month: 2, day: 3 }[unit]).join('-');
}

function lanesOf(database: Database, bits: Bits, unit: TimelineUnit): NonNullable<Timeline['lanes']> {
  const { slots, values } = columnsOf(database);
  const lanes = new Map<number, { total: number; counts: Map<number, number> }>();
  eachBit(bits, (number) => {
    const at = unitOf(slots.day[number] ?? 0, unit);
    const source = slots.source[number] ?? 0;
    if (at === undefined || source === 0) return;
    const lane = lanes.get(source) ?? { total: 0, counts: new Map<number, number>() };
    lane.total += 1;
    lane.counts.set(at, (lane.counts.get(at) ?? 0) + 1);
    lanes.set(source, lane);
  });
  return [...lanes]
    .toSorted(([, one], [, other]) => other.total - one.total)
    .slice(0, LANES)
    .map(([source, { counts }]) => ({ source: values.nameOf('source', source), bars: barsOf(counts, unit) }));
}
