import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { findReport } from './find/report.ts';
import { writeNews } from './generate.ts';
import { type FormatLine, importReport } from './import/report.ts';
import { IMPORT_FORMATS, type ImportFormat } from './import/write-format.ts';
import type { Place } from './archive-side.ts';
import type { PartName, Parts } from './part.ts';
import { duration, type Line, megabytes, table, times } from './table.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
/**
 * How fast Backfile is on this machine, beside one lowdb file in the same run. `--full` adds 100,000 articles (about
 * 3 GB of disk while it runs), `--sizes 500,5000` chooses others, `--seed N` other news, `--only find` only finding, `--only use`
 * only the rest of what a reader does, `--only formats` only importing by format, with a file of 300 MB (`--full`: 5 GB).
 */
const IMPORTED = 2000;
const MOST_IMPORTED = 10_000;
const ROUNDS = 200;
const SEARCHES = 40;
const RIPGREP_ROUNDS = 5;
/** Of each format; then those that are read as a stream, as large as these many items make them. */
const OF_A_FORMAT = 1000;
const STREAMED = 4500;
const STREAMED_FULL = 75_000;

const { values } = parseArgs({
  options: {
    full: { type: 'boolean' },
    sizes: { type: 'string' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
  },
});
const seed = Number(values.seed);
const usual = values.full ? [1000, 10_000, 100_000] : [1000, 10_000];
const sizes = values.sizes === undefined ? usual : values.sizes.split(',').map(Number);

const say = (text: string) => void process.stdout.write(`${text}\n`);
const note = (text: string) => void process.stderr.write(`${text}\n`);
const speed = (bytes: number, ms: number) => `${megabytes((bytes / ms) * 1000)}/s`;
const many = (count: number) => count.toLocaleString('en');

async function part<Name extends PartName>(name: Name, ...args: Parameters<Parts[Name]>) {
  const program = fileURLToPath(new URL('part.ts', import.meta.url));
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', '--max-old-space-size=8192', program, name, JSON.stringify(args)],
    { maxBuffer: 1 << 24 },
  );
  return JSON.parse(stdout) as Awaited<ReturnType<Parts[Name]>>;
}

async function importing(folder: string): Promise<string> {
  const news = join(folder, 'news');
  await writeNews(news, IMPORTED, seed);
  const ours = await part('import', { news, archive: join(folder, 'archive'), profile: join(folder, 'profile') });
  const naiveMs = await part('naiveImport', news, join(folder, 'naive.json'));
  const rate = (ms: number) => `${many(Math.round((IMPORTED / ms) * 1000))}/s`;
  return table(`Import of ${many(IMPORTED)} text files`, [
    { what: 'articles a second', ours: rate(ours.firstMs), naive: rate(naiveMs), ratio: times(naiveMs / ours.firstMs) },
    { what: `the same again (adds ${ours.importedAgain})`, ours: duration(ours.againMs) },
    { what: 'a page of the list meanwhile, p50', ours: duration(ours.pageMeanwhile.p50) },
    { what: 'a page of the list meanwhile, p95', ours: duration(ours.pageMeanwhile.p95) },
    { what: 'memory it takes, nothing imported yet', ours: megabytes(ours.emptyBytes) },
    { what: 'memory it takes, just after the import', ours: megabytes(ours.filledBytes) },
  ]);
}

/** Each in an archive of its own; the files that are streamed also large, where memory must stay as it is. */
async function importingFormats(folder: string): Promise<string> {
  const large = values.full ? STREAMED_FULL : STREAMED;
  const lines: FormatLine[] = [];
  for (const format of IMPORT_FORMATS) lines.push(await importingFormat(folder, format, OF_A_FORMAT));
  for (const format of ['warc', 'jsonl'] as const) lines.push(await importingFormat(folder, format, large));
  return importReport(lines);
}

async function importingFormat(folder: string, format: ImportFormat, count: number): Promise<FormatLine> {
  const here = join(folder, `${format}-${count}`);
  const place = { news: join(here, 'news'), archive: join(here, 'archive'), profile: join(here, 'profile') };
  note(`measuring the import of ${many(count)} articles as ${format}`);
  const writtenBytes = await part('writeFormat', place.news, format, count, seed);
  const times = await part('importFormat', place);
  await rm(here, { recursive: true });
  return { what: format, writtenBytes, ...times };
}

async function using(folder: string, count: number): Promise<string> {
  const place = { news: join(folder, 'news'), archive: join(folder, 'archive'), profile: join(folder, 'profile') };
  const file = join(folder, 'naive.json');
  const importMs = await filled(place, count);
  const ours = await part('use', place, ROUNDS);
  const reopened = await part('opening', place, count, true);
  const rebuilt = await part('opening', place, count, false);
  const verified = await part('verify', place);
  const naive = await part('naiveUse', file, count, seed, Math.max(2, Math.min(50, Math.round(50_000 / count))));
  const naiveOpened = await part('naiveOpening', file);
  const compared = (what: string, oursMs: number, naiveMs: number): Line => ({
    what,
    ours: duration(oursMs),
    naive: duration(naiveMs),
    ratio: times(naiveMs / oursMs),
  });
  return table(`${many(count)} articles`, [
    compared('a highlight, durable, p50', ours.highlight.p50, naive.highlight.p50),
    compared('a highlight, durable, p95', ours.highlight.p95, naive.highlight.p95),
    compared('a page of the list, start, p50', ours.pageAtStart.p50, naive.page.p50),
    compared('a page of the list, start, p95', ours.pageAtStart.p95, naive.page.p95),
    compared('a page of the list, deep, p50', ours.pageDeep.p50, naive.page.p50),
    compared('a page of the list, deep, p95', ours.pageDeep.p95, naive.page.p95),
    { what: 'opening an article, p50', ours: duration(ours.openArticle.p50) },
    { what: 'opening an article, p95', ours: duration(ours.openArticle.p95) },
    compared('start to list, with index', reopened.toListMs, naiveOpened.toListMs),
    compared('start to list, index made anew', rebuilt.toListMs, naiveOpened.toListMs),
    { what: 'start to whole list, index made anew', ours: duration(rebuilt.toWholeMs) },
    {
      what: 'memory it takes',
      ours: megabytes(reopened.takenBytes),
      naive: megabytes(naiveOpened.takenBytes),
      ratio: times(naiveOpened.takenBytes / reopened.takenBytes),
    },
    ...(importMs === undefined ? [] : imported(count, importMs)),
    {
      what: `verifying ${megabytes(verified.checkedBytes)} (${verified.findings} findings)`,
      ours: speed(verified.checkedBytes, verified.ms),
    },
    { what: 'sha256sum of the same files', ours: speed(verified.checkedBytes, verified.sha256sumMs) },
  ]);
}

/** Imports the articles of an archive, in ms; very many are written into it as they are, which takes a fraction of the time. */
async function filled(place: Place, count: number): Promise<number | undefined> {
  if (count > MOST_IMPORTED) {
    await part('writeArchive', place.archive, count, seed);
    return undefined;
  }
  await writeNews(place.news, count, seed);
  return await part('fill', place);
}

const imported = (count: number, ms: number): Line[] => [
  { what: 'import of all of them', ours: duration(ms) },
  { what: 'imported a second', ours: many(Math.round((count / ms) * 1000)) },
];

/** Finding, beside ripgrep over the same articles as files. */
async function finding(folder: string, count: number): Promise<string> {
  const place = { news: join(folder, 'news'), archive: join(folder, 'archive'), profile: join(folder, 'profile') };
  await part('writeArchive', place.archive, count, seed);
  const indexing = await part('indexing', place, count);
  const found = await part('finding', place, SEARCHES);
  await part('writeNews', place.news, count, seed);
  const ripgrep = await part('ripgrep', place.news, RIPGREP_ROUNDS);
  return findReport(count, { indexing, finding: found, ripgrep });
}

async function inFolder(measure: (folder: string) => Promise<string>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'backfile-bench-'));
  try {
    say(`\n${await measure(folder)}`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

// The command line builds the program when its sources are newer.
await promisify(execFile)(process.execPath, [join(root, 'main/host/command-line/backfile.mjs'), '--version']);
const [load = 0] = loadavg();
say(`Node ${process.versions.node}, ${availableParallelism()} cores, ${process.platform}, load ${load.toFixed(1)}`);
const isWhole = values.only === undefined;
if (isWhole) await inFolder(importing);
if (isWhole || values.only === 'formats') await inFolder(importingFormats);
for (const count of values.only === 'formats' ? [] : sizes) {
  note(`measuring ${many(count)} articles`);
  if (isWhole || values.only === 'use') await inFolder((folder) => using(folder, count));
  if (isWhole || values.only === 'find') await inFolder((folder) => finding(folder, count));
}
