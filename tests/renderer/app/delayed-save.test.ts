import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createDelayedSave } from '../../../renderer/app/delayed-save.ts';

const neverFails = (error: unknown) => {
  throw error;
};

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function recorder() {
  const written: number[] = [];
  const saving = createDelayedSave<number>(
    async (value) => {
      written.push(value);
    },
    400,
    neverFails,
  );
  return { written, saving };
}

describe('a delayed save', () => {
  it('writes only the last of many changes', () => {
    const { written, saving } = recorder();
    for (let value = 0; value < 20; value += 1) saving.save(value);
    vi.advanceTimersByTime(399);
    expect(written).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(written).toEqual([19]);
  });

  it('writes at once when the window goes away, and not again', () => {
    const { written, saving } = recorder();
    saving.save(7);
    saving.flush();
    saving.flush();
    vi.advanceTimersByTime(1000);
    expect(written).toEqual([7]);
  });

  it('reports a write that went wrong', async () => {
    const failures: unknown[] = [];
    const saving = createDelayedSave<number>(
      () => Promise.reject(new Error('full')),
      400,
      (error) => failures.push(error),
    );
    saving.save(1);
    await vi.advanceTimersByTimeAsync(400);
    expect(failures).toEqual([new Error('full')]);
  });
});
