import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { examples } from './examples.ts';
import { mutants } from './mutations.ts';
import { ReadingProcess } from './reading-process.ts';

/** `FUZZ_RUNS=20000 FUZZ_SEED=7 npx vitest run tests/hostile/fuzz.test.ts` tries more, and others. */
const RUNS = Number(process.env['FUZZ_RUNS'] ?? 300);
const SEED = Number(process.env['FUZZ_SEED'] ?? 20_240_302);

/** Processor time, so that a busy machine does not matter. */
const MOST_CPU_MS = 2000;

const reading = new ReadingProcess();
afterAll(() => reading.end());

/** Loads every reader, so that no later read pays for that. */
beforeAll(async () => {
  for (const { name, bytes } of examples) await reading.read({ [name]: bytes });
}, 120_000);

describe('a good file of each format', () => {
  test.each(examples)('is read: $name', async ({ name, bytes, titles }) => {
    const { parts } = await reading.read({ [name]: bytes });
    expect(parts.flatMap((part) => part.titles)).toEqual(titles);
  });
});

test(
  'a damaged file ends as articles or with a reason, soon, and leaves no file behind',
  async () => {
    const property = fc.asyncProperty(mutants(examples), async ({ name, bytes }) => {
      const { parts, cpuMs, files } = await reading.read({ [name]: bytes });
      expect(parts.filter(({ reason }) => reason === 'fault')).toEqual([]);
      expect(parts.length).toBeGreaterThan(0);
      expect(files).toEqual([`a/b/c/drop/${name}`]);
      expect(cpuMs).toBeLessThan(MOST_CPU_MS);
    });
    await fc.assert(property, { numRuns: RUNS, seed: SEED, endOnFailure: RUNS > 300 });
  },
  60_000 + RUNS * 1000,
);
