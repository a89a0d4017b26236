import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Draft } from '../../main/import/reader.ts';
import { type Language, languageFor } from './languages.ts';
import { between, pick, type Random, seededFor } from './random.ts';

/**
 * News as an archive of twenty years holds it, made up: 500 outlets, several languages, words by Zipf's law. An item
 * depends on seed and index alone, so any part of 100,000 can be made at any time, by any process.
 */
export interface NewsItem {
  readonly outlet: string;
  /** Unique in the outlet. */
  readonly fileName: string;
  readonly title: string;
  readonly author: string;
  readonly place: string;
  readonly agency: string;
  /** ISO 8601, a day. */
  readonly date: string;
  readonly language: Language;
  readonly paragraphs: readonly string[];
}

const OUTLETS = 500;
const FIRST_DAY = Date.UTC(2004, 0, 1);
const DAYS = 20 * 365;
const DAY_MS = 24 * 3600 * 1000;

export function newsItem(seed: number, index: number): NewsItem {
  const random = seededFor(seed, index);
  const language = languageFor(random);
  const date = new Date(FIRST_DAY + between(random, 0, DAYS) * DAY_MS).toISOString().slice(0, 10);
  return {
    outlet: `Outlet ${String(Math.floor(random() ** 2 * OUTLETS) + 1).padStart(3, '0')}`,
    fileName: `${date}-${String(index).padStart(6, '0')}.txt`,
    title: sentence(random, language, between(random, 5, 12)).slice(0, -1),
    author: `${name(random)} ${name(random)}`,
    place: name(random),
    agency: random() < 0.3 ? pick(random, ['OPA', 'Halyard']) : '',
    date,
    language,
    paragraphs: Array.from({ length: between(random, 6, 24) }, () => paragraph(random, language)),
  };
}

const capitalised = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1);

/** Names are the same in all languages, as in a real archive, where the world's places recur. */
function name(random: Random): string {
  const starts = [
    'Al',
    'Ber',
    'Cor',
    'Dan',
    'El',
    'Fen',
    'Gar',
    'Hol',
    'Is',
    'Jor',
    'Kel',
    'Lan',
    'Mar',
    'Nor',
  ] as const;
  const ends = ['a', 'aby', 'den', 'ford', 'gate', 'ick', 'in', 'ley', 'mond', 'o', 'ster', 'ton', 'vik'] as const;
  return pick(random, starts) + pick(random, ends);
}

function sentence(random: Random, language: Language, length: number): string {
  const words = Array.from({ length }, () => (random() < 0.04 ? name(random) : language.word(random)));
  return capitalised(words.join(language.gap)) + language.stop;
}

function paragraph(random: Random, language: Language): string {
  const sentences = Array.from({ length: between(random, 1, 3) }, () =>
    sentence(random, language, between(random, 8, 28)),
  );
  return sentences.join(language.gap);
}

/** The item as a scraper would have saved it; a third carry a header block, some the site's furniture. */
export function newsText(item: NewsItem): string {
  const { title, author, date, outlet, place, agency, language, paragraphs } = item;
  const [first = '', ...rest] = paragraphs;
  const body = [`${language.dateline(place, agency)} ${first}`, ...rest];
  const kind = Number(item.fileName.slice(11, 17)) % 3;
  const head =
    kind === 0
      ? [
          `Title: ${title}\nAuthor: ${author}\nDate: ${date}\nURL: https://news.example/${item.fileName}\nSource: ${outlet}`,
        ]
      : [title, `${language.byline} ${author}`];
  const tail = kind === 1 ? ['Share this:', 'Leave a Reply'] : [];
  return `${[...head, ...body, ...tail].join('\n\n')}\n`;
}

/** The item as a reader would hand it to the archive, for measuring the archive without the reading. */
export function newsDraft(item: NewsItem): Draft {
  const { title, author, date, outlet, place, agency, language, paragraphs } = item;
  return {
    content: {
      title,
      byline: [author],
      ...(agency === '' ? {} : { agency }),
      dateline: { place, text: language.dateline(place, agency) },
      published: { value: date, precision: 'day' },
      source: outlet,
      language: language.code,
      direction: language.code === 'ar' ? 'rtl' : 'ltr',
      tags: [],
      blocks: paragraphs.map((text) => ({ type: 'paragraph', text })),
      removed: [],
      provenance: { published: { from: 'file-name', sure: 'likely' } },
    },
    assets: [],
    encoding: 'UTF-8',
  };
}

/** Writes items 0 to `count` - 1 as text files, one folder for each outlet. Holds one item at a time. */
export async function writeNews(folder: string, count: number, seed: number): Promise<void> {
  const made = new Set<string>();
  for (let index = 0; index < count; index += 1) {
    const item = newsItem(seed, index);
    const outletFolder = join(folder, item.outlet);
    if (!made.has(outletFolder)) await mkdir(outletFolder, { recursive: true });
    made.add(outletFolder);
    await writeFile(join(outletFolder, item.fileName), newsText(item));
  }
}
