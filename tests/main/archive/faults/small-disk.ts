import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Archive } from '../../../../main/archive/archive.ts';
import { openArchive } from '../../../../main/archive/open-archive.ts';
import { upgradeFiles } from '../../../../main/archive/upgrade-files.ts';
import { openExporting } from '../../../../main/export/exporting.ts';
import { openJobs } from '../../../../main/jobs/jobs.ts';
import type { ExportFormat, JobProgress } from '../../../../preload/contract.ts';
import { faultsIn } from '../../../crash/check-files.ts';
import { arrivals } from '../arrivals.ts';
import { asVersion1, documentAt, nextFormat, versionedFiles } from '../upgrades/next-format.ts';

/**
 * What an archive does on a small disk that fills up, gets room again and is made read-only. Run in a mount namespace of
 * its own, with the empty folder of a mount that nobody else sees; says in JSON what came of each step.
 */
const [disk = '', profile = ''] = process.argv.slice(2);
const place = {
  folder: join(disk, 'archive'),
  configFolder: join(profile, 'config'),
  cacheFolder: join(profile, 'cache'),
};
const ballast = join(disk, 'ballast');

async function opened(): Promise<Archive> {
  const result = await openArchive(place);
  if (!result.ok) throw new Error(result.reason);
  await result.value.indexed();
  return result.value;
}

/** Leaves room for so many more pages. */
function fillDisk(pages = 0): void {
  const { bavail, bsize } = statfsSync(disk);
  writeFileSync(ballast, Buffer.alloc((bavail - pages) * bsize));
}

function remount(mode: 'ro' | 'rw'): void {
  const { status, stderr } = spawnSync('mount', ['-o', `remount,${mode}`, disk], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`remount ${mode}: ${stderr}`);
}

const listed = (archive: Archive) => archive.page({ by: 'imported', direction: 'ascending' }, 0, 600).rows;

/** Tries every kind of change and gives what came of each. */
async function tryAll(archive: Archive, from: number): Promise<string[]> {
  const articleId = listed(archive)[0]?.id ?? '';
  const article = archive.open(articleId);
  if (!article.ok) return [`open: ${article.reason}`];
  const { textHash } = article.value.article;
  const note = { articleId, textHash, start: 0, end: 5, color: 'green', text: `Note ${from}` } as const;
  const outcomes = [
    await archive.takeIn(arrivals(20, from), `import-${from}`),
    await archive.addNote(note),
    await archive.changeState({ articleId, starred: !article.value.isStarred }),
  ];
  return outcomes.map((outcome) => (outcome.ok ? 'kept' : outcome.reason));
}

function shown(archive: Archive) {
  const [first] = listed(archive);
  const article = archive.open(first?.id ?? '');
  const notes = article.ok ? article.value.notes.map(({ text }) => text) : [article.reason];
  return { articles: listed(archive).length, notes, isStarred: first?.isStarred };
}

/** Writes a file out of the archive; gives how that ended. */
async function exported(archive: Archive, format: ExportFormat): Promise<string> {
  let isOver = (_end: JobProgress) => {};
  const end = new Promise<JobProgress>((resolve) => {
    isOver = resolve;
  });
  const jobs = openJobs({
    tell(event) {
      if (event.name === 'job.progress' && event.payload.phase !== 'running') isOver(event.payload);
    },
    onFault(error) {
      throw error;
    },
  });
  const started = openExporting(archive, jobs, Date.now).start({ format, to: disk });
  if (!started.ok) return started.reason;
  const { phase, problem } = await end;
  return problem?.reason ?? phase;
}

/** Each kind of export, and how many files they leave on the disk. */
async function tryExports(archive: Archive): Promise<unknown> {
  const ends: string[] = [];
  for (const format of ['backfile', 'json-ld', 'jsonl'] as const) ends.push(await exported(archive, format));
  const left = readdirSync(disk).filter((name) => !['archive', 'ballast'].includes(name));
  for (const name of left) rmSync(join(disk, name));
  return [ends, left.length];
}

/** Brings an archive of an older format up to a newer one where there is no room for it, and again where there is. */
async function tryUpgrade(): Promise<unknown> {
  const { folder } = place;
  const paths = versionedFiles(folder);
  const writer = /articles\/(.+)-\d+\.json/u.exec(paths.find((path) => path.startsWith('articles/')) ?? '')?.[1] ?? '';
  const wanted = paths.map((path) => ({ ...documentAt(folder, path), version: 2 }));
  asVersion1(folder);
  fillDisk(1);
  const refused = await upgradeFiles({ folder, writer, format: nextFormat });
  const broken = faultsIn(folder);
  rmSync(ballast);
  const kept = await upgradeFiles({ folder, writer, format: nextFormat });
  const isWhole = isDeepStrictEqual(
    paths.map((path) => documentAt(folder, path)),
    wanted,
  );
  return [refused.ok || refused.reason, broken, kept.ok, isWhole];
}

mkdirSync(profile, { recursive: true });
const archive = await opened();
const steps: Record<string, unknown> = {};
await archive.takeIn(arrivals(20), 'import-0');
steps['with room'] = [await tryAll(archive, 100), shown(archive)];
fillDisk();
steps['full'] = [await tryAll(archive, 200), shown(archive), faultsIn(place.folder), archive.info().saving];
rmSync(ballast);
fillDisk(1);
steps['exported where it is full'] = await tryExports(archive);
rmSync(ballast);
steps['exported with room'] = await tryExports(archive);
steps['with room again'] = [await tryAll(archive, 300), shown(archive), faultsIn(place.folder)];
remount('ro');
steps['read-only'] = [await tryAll(archive, 400), shown(archive)];
remount('rw');
steps['writable again'] = [await tryAll(archive, 500), shown(archive), faultsIn(place.folder)];
await archive.close();
remount('ro');
const looking = await opened();
steps['opened read-only'] = [looking.info().readOnly?.reason, await tryAll(looking, 600), shown(looking)];
await looking.close();
remount('rw');
const last = await opened();
steps['at last'] = [last.info().notices, last.info().readOnly, shown(last)];
await last.close();
steps['upgraded'] = await tryUpgrade();
process.stdout.write(JSON.stringify(steps));
