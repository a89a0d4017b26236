import type {
  ImportCounts,
  ImportedInput,
  ImportFailure,
  ImportProgress,
  ImportReport,
} from '../../preload/contract.ts';
import type { TakenIn } from '../archive/archive.ts';
import { failureMessage } from './failure-message.ts';

const IN_TRASH = 'This article is in the trash. Restore it there to have it in the list again.';

/** The account of one import: what became of each file so far. */
export interface Ledger {
  /** A further file is to be done. The report names files in this order. */
  readonly expect: (path: string) => void;
  readonly takenIn: (taken: TakenIn) => void;
  readonly failed: (path: string, reason: ImportFailure, detail?: string) => void;
  readonly enter: (phase: ImportProgress['phase']) => void;
  readonly progress: () => ImportProgress;
  readonly report: () => ImportReport;
}

export function openLedger(importId: string, now: () => Date = () => new Date()): Ledger {
  /** Where in the report each file belongs. */
  const places = new Map<string, number>();
  const inputs: ImportedInput[] = [];
  const tally = { imported: 0, duplicate: 0, version: 0, stub: 0, failed: 0 };
  const startedAt = now().toISOString();
  let phase: ImportProgress['phase'] = 'looking';
  let finishedAt: string | null = null;

  const inOrder = (one: ImportedInput, other: ImportedInput) =>
    (places.get(one.path) ?? 0) - (places.get(other.path) ?? 0);
  const note = (input: ImportedInput) => {
    inputs.push(input);
    tally[input.outcome] += 1;
  };
  const counts = (): ImportCounts => ({
    found: places.size,
    done: inputs.length,
    imported: tally.imported,
    duplicates: tally.duplicate,
    versions: tally.version,
    failed: tally.failed,
  });
  const progress = (): ImportProgress => ({ importId, phase, counts: counts() });

  return {
    expect(path) {
      places.set(path, places.size);
    },
    takenIn: ({ path, outcome, articleIds, isInTrash }) =>
      note({ path, outcome, articleIds, ...(isInTrash ? { message: IN_TRASH } : {}) }),
    failed: (path, reason, detail) =>
      note({ path, outcome: 'failed', articleIds: [], reason, message: failureMessage(reason, detail) }),
    enter(next) {
      phase = next;
      if (next === 'finished' || next === 'cancelled') finishedAt = now().toISOString();
    },
    progress,
    report: () => ({ ...progress(), startedAt, finishedAt, inputs: inputs.toSorted(inOrder) }),
  };
}
