import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';

const root = new URL('../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');

const { dependencies, devDependencies } = z
  .object({ dependencies: z.record(z.string(), z.string()), devDependencies: z.record(z.string(), z.string()) })
  .parse(JSON.parse(read('package.json')));

/** The names that a section's lines begin with, in order, and whether each gives a reason. */
function linesUnder(heading: string): { name: string; reason: string }[] {
  const section =
    read('docs/dependencies.md')
      .split(/^## /mu)
      .find((part) => part.startsWith(heading)) ?? '';
  return [...section.matchAll(/^- `([^`]+)`: (.*)$/gmu)].map(([, name = '', reason = '']) => ({ name, reason }));
}

test.each([
  ['In the program', dependencies],
  ['To build and check it', devDependencies],
])('%s: every dependency is named and none that is gone', (heading, installed) => {
  expect(linesUnder(heading).map(({ name }) => name)).toEqual(Object.keys(installed).toSorted());
});

test('every line says what the dependency is for', () => {
  const lines = [...linesUnder('In the program'), ...linesUnder('To build and check it')];
  expect(lines.filter(({ reason }) => reason.length < 15)).toEqual([]);
});
