import type { ImportedInput } from '../../preload/contract.ts';
import { reasonOf } from './report-csv.ts';

export type Outcome = ImportedInput['outcome'];
export type ReportSort = 'outcome' | 'file';

/** What the reader has to look after comes first. */
export const OUTCOMES: readonly Outcome[] = ['failed', 'stub', 'version', 'duplicate', 'named', 'imported'];

const byFile = new Intl.Collator('en', { numeric: true });

/** The lines of a report: of one outcome or of all, and with some words in the name or the reason, if any are given. */
export function reportRows(
  inputs: readonly ImportedInput[],
  outcome: Outcome | null,
  sort: ReportSort,
  words = '',
): readonly ImportedInput[] {
  const sought = words.trim().toLowerCase();
  const isShown = (input: ImportedInput) =>
    (outcome === null || input.outcome === outcome) &&
    (sought === '' || `${input.path}\n${reasonOf(input) ?? ''}`.toLowerCase().includes(sought));
  const shown = inputs.filter(isShown);
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

/** Stands between a file and what lies in it, as the import names them. */
const WITHIN = ' › ';

/** A path as two: the name of what was read, and the files around it, outermost first; empty for a file by itself. */
export function nameAndPlace(path: string): { readonly name: string; readonly within: string } {
  const at = path.lastIndexOf(WITHIN);
  return at < 0 ? { name: path, within: '' } : { name: path.slice(at + WITHIN.length), within: path.slice(0, at) };
}
