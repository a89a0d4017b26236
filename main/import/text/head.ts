import type { RemovedSpan } from '../../../data/article.ts';
import { parseByline } from '../news/byline.ts';
import { parseDateLine } from '../news/date-line.ts';
import type { DateContext } from '../news/dates.ts';
import type { FieldSheet } from '../news/field-sheet.ts';
import { readHeadLine } from '../news/head-line.ts';
import { readHeaderBlock } from './header-block.ts';
import { isBlank } from './lines.ts';
import { readTitle } from './title.ts';

type Removed = { readonly text: string; readonly reason: RemovedSpan['reason'] };

export interface Head {
  /** Line the text begins at. */
  readonly end: number;
  readonly removed: readonly Removed[];
  /** What a `Text:` label began, standing before line `end`. */
  readonly firstText?: string;
}

/** Headers, bylines and the like that may stand above one text. */
const MOST_STEPS = 40;
const LONGEST_STANDFIRST = 320;

/** Reads what stands above the text: header lines, headline, standfirst, byline, date, the page's own furniture. */
export function readHead(lines: readonly string[], sheet: FieldSheet, context: DateContext): Head {
  const reader = new HeadReader(lines, sheet, context);
  for (let step = 0; step < MOST_STEPS && reader.step(); step += 1) continue;
  return reader.head();
}

class HeadReader {
  #index = 0;
  readonly #lines: readonly string[];
  readonly #sheet: FieldSheet;
  readonly #context: DateContext;
  readonly #removed: Removed[] = [];
  /** Lines taken for a field, which a header line further down may yet name otherwise. */
  readonly #taken: { readonly field: 'title' | 'standfirst'; readonly value: string }[] = [];
  #firstText: string | undefined;

  constructor(lines: readonly string[], sheet: FieldSheet, context: DateContext) {
    this.#lines = lines;
    this.#sheet = sheet;
    this.#context = context;
  }

  /** Takes the next line or lines; false where the text begins. */
  step(): boolean {
    while (this.#index < this.#lines.length && isBlank(this.#lines[this.#index] ?? '')) this.#index += 1;
    const line = this.#lines[this.#index]?.trim();
    if (line === undefined || this.#firstText !== undefined) return false;
    return this.#readHeader() || this.#readLine(line) || this.#readTitle() || this.#readStandfirst(line);
  }

  head(): Head {
    const overruled = this.#taken
      .filter(({ field, value }) => this.#sheet.get(field) !== value)
      .map(({ value }) => ({ text: value, reason: 'header' as const }));
    const removed = [...this.#removed, ...overruled];
    return { end: this.#index, removed, ...(this.#firstText === undefined ? {} : { firstText: this.#firstText }) };
  }

  #readHeader(): boolean {
    const header = readHeaderBlock(this.#lines, this.#index, this.#sheet, this.#context);
    if (!header) return false;
    const lines = this.#lines.slice(this.#index, this.#index + header.length);
    this.#removed.push({ text: shown(lines, header.firstText), reason: 'header' });
    this.#firstText = header.firstText;
    this.#index += header.length;
    return true;
  }

  #readLine(line: string): boolean {
    const isUnderTitle = this.#taken.some(({ field }) => field === 'title');
    const reason = readHeadLine(line, this.#sheet, this.#context, isUnderTitle);
    if (!reason) return false;
    this.#removed.push({ text: line, reason });
    this.#index += 1;
    return true;
  }

  #readTitle(): boolean {
    if (this.#sheet.has('title')) return false;
    const found = readTitle(this.#lines, this.#index, this.#context);
    if (!found) return false;
    this.#sheet.offer('title', found.title, 'first-line', found.sure, found.title);
    this.#taken.push({ field: 'title', value: found.title });
    this.#index += found.length;
    return true;
  }

  #readStandfirst(line: string): boolean {
    if (this.#sheet.has('standfirst') || !this.#sheet.has('title')) return false;
    if (!isStandfirst(this.#lines, this.#index, this.#context)) return false;
    this.#sheet.offer('standfirst', line, 'text', 'likely', line);
    this.#taken.push({ field: 'standfirst', value: line });
    this.#index += 1;
    return true;
  }
}

/** What the header's lines said, without the text that a `Text:` label began. */
const shown = (lines: readonly string[], firstText: string | undefined): string => {
  const text = lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
  return firstText === undefined ? text : text.slice(0, text.length - firstText.trim().length).trimEnd();
};

/** A short paragraph that a byline or date parts from the text. */
function isStandfirst(lines: readonly string[], index: number, context: DateContext): boolean {
  const line = lines[index]?.trim() ?? '';
  if (line.length > LONGEST_STANDFIRST || /^["“„«>]/u.test(line)) return false;
  const next =
    lines
      .slice(index + 1, index + 5)
      .find((other) => !isBlank(other))
      ?.trim() ?? '';
  return parseByline(next) !== undefined || parseDateLine(next, context) !== undefined;
}
