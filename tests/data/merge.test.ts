import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Annotation } from '../../data/annotation.ts';
import { canonicalJson, mergeAnnotations, mergeStates, newer } from '../../data/merge.ts';
import type { ArticleState } from '../../data/state.ts';

const stamp = fc.constantFrom('000000000001-0000-a', '000000000001-0000-b', '000000000002-0000-a');

const state = fc
  .dictionary(
    fc.constantFrom('read', 'starred', 'tag:coast', 'position', '__proto__'),
    fc.record({ value: fc.jsonValue(), clock: stamp }),
  )
  .map((registers): ArticleState => ({ id: 'a1', registers: registers as ArticleState['registers'] }));

const annotation = fc
  .record({
    id: fc.constantFrom('urn:uuid:1', 'urn:uuid:2', 'urn:uuid:3'),
    created: fc.constantFrom('2026-01-01', '2026-01-02'),
    'backfile:clock': stamp,
    words: fc.string(),
  })
  .map((fields) => fields as unknown as Annotation);

const notes = fc.array(annotation, { maxLength: 5 });

describe('states of several writers', () => {
  test('merge to the same in any order', () => {
    fc.assert(
      fc.property(state, state, (one, other) => {
        expect(canonicalJson(mergeStates(one, other))).toBe(canonicalJson(mergeStates(other, one)));
      }),
    );
  });

  test('merge to the same in any grouping', () => {
    fc.assert(
      fc.property(state, state, state, (a, b, c) => {
        const left = mergeStates(mergeStates(a, b), c);
        expect(canonicalJson(left)).toBe(canonicalJson(mergeStates(a, mergeStates(b, c))));
      }),
    );
  });

  test('do not change by being merged again', () => {
    fc.assert(
      fc.property(state, state, (one, other) => {
        const merged = mergeStates(one, other);
        expect(canonicalJson(mergeStates(merged, other))).toBe(canonicalJson(merged));
      }),
    );
  });

  test('keep what two machines changed about one article at the same time', () => {
    const merged = mergeStates(
      { id: 'a1', registers: { read: { value: true, clock: '000000000002-0000-a' } } },
      {
        id: 'a1',
        registers: {
          read: { value: false, clock: '000000000001-0000-b' },
          starred: { value: true, clock: '000000000001-0000-b' },
        },
      },
    );
    expect(merged.registers['read']?.value).toBe(true);
    expect(merged.registers['starred']?.value).toBe(true);
  });

  test('keep fields that this version does not know', () => {
    const merged = mergeStates({ id: 'a1', registers: {}, mood: 'calm' }, { id: 'a1', registers: {} });
    expect(merged).toMatchObject({ mood: 'calm' });
  });
});

describe('annotations of several writers', () => {
  test('merge to the same in any order and grouping', () => {
    fc.assert(
      fc.property(notes, notes, notes, (a, b, c) => {
        const all = canonicalJson(mergeAnnotations(a, b, c));
        expect(canonicalJson(mergeAnnotations(c, a, b))).toBe(all);
        expect(canonicalJson(mergeAnnotations(mergeAnnotations(b, a), c))).toBe(all);
        expect(canonicalJson(mergeAnnotations(mergeAnnotations(a, b, c), b))).toBe(all);
      }),
    );
  });

  test('keep no more than one of each, the newest', () => {
    fc.assert(
      fc.property(notes, (page) => {
        const merged = mergeAnnotations(page);
        expect(new Set(merged.map(({ id }) => id)).size).toBe(merged.length);
        for (const note of page) {
          const kept = merged.find(({ id }) => id === note.id);
          expect(kept && kept['backfile:clock'] >= note['backfile:clock']).toBe(true);
        }
      }),
    );
  });
});

test('equal clocks are settled by content, whichever comes first', () => {
  const [one, other] = [
    { text: 'a', clock: 'x' },
    { text: 'b', clock: 'x' },
  ];
  expect(newer(one, other, ({ clock }) => clock)).toBe(other);
  expect(newer(other, one, ({ clock }) => clock)).toBe(other);
});
