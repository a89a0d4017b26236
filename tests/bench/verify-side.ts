import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { VerifyReport } from '../../preload/contract.ts';
import { allIndexed, open, type Place } from './archive-side.ts';
import { timed } from './measure.ts';

export interface VerifyTimes {
  readonly checkedBytes: number;
  readonly findings: number;
  readonly ms: number;
  /** Hashing the same files with `sha256sum`, which looks at nothing but bytes. */
  readonly sha256sumMs: number;
}

/** Verifies a filled archive, whose files have been read before and so come from memory, as they do for `sha256sum`. */
export async function measureVerify(place: Place): Promise<VerifyTimes> {
  const sha256sum = () =>
    promisify(execFile)('sh', ['-c', 'find . -type f -print0 | xargs -0 sha256sum | wc -l'], { cwd: place.archive });
  await sha256sum();
  const naive = await timed(sha256sum);
  const line = await open(place);
  await allIndexed(line);
  const verified = await timed(() => verify(line));
  await line.client.close();
  const { checkedBytes, findings } = verified.value;
  return { checkedBytes, findings: findings.length, ms: verified.ms, sha256sumMs: naive.ms };
}

async function verify({ client, ask }: Awaited<ReturnType<typeof open>>): Promise<VerifyReport> {
  const ended = new Promise<void>((resolve, reject) => {
    client.onLost(reject);
    client.listen((event) => {
      if (event.name === 'job.progress' && event.payload.phase !== 'running') resolve();
    });
  });
  const started = await ask('verify.start', {});
  if (!started.ok) throw new Error(`verify.start: ${started.reason}`);
  await ended;
  const report = await ask('verify.report', { jobId: started.value.jobId });
  if (!report.ok) throw new Error(`verify.report: ${report.reason}`);
  return report.value;
}
