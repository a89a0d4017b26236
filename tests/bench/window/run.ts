import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Page } from '@playwright/test';
import { quietFlags } from '../../../main/host/browser/launch-browser.ts';
import { buildOnce } from '../../build-once.ts';
import { findChromium } from '../../e2e/chromium.ts';
import { type HostFolders, startHost } from '../../e2e/host.ts';
import { writeArchive } from '../find/write-archive.ts';
import { newsItem } from '../generate.ts';
import { type Spread, spread } from '../measure.ts';
import { duration, type Line, table } from '../table.ts';
import { smoothnessOf, type Smoothness } from './frames.ts';

/**
 * How the real window keeps up with a large archive, in Chromium on the browser host: `npm run bench:ui`, with
 * `--articles N` (100,000 unless given) and `--seed N`.
 */
const { values } = parseArgs({
  options: { articles: { type: 'string', default: '100000' }, seed: { type: 'string', default: '1' } },
});
const count = Number(values.articles);
const seed = Number(values.seed);

const FLING_MS = 6000;
const LONGEST_WAIT_MS = 30 * 60_000;

const say = (text: string) => void process.stdout.write(`${text}\n`);
const note = (text: string) => void process.stderr.write(`${text}\n`);

const listOf = (page: Page) => page.getByRole('listbox', { name: 'Articles', exact: true });

/** From the start of the program to the first articles on screen. */
async function startUp(folders: HostFolders, run: (page: Page, toListMs: number) => Promise<void>): Promise<void> {
  const executablePath = findChromium();
  const browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: [...quietFlags, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  page.setDefaultTimeout(LONGEST_WAIT_MS);
  // The compiler that runs this file wraps functions in calls of it, also those that are sent to the page.
  await page.addInitScript('globalThis.__name = (named) => named');
  const start = performance.now();
  const host = await startHost(folders);
  try {
    await page.goto(host.address);
    const welcome = page.getByRole('button', { name: 'Start reading' });
    await listOf(page).getByRole('option').first().or(welcome).first().waitFor();
    if (await welcome.isVisible()) await welcome.click();
    await listOf(page).getByRole('option').first().waitFor();
    await run(page, performance.now() - start);
  } finally {
    await browser.close();
    await host.stop();
  }
}

/** Waits until no text is left to be indexed. */
async function untilIndexed(page: Page): Promise<void> {
  await page.waitForFunction(
    async () => {
      const answer = await fetch('ask', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ name: 'archive.info', args: {} }),
      });
      const { indexing } = (await answer.json()) as { indexing: unknown };
      return indexing === null;
    },
    undefined,
    { polling: 1000 },
  );
}

/** Scrolls the whole list from end to end and back. */
async function fling(page: Page): Promise<void> {
  await listOf(page).evaluate(async (list, lengthMs) => {
    let scroller: Element = list;
    while (scroller.parentElement && scroller.scrollHeight <= scroller.clientHeight) scroller = scroller.parentElement;
    const end = scroller.scrollHeight - scroller.clientHeight;
    const begin = performance.now();
    await new Promise<void>((resolve) => {
      const step = (now: number): void => {
        const part = (now - begin) / lengthMs;
        scroller.scrollTop = end * (part < 0.5 ? 2 * part : 2 - 2 * part);
        if (part < 1) requestAnimationFrame(step);
        else resolve();
      };
      requestAnimationFrame(step);
    });
  }, FLING_MS);
}

interface Typing {
  readonly smoothness: Smoothness;
  /** From each key to the list's answer to it on screen. */
  readonly answer: Spread;
}

/** Types a word of ten letters key by key, waiting for the list each time. */
async function type(page: Page, word: string): Promise<Typing> {
  const box = page.getByRole('combobox', { name: 'Search' });
  const answers: number[] = [];
  const smoothness = await smoothnessOf(page, async () => {
    for (const letter of word) {
      const before = performance.now();
      const answered = page.waitForResponse(
        (response) => response.request().postData()?.includes('"articles.page"') === true,
      );
      await box.press(letter);
      await answered;
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
      answers.push(performance.now() - before);
    }
  });
  return { smoothness, answer: spread(answers) };
}

const smooth = (what: string, { frames, dropped, longestTaskMs, longTasks }: Smoothness): Line[] => [
  { what: `${what}: longest task`, ours: duration(longestTaskMs) },
  { what: `${what}: tasks over 50 ms`, ours: String(longTasks) },
  { what: `${what}: frames dropped of ${String(frames + dropped)}`, ours: String(dropped) },
];

/** A word of ten letters or more that the news has. */
function longWord(): string {
  for (let index = 0; index < count; index += 1) {
    const word = /\b[a-z]{10,}\b/u.exec(newsItem(seed, index).paragraphs.join(' '))?.[0];
    if (word !== undefined) return word.slice(0, 10);
  }
  return 'harbourmas';
}

buildOnce();
const folder = await mkdtemp(join(tmpdir(), 'backfile-bench-ui-'));
try {
  const folders = { archive: join(folder, 'archive'), profile: join(folder, 'profile') };
  note(`writing ${count.toLocaleString('en')} articles`);
  await writeArchive(folders.archive, count, seed);
  const lines: Line[] = [];
  await startUp(folders, async (page, toListMs) => {
    lines.push({ what: 'start to list, without an index', ours: duration(toListMs) });
    note('waiting for the index');
    await untilIndexed(page);
  });
  await startUp(folders, async (page, toListMs) => {
    lines.push({ what: 'start to list', ours: duration(toListMs) });
    lines.push(...smooth('flinging the list end to end', await smoothnessOf(page, () => fling(page))));
    const { smoothness, answer } = await type(page, longWord());
    lines.push({ what: 'typing: key to list on screen, p50', ours: duration(answer.p50) });
    lines.push({ what: 'typing: key to list on screen, p95', ours: duration(answer.p95) });
    lines.push(...smooth('typing', smoothness));
  });
  const [load = 0] = loadavg();
  say(`Node ${process.versions.node}, ${availableParallelism()} cores, ${process.platform}, load ${load.toFixed(1)}`);
  say(table(`The window with ${count.toLocaleString('en')} articles`, lines));
} finally {
  await rm(folder, { recursive: true, force: true });
}
