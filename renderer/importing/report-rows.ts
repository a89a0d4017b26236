import type { ImportedInput } from '../../preload/contract.ts';

export type Outcome = ImportedInput['outcome'];
export type ReportSort = 'outcome' | 'file';

/** What the reader has to look after comes first. */
export const OUTCOMES: readonly Outcome[] = ['failed', 'stub', 'version', 'duplicate', 'imported'];

const byFile = new Intl.Collator('en', { numeric: true });

/** The lines of a report, of one outcome or of all. */
export function reportRows(
  inputs: readonly ImportedInput[],
  outcome: Outcome | null,
  sort: ReportSort,
): readonly ImportedInput[] {
  const shown = outcome === null ? inputs : inputs.filter((input) => input.outcome === outcome);
  return shown.toSorted(
    (a, b) =>
      (sort === 'outcome' ? OUTCOMES.indexOf(a.outcome) - OUTCOMES.indexOf(b.outcome) : 0) ||
      byFile.compare(a.path, b.path),
  );
}

/** How many lines there are of each outcome that occurs, in the order of `OUTCOMES`. */
export function outcomeCounts(inputs: readonly ImportedInput[]): readonly (readonly [Outcome, number])[] {
  return OUTCOMES.map(
    (outcome) => [outcome, inputs.filter((input) => input.outcome === outcome).length] as const,
  ).filter(([, count]) => count > 0);
}
