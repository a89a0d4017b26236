import type { Mark, RichText } from '../../../../data/article.ts';
import { trimmed } from '../../markdown/inline.ts';
import { GrowingText } from './growing-text.ts';

type PlainMark = Exclude<Mark['type'], 'link'>;

/** A mark whose end is not written yet. */
export interface OpenMark {
  readonly type: Mark['type'];
  readonly href?: string;
  start: number;
}

/** Stands for a line break while a run is written. */
const LINE_BREAK = '\u2028';

const EAST_ASIAN = /[\u3000-\u30FF\u3400-\u9FFF\uFF00-\uFF60]/u;

/** Writes a run of text with its marks; white space collapses as it does on a page. Offsets are UTF-16. */
export class RunWriter {
  readonly #text = new GrowingText();
  /** With the white space at their ends. */
  #marks: Mark[] = [];
  readonly #open: OpenMark[];

  /** `around` are marks that are open where the run begins: a link may hold whole blocks. */
  constructor(around: readonly OpenMark[] = []) {
    this.#open = around.map((mark) => ({ ...mark, start: 0 }));
  }

  get open(): readonly OpenMark[] {
    return this.#open;
  }

  get isEmpty(): boolean {
    return this.#text.isBlank;
  }

  write(raw: string): void {
    const { last } = this.#text;
    const text = joinedLines(last, raw).replaceAll(/[\s\u200B]+/gu, (space) => (space === '\u200B' ? '' : ' '));
    const isSpaceEnough = last === '' || last === ' ' || last === LINE_BREAK;
    this.#text.add(text.startsWith(' ') && isSpaceEnough ? text.slice(1) : text);
  }

  /** A line break: whether lines stay apart is decided when the paragraph is known. */
  breakLine(): void {
    this.#text.trimEnd();
    this.#text.add(LINE_BREAK);
  }

  marked(type: PlainMark, write: () => void): void {
    this.#within({ type, start: this.#text.length }, write);
  }

  linked(href: string, write: () => void): void {
    this.#within({ type: 'link', href, start: this.#text.length }, write);
  }

  /**
   * What was written so far, in paragraphs: short lines, as of a poem, an address or a head, stay apart, longer ones were
   * only wrapped. Marks that are still open go on in what follows.
   */
  take(): readonly RichText[] {
    const run = this.#takeRun();
    if (!run.text.includes(LINE_BREAK)) return [run];
    const lines = run.text.split(LINE_BREAK);
    if (lines.length < 2 || lines.some((line) => line.length > LONGEST_LINE))
      return [{ ...run, text: run.text.replaceAll(LINE_BREAK, ' ') }];
    return linesWithMarks(lines, run.marks ?? []);
  }

  #takeRun(): RichText {
    for (const mark of this.#open) this.#close(mark);
    const text = this.#text.take();
    const marks = this.#marks.map((mark) => withoutSpaceAround(mark, text)).filter(({ start, end }) => start < end);
    const run = trimmed(
      text,
      marks.toSorted((one, other) => one.start - other.start || other.end - one.end),
    );
    this.#marks = [];
    for (const mark of this.#open) mark.start = 0;
    return run;
  }

  #within(mark: OpenMark, write: () => void): void {
    this.#open.push(mark);
    write();
    this.#open.pop();
    this.#close(mark);
  }

  #close({ type, href, start }: OpenMark): void {
    const end = this.#text.length;
    if (end <= start) return;
    if (type !== 'link') this.#marks.push({ type, start, end });
    else if (href !== undefined) this.#marks.push({ type, start, end, href });
  }
}

function withoutSpaceAround(mark: Mark, text: string): Mark {
  let { start, end } = mark;
  while (start < end && isSpace(text, start)) start += 1;
  while (start < end && isSpace(text, end - 1)) end -= 1;
  return { ...mark, start, end };
}

const isSpace = (text: string, at: number): boolean => text.charAt(at).trim() === '';

/** Lines no longer than this were meant as lines. */
const LONGEST_LINE = 70;

/** Lines, each with its share of the marks, which are sorted by where they start. */
function linesWithMarks(lines: readonly string[], marks: readonly Mark[]): readonly RichText[] {
  let start = 0;
  let next = 0;
  let within: readonly Mark[] = [];
  return lines.map((line) => {
    const [from, end] = [start, start + line.length];
    const first = next;
    while ((marks[next]?.start ?? end) < end) next += 1;
    within = [...within, ...marks.slice(first, next)].filter((mark) => mark.end > from);
    start = end + 1;
    return cut(line, from, within);
  });
}

function cut(line: string, start: number, within: readonly Mark[]): RichText {
  return trimmed(
    line,
    within.map((mark) =>
      Object.assign({}, mark, { start: Math.max(0, mark.start - start), end: Math.min(line.length, mark.end - start) }),
    ),
  );
}

/** A line end between East Asian characters is no space. */
const joinedLines = (before: string, raw: string): string =>
  raw.replaceAll(/[ \t]*\r?\n\s*/gu, (_, at: number) => {
    const previous = at > 0 ? raw.charAt(at - 1) : before;
    return EAST_ASIAN.test(previous) && EAST_ASIAN.test(raw.slice(at).trimStart().charAt(0)) ? '' : ' ';
  });
