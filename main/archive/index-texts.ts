import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';
import type { Article } from '../../data/article.ts';
import { leadOf } from '../../data/lead.ts';
import type { Catalogue } from '../find/catalogue.ts';
import type { Events } from '../../preload/contract.ts';
import { columnsOf } from '../find/columns/columns.ts';
import { keepTitleOrder } from '../find/columns/title-order.ts';
import type { Database } from '../find/database.ts';
import { refreshArticle } from '../find/list-rows.ts';
import { putShownText, type ShownText } from '../find/shown-text.ts';
import { forgetStale, hasStale, staleIds } from '../find/stale-rows.ts';
import { textAt, type TextPlace, waitingNumbers } from '../find/text/backlog.ts';
import { indexArticle } from '../find/text/index-article.ts';
import { mergeable, mergedArticles, mergedPostings } from '../find/text/merge-segments.ts';
import { Occurrences } from '../find/text/occurrences.ts';
import { SeenForms } from '../find/text/seen-forms.ts';
import { segmentsOf } from '../find/text/segments.ts';
import { writeSegment } from '../find/text/write-segment.ts';

/** How long the archive thread is kept from answering at a stretch. */
const STEP_MS = 10;
const PROGRESS_MS = 250;

/** Articles that come one batch after the other are awaited: few large segments cost a fraction of many small ones. */
const REST_MS = 300;
const LONGEST_WAIT_MS = 10_000;

export interface TextIndexing {
  /** Looks for articles of which the words are not known, when there may be any. */
  readonly wake: () => void;
  /** Articles done of those there were to do, or null when all words are known. */
  readonly progress: () => { readonly done: number; readonly total: number } | null;
  /** Resolves when all words are known. */
  readonly idle: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

export interface TextIndexingOptions {
  readonly catalogue: Catalogue;
  /** The record that an article shows. */
  readonly read: (text: TextPlace) => Article | undefined;
  /** Keeps with the index what reading found out. */
  readonly keepFound: (database: Database) => void;
  /** Told when rows of the list show another text. */
  readonly changed: () => void;
  /** Told now and then, and when all is done. */
  readonly progressed: () => void;
  readonly onFault: (error: unknown) => void;
}

/**
 * Brings the text index up to date in the background, in steps between which questions are answered. What is done is
 * known by the articles that segments have, so it goes on wherever it was cut off.
 */
export function startTextIndexing(options: TextIndexingOptions): TextIndexing {
  const { catalogue } = options;
  // Until it was looked for the first time, nobody knows.
  let progress: { done: number; total: number } | null = { done: 0, total: 0 };
  const stopping = new AbortController();
  const { signal } = stopping;
  let isWoken = false;
  let work: Promise<void> = Promise.resolve();
  let isWorking = false;
  let wokenAt = 0;

  /** Waits until no more articles come, or for so long as a reader may wait for finding them. */
  async function rested(): Promise<void> {
    const begunAt = performance.now();
    const left = () => Math.min(wokenAt + REST_MS, begunAt + LONGEST_WAIT_MS) - performance.now();
    for (let ms = left(); ms > 0 && !signal.aborted; ms = left())
      await pause(ms, undefined, { signal }).catch(() => {});
  }

  async function run(isFirst: boolean): Promise<void> {
    if (!isFirst) await rested();
    while (isWoken && !signal.aborted) {
      isWoken = false;
      await taken(
        bringUpToDate(options, (next) => (progress = next)),
        signal,
        options.progressed,
      );
      if (isWoken) await rested();
    }
    progress = null;
    options.progressed();
  }

  function wake(): void {
    isWoken = true;
    wokenAt = performance.now();
    if (isWorking || signal.aborted) return;
    const { length } = catalogue.use(waitingNumbers);
    const isFirst = progress !== null;
    const isStale = catalogue.use(hasStale);
    if (length === 0 && !isStale && !isFirst) return;
    isWorking = true;
    progress = { done: 0, total: length };
    work = nextTurn()
      .then(() => run(isFirst))
      .catch(options.onFault)
      .finally(() => {
        isWorking = false;
        if (isWoken) wake();
      });
  }

  return {
    wake,
    progress: () => progress,
    idle: () => work,
    async stop() {
      stopping.abort();
      await work;
    },
  };
}

/** How far a text index is, as windows hear it. */
export const indexProgress = (progress: ReturnType<TextIndexing['progress']>): Events['index.progress'] =>
  progress === null ? { done: 0, total: 0, phase: 'ready' } : { ...progress, phase: 'building' };

/** Takes steps until there are no more, and gives others their turn now and then. */
async function taken(steps: Iterator<void>, signal: AbortSignal, progressed: () => void): Promise<void> {
  let told = performance.now();
  let end = performance.now() + STEP_MS;
  while (!signal.aborted && steps.next().done !== true) {
    if (performance.now() < end) continue;
    if (performance.now() - told > PROGRESS_MS) {
      progressed();
      told = performance.now();
    }
    await nextTurn();
    end = performance.now() + STEP_MS;
  }
}

/** Rows that are made anew before their words are indexed, so that none is long without. */
const ROWS_AT_ONCE = 4096;

function* bringUpToDate(options: TextIndexingOptions, report: Parameters<typeof indexBacklog>[1]): Generator<void> {
  const { catalogue } = options;
  const stale = catalogue.use(staleIds);
  for (let next = 0; next < stale.length;) {
    const end = Math.min(next + ROWS_AT_ONCE, stale.length);
    while (next < end) {
      next = refreshSome(catalogue, stale, next, end);
      yield;
    }
    yield* indexBacklog(options, report);
  }
  if (stale.length === 0) yield* indexBacklog(options, report);
}

/** Makes rows anew for as long as one step may take; gives the index of the first for which there was no time. */
function refreshSome(catalogue: Catalogue, stale: readonly string[], from: number, end: number): number {
  const until = performance.now() + STEP_MS;
  let next = from;
  catalogue.change((database) => {
    next = from;
    for (; next < end && (next === from || performance.now() < until); next++)
      refreshArticle(database, stale[next] ?? '');
    forgetStale(database, stale.slice(from, next));
  });
  return next;
}

function* indexBacklog(
  { catalogue, read, keepFound, changed }: TextIndexingOptions,
  report: (progress: { done: number; total: number }) => void,
): Generator<void> {
  catalogue.change((database) => segmentsOf(database).sweep());
  const waiting = catalogue.use(waitingNumbers);
  const total = waiting.length;
  let done = 0;
  if (total === 0) return;
  const occurrences = new Occurrences();
  const forms = new SeenForms();
  let shown: ShownText[] = [];
  const change = (work: (database: Database) => void) => catalogue.change(work);
  function* write(): Generator<void> {
    yield* writeSegment(change, {
      articles: occurrences.articles,
      postings: occurrences.postings(),
      finish(database) {
        forms.put(database, occurrences);
        keepFound(database);
        for (const text of shown) putShownText(database, text);
      },
    });
    if (shown.length > 0) changed();
    shown = [];
    occurrences.clear();
    forms.clear();
  }
  for (const number of waiting) {
    const at = catalogue.use((database) => textAt(database, number));
    const article = at && read(at);
    // One that cannot be read has no words; once it can, it is another article to the index.
    if (article === undefined) occurrences.begin(number);
    else indexArticle(number, article, occurrences, forms);
    if (article && article.textHash !== at.textHash) {
      shown.push({ number, lead: leadOf(article.blocks), words: article.wordCount });
    }
    done += 1;
    report({ done, total });
    if (occurrences.isFull) yield* write();
    yield;
  }
  yield* write();
  yield* mergeSegments(catalogue);
  yield* keepTitleOrder((work) => catalogue.use(work));
}

/** Makes one segment of several small ones, as long as there are too many. */
function* mergeSegments(catalogue: Catalogue): Generator<void> {
  const change = (work: (database: Database) => void) => catalogue.change(work);
  for (;;) {
    const { segments, columns } = catalogue.use((database) => ({
      segments: segmentsOf(database),
      columns: columnsOf(database),
    }));
    const merged = mergeable(segments);
    if (merged.length === 0) return;
    const articles = mergedArticles(merged, columns);
    const postings = mergedPostings(segments, merged, columns);
    yield* writeSegment(
      change,
      { articles, postings },
      merged.map(({ id }) => id),
    );
    change((database) => segmentsOf(database).sweep());
  }
}
