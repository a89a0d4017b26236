import { describe, expect, test } from 'vitest';
import { agoPhrase } from '../../../renderer/health/ago.ts';
import { sizePhrase } from '../../../renderer/health/size.ts';
import { isWholePath } from '../../../renderer/health/whole-path.ts';

const now = new Date('2026-03-26T12:00:00Z');

describe('how long ago something was', () => {
  test.each([
    ['2026-03-26T11:59:30Z', 'just now'],
    ['2026-03-26T11:59:00Z', '1 minute ago'],
    ['2026-03-26T10:00:00Z', '2 hours ago'],
    ['2026-03-25T11:00:00Z', 'yesterday'],
    ['2026-03-05T12:00:00Z', '3 weeks ago'],
    ['2024-03-01T12:00:00Z', '2 years ago'],
    ['2026-03-26T14:00:00Z', 'just now'],
  ])('%s is said as %s', (instant, said) => {
    expect(agoPhrase(instant, 'en-GB', now)).toBe(said);
  });
});

test.each([
  [0, '0 bytes'],
  [999, '999 bytes'],
  [4_600, '4.6 kB'],
  [52_000_000, '52 MB'],
  [7_300_000_000_000_000, '7,300 TB'],
])('%d bytes are said as %s', (bytes, said) => {
  expect(sizePhrase(bytes, 'en-GB')).toBe(said);
});

test('only a path from the top of a disk is a whole one, on any platform', () => {
  for (const path of ['/home/ana', 'C:\\Backups', 'd:/x', '\\\\server\\share']) expect(isWholePath(path)).toBe(true);
  for (const path of ['', 'backup.zip', './x', '~/x', 'C:x', '\\x']) expect(isWholePath(path)).toBe(false);
});
