import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { effectiveTags, isTagWithin, renamedTag, tagRegister, tidyTag } from '../../data/tags.ts';

const state = (values: Record<string, boolean | null>) => ({
  registers: Object.fromEntries(
    Object.entries(values).map(([name, value]) => [tagRegister(name), { value, clock: '' }]),
  ),
});

test('an article has the tags of its file, less those taken off, with those put on', () => {
  expect(effectiveTags(['fog', 'harbour'], state({ fog: false, tides: true }))).toEqual(['harbour', 'tides']);
});

test('a tag that is unset is as the file says', () => {
  expect(effectiveTags(['fog'], state({ fog: null, tides: null }))).toEqual(['fog']);
});

describe('a tag as typed', () => {
  test('loses what cannot be seen and empty levels', () => {
    expect(tidyTag('  sea \n ports //  tides/ ')).toBe('sea ports/tides');
    expect(tidyTag(' / / ')).toBe('');
  });

  test('is one thing however its accents are written', () => {
    expect(tidyTag('cafe\u0301')).toBe('caf\u00e9');
  });

  test('once tidy stays as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(tidyTag(tidyTag(text))).toBe(tidyTag(text));
      }),
    );
  });
});

test('tags nested in a renamed one follow it, those that only begin alike do not', () => {
  expect(['sea', 'sea/tides', 'seaside'].map((tag) => renamedTag(tag, 'sea', 'ocean'))).toEqual([
    'ocean',
    'ocean/tides',
    'seaside',
  ]);
  expect(isTagWithin('seaside', 'sea')).toBe(false);
});
