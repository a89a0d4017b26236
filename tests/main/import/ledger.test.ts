import { expect, test } from 'vitest';
import { openLedger } from '../../../main/import/ledger.ts';

test('of millions of parts all are counted, and only so many are named, in the report and in what is written down', () => {
  const ledger = openLedger('one');
  ledger.expect('/a.jsonl');
  ledger.enter('reading');
  for (let line = 0; line < 150_000; line += 1) {
    const path = `/a.jsonl › line ${line}`;
    ledger.takenIn({ path, outcome: 'imported', articleIds: ['x'], isInTrash: false });
  }
  for (let line = 150_000; line < 200_000; line += 1)
    ledger.failed(`/a.jsonl › line ${line}`, 'malformed', 'JSON data');
  const { counts, inputs, leftOut } = ledger.report();
  expect(counts).toMatchObject({ done: 200_000, imported: 150_000, failed: 50_000 });
  expect(inputs.length + (leftOut ?? 0)).toBe(200_000);
  expect(inputs.filter(({ outcome }) => outcome === 'imported')).toHaveLength(100_000);
  expect(inputs.filter(({ outcome }) => outcome === 'failed')).toHaveLength(20_000);
  expect(ledger.recent()).toHaveLength(inputs.length);
  expect(ledger.recent()).toEqual([]);
});
