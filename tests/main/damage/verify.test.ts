import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { seal } from '../../../main/archive/envelope.ts';
import { arrivals, onlyFile, takenIn } from '../archive/archive-fixture.ts';
import { done, kept, type KeptArchive } from '../backup/kept-archive.ts';
import { fill } from '../backup/one-of-everything.ts';

async function verified(archive: KeptArchive) {
  const end = await done(archive, archive.verifying.start());
  expect(end.phase).toBe('finished');
  const report = archive.verifying.report(end.jobId);
  if (!report.ok) throw new Error(report.reason);
  return { ...report.value, end };
}

const filesOf = ({ place }: KeptArchive) =>
  readdirSync(place.folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => !name.includes('.backfile-') && statSync(join(place.folder, name)).isFile(),
  );

test('an archive of one of everything is all well, and every byte of it was looked at', async () => {
  const archive = await kept();
  await fill(archive.archive);
  const { checkedFiles, checkedBytes, findings, end } = await verified(archive);
  const files = filesOf(archive);
  expect(findings).toEqual([]);
  expect(checkedFiles).toBe(files.length);
  expect(checkedBytes).toBe(files.reduce((sum, name) => sum + statSync(join(archive.place.folder, name)).size, 0));
  expect(end).toMatchObject({ kind: 'verify', unit: 'bytes', done: checkedBytes, total: checkedBytes, problem: null });
});

test('a single flipped bit is found in every kind of file, wherever it is', async () => {
  const archive = await kept();
  await fill(archive.archive);
  for (const name of filesOf(archive)) {
    const path = join(archive.place.folder, name);
    const good = readFileSync(path);
    // The line feed at the very end is no part of what the seal covers.
    for (const at of [0, Math.floor(good.length / 2), good.length - 3]) {
      const bytes = Buffer.from(good);
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      writeFileSync(path, bytes);
      const { findings } = await verified(archive);
      const found = findings.filter(({ problem }) => problem !== 'unreferenced').map(({ file }) => file);
      expect(found, `${name} at ${at}`).toContain(name);
    }
    writeFileSync(path, good);
  }
  expect((await verified(archive)).findings).toEqual([]);
}, 60_000);

describe('finds', () => {
  test('a file that is empty, cut off, of the wrong shape, or a folder in its place, each as what it is', async () => {
    const archive = await kept();
    await fill(archive.archive);
    const note = filesOf(archive).find((name) => name.startsWith('notes/')) ?? '';
    const path = join(archive.place.folder, note);
    const good = readFileSync(path);
    const problem = async () => (await verified(archive)).findings.find(({ file }) => file === note)?.problem;
    truncateSync(path, 0);
    expect(await problem()).toBe('damaged');
    writeFileSync(path, good.subarray(0, 40));
    expect(await problem()).toBe('damaged');
    writeFileSync(path, seal({ version: 1, format: 'else' }, undefined).text);
    expect(await problem()).toBe('wrong-shape');
    rmSync(path);
    mkdirSync(path);
    expect(await problem()).toBe('unreadable');
  });

  test('an original and a picture that are missing, with the articles that need them', async () => {
    const archive = await kept();
    const [whole] = await fill(archive.archive);
    rmSync(join(archive.place.folder, 'assets'), { recursive: true });
    rmSync(join(archive.place.folder, 'originals'), { recursive: true });
    const { findings } = await verified(archive);
    expect(findings.every(({ problem }) => problem === 'missing')).toBe(true);
    expect(findings.filter(({ file }) => file.startsWith('assets/'))).toMatchObject([{ articleIds: [whole] }]);
    expect(findings.filter(({ file }) => file.startsWith('originals/')).length).toBeGreaterThan(1);
  });

  test('notes, states and versions of articles that are not there', async () => {
    const archive = await kept();
    const ids = await fill(archive.archive);
    rmSync(join(archive.place.folder, 'articles'), { recursive: true });
    const { findings } = await verified(archive);
    const missing = findings.filter(({ problem }) => problem === 'missing');
    expect(new Set(missing.flatMap(({ articleIds }) => articleIds))).toEqual(new Set(ids));
    expect(missing.some(({ file }) => file.startsWith('notes/'))).toBe(true);
    expect(missing.some(({ file }) => file.startsWith('state/'))).toBe(true);
  });

  test('what nothing names, for information only', async () => {
    const archive = await kept();
    await takenIn(archive.archive, arrivals(1));
    const stray = '5'.repeat(64);
    mkdirSync(join(archive.place.folder, 'assets'), { recursive: true });
    writeFileSync(join(archive.place.folder, 'assets', stray), '');
    const { findings } = await verified(archive);
    expect(findings.find(({ problem }) => problem === 'unreferenced')).toMatchObject({ file: `assets/${stray}` });
  });
});

test('it changes nothing, not even what is damaged', async () => {
  const archive = await kept();
  await fill(archive.archive);
  writeFileSync(onlyFile(archive.place, 'articles'), 'garbage');
  const before = filesOf(archive).toSorted();
  await verified(archive);
  expect(filesOf(archive).toSorted()).toEqual(before);
});

test('it can be cancelled, leaves no report, and lets the next one start', async () => {
  const archive = await kept();
  await takenIn(archive.archive, arrivals(200));
  const started = archive.verifying.start();
  if (!started.ok) throw new Error(started.reason);
  expect(archive.verifying.start()).toEqual({ ok: false, reason: 'job-running' });
  archive.jobs.cancel(started.value.jobId);
  expect((await archive.ended(started.value.jobId)).phase).toBe('cancelled');
  expect(archive.verifying.report(started.value.jobId)).toMatchObject({ ok: false, reason: 'report-missing' });
  expect((await verified(archive)).findings).toEqual([]);
});

test('progress is told and never runs backwards, and questions are answered meanwhile', async () => {
  const archive = await kept();
  await takenIn(archive.archive, arrivals(500));
  const started = archive.verifying.start();
  if (!started.ok) throw new Error(started.reason);
  let answers = 0;
  while (archive.jobs.current() !== null) {
    archive.archive.info();
    answers += 1;
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
  }
  expect(answers).toBeGreaterThan(10);
  const amounts = archive.told.map((progress) => progress.done);
  expect(amounts).toEqual(amounts.toSorted((one, other) => one - other));
});
