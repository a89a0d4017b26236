import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { StateShard } from '../../../../data/archive-format.ts';
import { canonicalJson } from '../../../../data/merge.ts';
import { withMerging } from '../../../../main/archive/watch/merge-documents.ts';

const clock = fc.constantFrom('000000000001-0000-wa', '000000000002-0000-wb', '000000000003-0000-wc');

/** Fields of a later version. */
const later = fc.dictionary(fc.constantFrom('later', 'mood', 'é'), fc.jsonValue({ maxDepth: 2 }), { maxKeys: 2 });

const including = <T extends object>(more: object, known: T): T => ({ ...more, ...known });

const record = fc
  .tuple(
    fc.constantFrom('a1', 'a2', 'a3'),
    fc.dictionary(
      fc.constantFrom('read', 'starred', 'unheard-of'),
      fc
        .tuple(fc.jsonValue({ maxDepth: 1 }), clock, later)
        .map(([value, clock, more]) => including(more, { value, clock })),
    ),
    later,
  )
  .map(([id, registers, more]) => including(more, { id, registers }));

const shard = fc
  .tuple(fc.uniqueArray(record, { selector: ({ id }) => id }), later)
  .map(
    ([records, more]) =>
      including(more, { format: 'backfile/state', version: 1, writer: 'wa', records }) as unknown as StateShard,
  );

/** Merges as the archive does, which only ever sees the kind. */
const merged = (original: StateShard, copy: StateShard): StateShard =>
  withMerging('state', ({ kind, mergeInto }) => {
    const into = mergeInto(kind.schema.parse(original), kind.schema.parse(copy));
    return into as unknown as StateShard;
  });

const sorted = ({ records }: StateShard) =>
  canonicalJson(records.toSorted((one, other) => (one.id < other.id ? -1 : 1)));

test('a copy merged into its original adds all it says, and says nothing new the second time', () => {
  fc.assert(
    fc.property(shard, shard, (original, copy) => {
      const once = merged(original, copy);
      expect(sorted(merged(once, copy))).toBe(sorted(once));
      expect(sorted(once)).toBe(sorted(merged(copy, original)));
    }),
    { numRuns: 30 },
  );
});

test('what a later version wrote survives: fields of the file, of its records and within them', () => {
  fc.assert(
    fc.property(shard, shard, (original, copy) => {
      const into = merged(original, copy);
      const { records: _, ...head } = original;
      expect(into).toMatchObject(head);
      for (const { id, registers, ...more } of [...original.records, ...copy.records]) {
        const kept = into.records.find((each) => each.id === id);
        expect(Object.keys(kept ?? {})).toEqual(expect.arrayContaining(Object.keys(more)));
        for (const [name, register] of Object.entries(registers)) {
          const winner = kept?.registers[name];
          expect(winner !== undefined && winner.clock >= register.clock).toBe(true);
          if (winner?.clock === register.clock)
            expect(sources(name, id, [original, copy])).toContain(canonicalJson(winner));
        }
      }
    }),
    { numRuns: 30 },
  );
});

const sources = (name: string, id: string, shards: readonly StateShard[]): string[] =>
  shards.flatMap(({ records }) =>
    records.filter((record) => record.id === id).map(({ registers }) => canonicalJson(registers[name] ?? null)),
  );
