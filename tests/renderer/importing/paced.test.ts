import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { paced } from '../../../renderer/importing/paced.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('news is passed on at once and then at most once in a while', () => {
  const told: number[] = [];
  const tell = paced((count: number) => void told.push(count), 100);
  for (let count = 0; count < 50; count += 1) {
    tell(count);
    vi.advanceTimersByTime(10);
  }
  expect(told).toEqual([0, 10, 20, 30, 40]);
});
