import { expect, test } from 'vitest';
import { KeptRows } from '../../../../main/find/text/kept-rows.ts';

const read: number[] = [];
function rowOf(id: number): Uint8Array {
  read.push(id);
  return new Uint8Array(id);
}

test('rows asked for lately are not read again, and those that go beyond the room are', () => {
  const rows = new KeptRows<Uint8Array>(100);
  for (const id of [40, 50, 40, 60, 40, 50, 500, 500]) expect(rows.get(id, rowOf).byteLength).toBe(id);
  expect(read).toEqual([40, 50, 60, 50, 500]);
});
