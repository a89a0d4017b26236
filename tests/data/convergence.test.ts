import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Annotation } from '../../data/annotation.ts';
import type { Article, ArticleRecord } from '../../data/article.ts';
import { createClock } from '../../data/clock.ts';
import { canonicalJson, mergeAnnotations, mergeStates, newerRecord } from '../../data/merge.ts';
import type { ArticleState } from '../../data/state.ts';

/**
 * Three writers in memory. Each has files that only it writes, and of the others' files what has been delivered to it, in
 * whatever order, twice, or cut short: a file that is cut short counts as not delivered, as its seal would show.
 */
const WRITERS = ['wa', 'wb', 'wc'];
const ARTICLES = ['a1', 'a2', 'a3'];
const NOTES = ['n1', 'n2', 'n3'];

interface Files {
  readonly articles: readonly ArticleRecord[];
  readonly states: readonly ArticleState[];
  readonly notes: readonly Annotation[];
}

const NO_FILES: Files = { articles: [], states: [], notes: [] };

const pick = <T>(values: readonly T[]) => fc.constantFrom(...values);
const writer = fc.nat({ max: WRITERS.length - 1 });
const key = pick(['read', 'starred', 'trashed', 'tag:coast', 'position']);
const value = fc.oneof(fc.boolean(), fc.nat({ max: 9 }), fc.constant(null));

const step = fc.oneof(
  fc.record({
    does: fc.constant('take-in' as const),
    by: writer,
    id: pick(ARTICLES),
    text: fc.string({ maxLength: 4 }),
  }),
  fc.record({ does: fc.constant('delete' as const), by: writer, id: pick(ARTICLES) }),
  fc.record({ does: fc.constant('state' as const), by: writer, id: pick(ARTICLES), key, value }),
  fc.record({ does: fc.constant('note' as const), by: writer, id: pick(NOTES), text: fc.string({ maxLength: 4 }) }),
  fc.record({ does: fc.constant('remove-note' as const), by: writer, id: pick(NOTES) }),
  fc.record({ does: fc.constant('restore-note' as const), by: writer, id: pick(NOTES) }),
  fc.record({ does: fc.constant('deliver' as const), by: writer, to: writer, isWhole: fc.boolean() }),
  fc.record({ does: fc.constant('tick' as const), by: writer, ms: fc.integer({ min: -50, max: 50 }) }),
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** One record per id, each the merger of all of its kind. */
function merged<T extends { readonly id: string }>(records: readonly T[], merge: (one: T, other: T) => T): T[] {
  const byId = new Map<string, T>();
  for (const record of records) {
    const rival = byId.get(record.id);
    byId.set(record.id, rival === undefined ? record : merge(rival, record));
  }
  return [...byId.values()].toSorted((one, other) => (one.id < other.id ? -1 : 1));
}

class Machine {
  /** What is here of each writer's files. */
  readonly files: Files[] = WRITERS.map(() => NO_FILES);
  readonly #own: number;
  readonly #clock;
  nowMs = 1000;

  constructor(own: number) {
    this.#own = own;
    this.#clock = createClock(WRITERS[own] ?? '', () => this.nowMs);
  }

  get own(): Files {
    return this.files[this.#own] ?? NO_FILES;
  }

  get archive(): Files {
    return {
      articles: merged(
        this.files.flatMap(({ articles }) => articles),
        newerRecord,
      ),
      states: merged(
        this.files.flatMap(({ states }) => states),
        mergeStates,
      ),
      notes: mergeAnnotations(...this.files.map(({ notes }) => notes)),
    };
  }

  stamp(previous: string | undefined): string {
    if (previous !== undefined) this.#clock.see(previous);
    return this.#clock.tick();
  }

  keep(change: Partial<Files>): void {
    this.files[this.#own] = { ...this.own, ...change };
  }
}

function put<T extends { readonly id: string }>(records: readonly T[], record: T): T[] {
  return [...records.filter(({ id }) => id !== record.id), record];
}

function takeStep(machines: readonly Machine[], each: Step): void {
  const machine = machines[each.by];
  if (machine === undefined) return;
  const { archive, own } = machine;
  switch (each.does) {
    case 'take-in': {
      const clock = machine.stamp(archive.articles.find(({ id }) => id === each.id)?.clock);
      const article = { id: each.id, clock, title: each.text } as unknown as Article;
      return machine.keep({ articles: put<ArticleRecord>(own.articles, article) });
    }
    case 'delete': {
      const clock = machine.stamp(archive.articles.find(({ id }) => id === each.id)?.clock);
      return machine.keep({ articles: put<ArticleRecord>(own.articles, { id: each.id, clock, deleted: true }) });
    }
    case 'state': {
      const state = own.states.find(({ id }) => id === each.id) ?? { id: each.id, registers: {} };
      const clock = machine.stamp(archive.states.find(({ id }) => id === each.id)?.registers[each.key]?.clock);
      const registers = { ...state.registers, [each.key]: { value: each.value, clock } };
      return machine.keep({ states: put<ArticleState>(own.states, { ...state, registers }) });
    }
    case 'note':
    case 'remove-note':
    case 'restore-note': {
      const before = archive.notes.find(({ id }) => id === each.id);
      if (before === undefined && each.does !== 'note') return;
      const clock = machine.stamp(before?.['backfile:clock']);
      const words = each.does === 'note' ? { words: each.text } : {};
      const note = {
        id: each.id,
        created: '2026-03-26',
        ...before,
        ...words,
        'backfile:clock': clock,
      } as unknown as Annotation;
      return machine.keep({ notes: put(own.notes, { ...note, 'backfile:deleted': each.does === 'remove-note' }) });
    }
    case 'deliver': {
      const from = machines[each.by]?.files[each.by];
      const to = machines[each.to];
      if (from !== undefined && to !== undefined && each.isWhole && each.to !== each.by) to.files[each.by] = from;
      return;
    }
    case 'tick':
      machine.nowMs += each.ms;
  }
}

function deliverAll(machines: readonly Machine[], order: readonly number[]): void {
  for (const at of order) {
    const from = machines[at % 3];
    const to = machines[Math.floor(at / 3)];
    if (from !== undefined && to !== undefined && from !== to) to.files[at % 3] = from.own;
  }
}

test('three writers come to the same archive, whatever they did and however their files travelled, with nothing lost', () => {
  const order = fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7, 8], { minLength: 9 });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), order, (steps, order) => {
      const machines = WRITERS.map((_, own) => new Machine(own));
      for (const each of steps) takeStep(machines, each);
      const said = machines.map(({ own }) => own);
      deliverAll(machines, order);
      const [first, ...others] = machines.map(({ archive }) => archive);
      for (const other of others) expect(canonicalJson(other)).toBe(canonicalJson(first));
      expectNothingLost(first ?? NO_FILES, said);
    }),
    { numRuns: 2000 },
  );
});

/** Each thing said is in the archive, or something said later about the same thing is. */
function expectNothingLost(archive: Files, said: readonly Files[]): void {
  for (const { articles, states, notes } of said) {
    for (const { id, clock } of articles) {
      const kept = archive.articles.find((record) => record.id === id);
      expect(kept !== undefined && kept.clock >= clock).toBe(true);
    }
    for (const { id, registers } of states) {
      for (const [name, { clock }] of Object.entries(registers)) {
        const kept = archive.states.find((record) => record.id === id)?.registers[name];
        expect(kept !== undefined && kept.clock >= clock).toBe(true);
      }
    }
    for (const note of notes) {
      const kept = archive.notes.find(({ id }) => id === note.id);
      expect(kept !== undefined && kept['backfile:clock'] >= note['backfile:clock']).toBe(true);
    }
  }
}

test('the last change on one machine that has seen all others is the one that holds everywhere', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), writer, fc.boolean(), (steps, by, value) => {
      const machines = WRITERS.map((_, own) => new Machine(own));
      for (const each of steps) takeStep(machines, each);
      const all = [0, 1, 2, 3, 4, 5, 6, 7, 8];
      deliverAll(machines, all);
      takeStep(machines, { does: 'state', by, id: 'a1', key: 'starred', value });
      deliverAll(machines, all);
      for (const { archive } of machines) expect(archive.states[0]?.registers['starred']?.value).toBe(value);
    }),
    { numRuns: 500 },
  );
});
