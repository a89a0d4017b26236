import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { coalesce } from '../../../renderer/list/coalesce.ts';

const neverFails = (error: unknown) => {
  throw error;
};

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a coalesced task', () => {
  it('runs at once, and once more for all calls that came meanwhile', async () => {
    let runs = 0;
    const call = coalesce(
      async () => {
        runs += 1;
      },
      100,
      neverFails,
    );
    for (let i = 0; i < 50; i += 1) call();
    expect(runs).toBe(1);
    await vi.advanceTimersByTimeAsync(100);
    expect(runs).toBe(2);
    await vi.advanceTimersByTimeAsync(1000);
    expect(runs).toBe(2);
  });

  it('never runs twice at a time, and runs again after a failure', async () => {
    const failures: unknown[] = [];
    let finish = () => {};
    let running = 0;
    let most = 0;
    const call = coalesce(
      async () => {
        running += 1;
        most = Math.max(most, running);
        await new Promise<void>((resolve) => {
          finish = resolve;
        });
        running -= 1;
        throw new Error('lost');
      },
      100,
      (error) => failures.push(error),
    );
    call();
    call();
    await vi.advanceTimersByTimeAsync(500);
    expect(running).toBe(1);
    finish();
    await vi.advanceTimersByTimeAsync(100);
    finish();
    await vi.advanceTimersByTimeAsync(100);
    expect(failures).toHaveLength(2);
    expect(most).toBe(1);
  });
});
