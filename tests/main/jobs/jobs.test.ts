import { expect, test } from 'vitest';
import { done, refused } from '../../../data/outcome.ts';
import { type JobControl, openJobs } from '../../../main/jobs/jobs.ts';
import type { JobProgress } from '../../../preload/contract.ts';

/** Jobs whose work is in the test's hands. */
function watched() {
  const told: JobProgress[] = [];
  const faults: unknown[] = [];
  const jobs = openJobs({
    tell: (event) => event.name === 'job.progress' && told.push(event.payload),
    onFault: (error) => faults.push(error),
  });
  return { jobs, told, faults, last: () => told.at(-1) };
}

const plan = (work: (control: JobControl) => Promise<ReturnType<typeof done> | ReturnType<typeof refused>>) => ({
  kind: 'verify' as const,
  unit: 'files' as const,
  work,
});

const untilStopped = ({ signal }: JobControl) =>
  new Promise<ReturnType<typeof done>>((resolve) => {
    signal.addEventListener('abort', () => resolve(done(null)));
  });

test('a job tells its progress and its end, and then the next one may start', async () => {
  const { jobs, last } = watched();
  const started = jobs.start(
    plan(async ({ expect: total, advance }) => {
      total(3);
      advance(2);
      advance(1);
      return done(null);
    }),
  );
  expect(jobs.start(plan(async () => done(null)))).toEqual({ ok: false, reason: 'job-running' });
  await jobs.close();
  expect(last()).toMatchObject({ phase: 'cancelled', done: 3, total: 3, unit: 'files', problem: null });
  expect(started).toMatchObject({ ok: true, value: { jobId: last()?.jobId } });
  expect(jobs.current()).toBeNull();
  expect(jobs.start(plan(async () => done(null)))).toMatchObject({ ok: true });
  await jobs.close();
});

test('one that is not stopped finishes', async () => {
  const { jobs, told } = watched();
  jobs.start(plan(async () => done(null)));
  while (jobs.current() !== null) await Promise.resolve();
  expect(told.at(-1)).toMatchObject({ phase: 'finished', problem: null });
});

test('it is cancelled by its own id only', async () => {
  const { jobs, last } = watched();
  const started = jobs.start(plan(untilStopped));
  jobs.cancel('another');
  expect(jobs.current()).toMatchObject({ phase: 'running' });
  jobs.cancel(started.ok ? started.value.jobId : '');
  await jobs.close();
  expect(last()).toMatchObject({ phase: 'cancelled' });
});

test('one that could not be done says why', async () => {
  const { jobs, last, faults } = watched();
  jobs.start(plan(async () => refused('disk-full', '/backups')));
  while (jobs.current() !== null) await Promise.resolve();
  expect(last()).toMatchObject({ phase: 'failed', problem: { reason: 'disk-full', detail: '/backups' } });
  expect(faults).toEqual([]);
});

test('a fault ends the job, is heard of, and the next one may start', async () => {
  const { jobs, last, faults } = watched();
  jobs.start(plan(() => Promise.reject(new TypeError('broken'))));
  while (jobs.current() !== null) await Promise.resolve();
  expect(last()).toMatchObject({ phase: 'failed', problem: { reason: 'fault' } });
  expect(faults).toMatchObject([{ message: 'broken' }]);
  expect(jobs.start(plan(async () => done(null)))).toMatchObject({ ok: true });
  await jobs.close();
});
