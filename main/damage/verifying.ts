import { done, type Outcome, refused } from '../../data/outcome.ts';
import type { Reply, VerifyReport } from '../../preload/contract.ts';
import type { Archive } from '../archive/archive.ts';
import type { Jobs } from '../jobs/jobs.ts';
import { type Verified, verify } from './verify.ts';

/** Verifying as a job, and what the last one found. */
export interface Verifying {
  readonly start: () => Reply<'verify.start'>;
  readonly report: (jobId: string) => Outcome<VerifyReport, 'report-missing'>;
  readonly last: () => VerifyReport | undefined;
}

export function openVerifying(archive: Archive, jobs: Jobs, now: () => number): Verifying {
  let last: { jobId: string; report: VerifyReport } | undefined;
  return {
    start() {
      const started = jobs.start({
        kind: 'verify',
        unit: 'bytes',
        async work(control) {
          await archive.indexed();
          const report = await verify(archive.info().folder, control, now());
          if (report !== undefined && started.ok) {
            last = { jobId: started.value.jobId, report: { ...report, titles: titlesIn(report, archive.here.title) } };
          }
          return done(null);
        },
      });
      return started;
    },
    report: (jobId) => (last?.jobId === jobId ? done(last.report) : refused('report-missing')),
    last: () => last?.report,
  };
}

function titlesIn({ findings }: Verified, titleOf: (id: string) => string | undefined): VerifyReport['titles'] {
  const ids = new Set(findings.flatMap(({ articleIds }) => articleIds));
  return Object.fromEntries(
    [...ids].flatMap((id) => {
      const title = titleOf(id);
      return title === undefined ? [] : [[id, title]];
    }),
  );
}
