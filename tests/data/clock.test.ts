import { describe, expect, test } from 'vitest';
import { createClock, parseStamp } from '../../data/clock.ts';

describe('the clock', () => {
  test('gives stamps that only grow, even when the time of day stands still or runs back', () => {
    const times = [1000, 1000, 900, 900, 2000];
    const clock = createClock('a1', () => times.shift() ?? 2000);
    const stamps = Array.from({ length: 6 }, () => clock.tick());
    expect(stamps.toSorted()).toEqual(stamps);
    expect(new Set(stamps).size).toBe(stamps.length);
  });

  test('sorts after every stamp it has seen, though its own machine is behind', () => {
    const ahead = createClock('b', () => 5000).tick();
    const clock = createClock('a', () => 1000);
    clock.see(ahead);
    expect(clock.tick() > ahead).toBe(true);
  });

  test('does not follow a machine whose date is years ahead', () => {
    const clock = createClock('a', () => 1000);
    clock.see(createClock('b', () => 4e12).tick());
    expect(parseStamp(clock.tick())?.timeMs).toBe(1000);
  });

  test('keeps growing when the counter of one millisecond is used up', () => {
    const clock = createClock('a', () => 1000);
    let last = clock.tick();
    for (let count = 0; count < 70_000; count += 1) {
      const next = clock.tick();
      if (next <= last) throw new Error(`${next} does not sort after ${last}`);
      last = next;
    }
    expect(parseStamp(last)?.timeMs).toBe(1001);
  });

  test('reads nothing from text that is no stamp', () => {
    expect(parseStamp('yesterday')).toBeUndefined();
  });
});
