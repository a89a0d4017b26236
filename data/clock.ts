/**
 * Hybrid logical clock: orders changes made on several machines without a server. A stamp sorts as a string: physical
 * time (ms, 12 hex digits), counter (4 hex digits), writer. Two stamps are never equal, for a writer's own only grow.
 * After Kulkarni et al., "Logical Physical Clocks and Consistent Snapshots in Globally Distributed Databases" (2014).
 */
export type Stamp = string;

const MAX_COUNTER = 0xffff;

export interface Clock {
  /** A stamp later than every stamp given out or seen so far. */
  readonly tick: () => Stamp;
  /** Takes note of a stamp from elsewhere, so that what follows sorts after it. */
  readonly see: (stamp: Stamp) => void;
}

/**
 * `now` gives Unix time in ms. Seen stamps more than `maxAheadMs` in the future are not followed, so that one machine
 * with a wrong date cannot drag all others along.
 */
export function createClock(writer: string, now: () => number = Date.now, maxAheadMs = 24 * 3600 * 1000): Clock {
  let time = 0;
  let counter = 0;
  return {
    tick() {
      const physical = now();
      if (physical > time) {
        time = physical;
        counter = 0;
      } else if (counter < MAX_COUNTER) {
        counter += 1;
      } else {
        time += 1;
        counter = 0;
      }
      return formatStamp(time, counter, writer);
    },
    see(stamp) {
      const seen = parseStamp(stamp);
      if (!seen || seen.timeMs > now() + maxAheadMs) return;
      if (seen.timeMs > time || (seen.timeMs === time && seen.counter > counter)) {
        time = seen.timeMs;
        counter = seen.counter;
      }
    },
  };
}

function formatStamp(timeMs: number, counter: number, writer: string): Stamp {
  return `${timeMs.toString(16).padStart(12, '0')}-${counter.toString(16).padStart(4, '0')}-${writer}`;
}

/** The parts of a stamp, or nothing for text that is not one. */
export function parseStamp(stamp: Stamp): { timeMs: number; counter: number; writer: string } | undefined {
  const match = /^([0-9a-f]{12})-([0-9a-f]{4})-([a-z0-9]+)$/u.exec(stamp);
  if (!match) return undefined;
  const [, time = '', counter = '', writer = ''] = match;
  return { timeMs: Number.parseInt(time, 16), counter: Number.parseInt(counter, 16), writer };
}

/** A writer's stamp right after `stamp`, to change a record whose stamp lies further ahead than a clock follows. */
export function stampAfter(stamp: Stamp, writer: string): Stamp | undefined {
  const parts = parseStamp(stamp);
  if (!parts) return undefined;
  const { timeMs, counter } = parts;
  return counter < MAX_COUNTER ? formatStamp(timeMs, counter + 1, writer) : formatStamp(timeMs + 1, 0, writer);
}

/** The stamp that a copy gets which any true copy of what bears `stamp` is to win over. */
export function stampBefore(stamp: Stamp): Stamp | undefined {
  const parts = parseStamp(stamp);
  if (!parts || parts.timeMs === 0) return undefined;
  return formatStamp(parts.timeMs - 1, parts.counter, parts.writer);
}
