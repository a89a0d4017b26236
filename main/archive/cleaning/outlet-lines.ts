import type { Article } from '../../../data/article.ts';
import { blockText } from '../../../data/cleaning/passages.ts';
import { done, refused } from '../../../data/outcome.ts';
import type { Args, Events, OutletLine, Reply } from '../../../preload/contract.ts';
import type { Catalogue } from '../../find/catalogue.ts';
import { lineName, linePrint } from '../../find/line-prints.ts';
import { outletNames } from '../../find/outlets.ts';
import { articlesNeeded, articlesOfOutlet, LineCount, type RepeatedLine } from '../../find/repeated-lines.ts';
import { textAt, type TextPlace } from '../../find/text/backlog.ts';
import { breathe } from '../../import/breathe.ts';
import type { ArchiveContext } from '../context.ts';

/** More lines than a reader would look through. */
const MOST_LINES = 100;

export interface OutletLines {
  readonly lines: (request: Args<'outlets.lines'>) => Promise<Reply<'outlets.lines'>>;
  /** Ends what is being looked for. */
  readonly stop: () => void;
}

interface Supplies extends Pick<ArchiveContext, 'catalogue' | 'indexing' | 'tell'> {
  /** The record that an article shows, as its file has it. */
  readonly read: (at: TextPlace) => Article | undefined;
}

/** Finds the lines that an outlet's articles repeat, in steps between which questions are answered. */
export function findingOutletLines({ catalogue, indexing, tell, read }: Supplies): OutletLines {
  let stopping = new AbortController();

  async function count(numbers: readonly number[], signal: AbortSignal): Promise<readonly RepeatedLine[] | undefined> {
    const needed = articlesNeeded(numbers.length);
    const lines = new LineCount();
    const report = reporting(tell);
    const passes = [
      (number: number) => catalogue.use((database) => lines.estimate(database, number)),
      (number: number) => catalogue.use((database) => lines.count(database, number, needed)),
    ];
    for (const [pass, look] of passes.entries()) {
      for (const [index, number] of numbers.entries()) {
        if (index % PORTION === 0) {
          await breathe();
          if (signal.aborted) return undefined;
          report({ done: pass * numbers.length + index, total: passes.length * numbers.length });
        }
        look(number);
      }
    }
    return lines.repeated(needed);
  }

  return {
    async lines({ outlet }) {
      stopping.abort();
      stopping = new AbortController();
      const { signal } = stopping;
      await indexing.all();
      const numbers = catalogue.use((database) => articlesOfOutlet(database, outlet));
      const repeated = await count(numbers, signal);
      if (repeated === undefined) return refused('stopped');
      const known = catalogue.use((database) => outletNames(database).linesOf(outlet));
      const lines: OutletLine[] = [];
      for (const line of repeated.slice(0, MOST_LINES)) {
        await breathe();
        const found = lineOf(line, catalogue, read);
        if (found) lines.push({ ...found, choice: known.get(found.name) ?? null });
      }
      const listed = new Set(lines.map(({ name }) => name));
      const others = [...known].filter(([name]) => !listed.has(name));
      return done({
        articleCount: numbers.length,
        lines: [
          ...lines,
          ...others.map(([name, choice]) => ({ name, text: name, articles: 0, example: null, choice })),
        ],
      });
    },
    stop: () => stopping.abort(),
  };
}

/** A look that takes longer than this is told of, and then as often. */
const PROGRESS_EVERY_MS = 250;

function reporting(tell: Supplies['tell']): (progress: Events['lines.progress']) => void {
  let toldAt = performance.now();
  return (payload) => {
    if (performance.now() - toldAt < PROGRESS_EVERY_MS) return;
    toldAt = performance.now();
    tell({ name: 'lines.progress', payload });
  };
}

/** Articles that are looked at between two looks at the clock. */
const PORTION = 50;

function lineOf(
  { print, articles, example }: RepeatedLine,
  catalogue: Catalogue,
  read: Supplies['read'],
): Omit<OutletLine, 'choice'> | undefined {
  const at = catalogue.use((database) => textAt(database, example));
  const article = at && read(at);
  const block = article?.blocks.find((each) => isPrintOf(lineName(each), print));
  if (!at || !article || !block) return undefined;
  const { title } = article;
  return { name: lineName(block), text: blockText(block), articles, example: { id: at.articleId, title } };
}

const isPrintOf = (name: string, print: number): boolean => name !== '' && linePrint(name) === print;
