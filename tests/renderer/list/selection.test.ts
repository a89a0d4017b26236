import { describe, expect, it } from 'vitest';
import { type Choice, chooseRow, moved, settled } from '../../../renderer/list/selection.ts';

const at = (id: string | null, index: number | null): Choice => ({ id, index, isAwaited: false });

describe('what is chosen', () => {
  it('keeps the open article until the one in a far row is known', () => {
    const awaited = chooseRow(at('a-1', 1), 99_999, undefined);
    expect(awaited).toEqual({ id: 'a-1', index: 99_999, isAwaited: true });
    expect(settled(awaited, undefined)).toBe(awaited);
    expect(settled(awaited, 'a-last')).toEqual(at('a-last', 99_999));
  });

  it('stays the same article when a settled row is filled by another', () => {
    expect(settled(at('a-1', 1), 'new')).toEqual(at('a-1', 1));
  });

  it('moves along when the list changes', () => {
    expect(moved(at('a-1', 1), at('a-1', 1), 5)).toEqual(at('a-1', 5));
    expect(moved(at('a-1', 1), at('a-1', 1), null)).toEqual(at('a-1', null));
  });

  it('is not taken back when the reader went on while the list changed', () => {
    expect(moved(at('a-2', 2), at('a-1', 1), 1)).toEqual(at('a-2', 2));
    const awaited = chooseRow(at('a-1', 1), 40, undefined);
    expect(moved(awaited, at('a-1', 1), 1)).toBe(awaited);
    expect(moved(settled(awaited, 'a-40'), awaited, 1)).toEqual(at('a-40', 40));
  });
});
