import { afterAll, describe, expect, test } from 'vitest';
import { hostileContainers } from './hostile-containers.ts';
import { hostileFiles } from './hostile-files.ts';
import { ReadingProcess } from './reading-process.ts';

/** Processor time, so that a busy machine does not matter. The largest of these files have 80 MB. */
const MOST_CPU_MS = 10_000;

const reading = new ReadingProcess();
afterAll(() => reading.end());

/** Characters that turn the direction of what follows. */
const TURNING = /[\u202A-\u202E\u2066-\u2069]/u;

/** What must not come out: files of the system, what entities multiply to, halves of characters, what was reached. */
const ESCAPED = /root:|hahaha|\\ud[89a-f]|polluted/iu;

const NEIGHBOUR = 'The neighbour';
const neighbour = { 'z.txt': `${NEIGHBOUR}\n\nThe harbour council voted on Tuesday to keep the old pier closed.\n` };

/** What is promised of honest containers is in tests/main/import/unpack, of pages and texts beside their readers. */
describe.each(Object.entries({ ...hostileFiles, containers: hostileContainers }))('%s', (_, files) => {
  test.each(files)(
    'ends soon and harms nothing: $what',
    async ({ name, make, ends, mostCpuMs = MOST_CPU_MS }) => {
      const { parts, cpuMs, files: left } = await reading.read({ [name]: await make(), ...neighbour });
      const [last, next] = parts.slice(-2);
      if (ends !== 'somehow') expect(last?.reason ?? 'read').toBe(ends);
      expect(parts.filter(({ reason }) => reason === 'fault')).toEqual([]);
      expect(next?.titles).toEqual([NEIGHBOUR]);
      expect(left).toEqual(['a/b/c/drop/' + name, 'a/b/c/drop/z.txt']);
      expect(cpuMs).toBeLessThan(mostCpuMs);
      const titles = parts.flatMap((part) => part.titles);
      expect(titles.filter((title) => title.length > 2000 || TURNING.test(title))).toEqual([]);
      expect(parts.filter(({ text }) => ESCAPED.test(text))).toEqual([]);
    },
    180_000,
  );
});
