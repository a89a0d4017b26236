import { existsSync, readFileSync } from 'node:fs';

export interface Tally {
  readonly passed: number;
  readonly failed: number;
}

export const total = (tallies: readonly Tally[]): Tally => ({
  passed: tallies.reduce((sum, { passed }) => sum + passed, 0),
  failed: tallies.reduce((sum, { failed }) => sum + failed, 0),
});

/** Sums of Vitest's JSON report. A run that failed without a failed test (a file that does not load) counts as one. */
export function vitestTally(report: string, isPassed: boolean): Tally {
  const read = readReport(report) as { numPassedTests: number; numFailedTests: number } | undefined;
  return atLeastOneFailure({ passed: read?.numPassedTests ?? 0, failed: read?.numFailedTests ?? 0 }, isPassed);
}

/** Sums of Playwright's JSON report; a test that passed only when tried again counts as failed. */
export function playwrightTally(report: string, isPassed: boolean): Tally {
  const read = readReport(report) as { stats: { expected: number; unexpected: number; flaky: number } } | undefined;
  const stats = read?.stats;
  const failed = (stats?.unexpected ?? 0) + (stats?.flaky ?? 0);
  return atLeastOneFailure({ passed: stats?.expected ?? 0, failed }, isPassed);
}

const atLeastOneFailure = ({ passed, failed }: Tally, isPassed: boolean): Tally => ({
  passed,
  failed: isPassed ? failed : Math.max(failed, 1),
});

const readReport = (path: string): unknown => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined);
