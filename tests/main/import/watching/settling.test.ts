import { describe, expect, test } from 'vitest';
import { Settling } from '../../../../main/import/watching/settling.ts';

const none = new Map<string, string>();
const files = (states: Readonly<Record<string, string>>) => new Map(Object.entries(states));
const settling = () => new Settling({ stillMs: 100, patienceMs: 1000 });

describe('a file on its way', () => {
  test('is ready once it has not changed for the time given', () => {
    const arriving = settling();
    expect(arriving.ready(files({ a: '1' }), none, 0)).toEqual([]);
    expect(arriving.ready(files({ a: '2' }), none, 90)).toEqual([]);
    expect(arriving.ready(files({ a: '2' }), none, 180)).toEqual([]);
    expect(arriving.ready(files({ a: '2' }), none, 190)).toEqual(['a']);
  });

  test('is none when it is known in that state', () => {
    const arriving = settling();
    const seen = files({ a: '1' });
    expect(arriving.ready(files({ a: '1' }), seen, 0)).toEqual([]);
    expect(arriving.ready(files({ a: '1' }), seen, 500)).toEqual([]);
    expect(arriving.ready(files({ a: '2' }), seen, 600)).toEqual([]);
    expect(arriving.ready(files({ a: '2' }), seen, 700)).toEqual(['a']);
  });

  test('waits for the others that are being written, but not for ever', () => {
    const arriving = settling();
    for (let nowMs = 0; nowMs < 1000; nowMs += 50) {
      expect(arriving.ready(files({ page: '1', picture: String(nowMs) }), none, nowMs)).toEqual([]);
    }
    expect(arriving.ready(files({ page: '1', picture: 'more' }), none, 1000)).toEqual(['page']);
  });

  test('is forgotten when it goes before it is complete', () => {
    const arriving = settling();
    arriving.ready(files({ a: '1' }), none, 0);
    arriving.ready(none, none, 50);
    expect(arriving.ready(files({ a: '1' }), none, 120)).toEqual([]);
  });
});
