import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { done, refused } from '../../../data/outcome.ts';
import { watchSaving } from '../../../main/archive/watch-saving.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const star = [{ articleId: 'a-1', starred: true }];
const note = [{ articleId: 'a-1', start: 0, end: 5 }];

function watched(isReadOnly = false) {
  const changed = vi.fn<() => void>();
  return { changed, ...watchSaving(changed, () => isReadOnly) };
}

describe('whether changes are being kept', () => {
  test('is said with the reason and how many wait, a change that is tried again counting once', () => {
    const { now, heed, changed } = watched();
    expect(now()).toEqual({ status: 'fine' });
    heed('changeState', star, refused('disk-full'));
    heed('addNote', note, refused('disk-full'));
    heed('changeState', star, refused('disk-full'));
    expect(now()).toEqual({ status: 'waiting', reason: 'disk-full', pending: 2 });
    expect(changed).toHaveBeenCalledTimes(2);
    heed('changeState', star, done(null));
    expect(now()).toMatchObject({ pending: 1 });
    heed('addNote', note, refused('article-missing'));
    expect(now()).toEqual({ status: 'fine' });
    expect(changed).toHaveBeenCalledTimes(4);
  });

  test('is fine again when nobody tries any more', () => {
    const { now, heed, changed } = watched();
    heed('changeState', star, refused('read-only'));
    vi.advanceTimersByTime(10_000);
    heed('changeState', star, refused('read-only'));
    vi.advanceTimersByTime(10_000);
    expect(now()).toMatchObject({ status: 'waiting', reason: 'read-only' });
    vi.advanceTimersByTime(10_000);
    expect([now(), changed.mock.calls.length]).toEqual([{ status: 'fine' }, 2]);
  });

  test('is no question in an archive that is only read, nor of an import, which has its report', () => {
    const reader = watched(true);
    reader.heed('changeState', star, refused('read-only'));
    const writer = watched();
    writer.heed('takeIn', [[], 'import-1'], refused('disk-full'));
    expect([reader.now(), writer.now()]).toEqual([{ status: 'fine' }, { status: 'fine' }]);
  });
});
