import type { VerifyFinding } from '../../../preload/contract.ts';
import { failureOf, jobEnd, megabytes } from './job-end.ts';
import { asJson, printable, type Terminal } from './terminal.ts';

type Around = Parameters<typeof jobEnd>[1];

/** Verifies the archive and says what was found; gives the exit status, 1 when something is wrong. */
export async function runVerifyCommand({ json }: { readonly json: boolean }, around: Around): Promise<number> {
  const { ask, terminal } = around;
  const end = await jobEnd(async () => {
    const started = await ask('verify.start', {});
    if (!started.ok) throw new Error(`verify.start: ${started.reason}`);
    return started.value;
  }, around);
  if (end.phase === 'failed') throw failureOf(end);
  const report = await ask('verify.report', { jobId: end.jobId });
  if (end.phase === 'cancelled' || !report.ok) {
    terminal.complain('Cancelled. Nothing was changed.');
    if (json) terminal.print(asJson({ cancelled: true }));
    return 130;
  }
  const { checkedFiles, checkedBytes, findings } = report.value;
  const wrong = findings.filter(({ problem }) => problem !== 'unreferenced');
  if (json) terminal.print(asJson(report.value));
  else {
    tell(findings, terminal);
    const verdict = wrong.length === 0 ? 'All well.' : `${wrong.length} wrong.`;
    terminal.print(`${checkedFiles} files, ${megabytes(checkedBytes)} checked. ${verdict}\n`);
  }
  return wrong.length === 0 ? 0 : 1;
}

function tell(findings: readonly VerifyFinding[], terminal: Terminal): void {
  for (const { file, problem, detail, articleIds } of findings) {
    const articles = articleIds.length === 0 ? '' : ` [${articleIds.join(' ')}]`;
    terminal.print(printable(`${problem}  ${file}  ${detail}${articles}\n`));
  }
}
