import type { Mark, RichText } from '../../../../data/article.ts';
import { trimmed } from '../../markdown/inline.ts';

type PlainMark = Exclude<Mark['type'], 'link'>;

interface OpenMark {
  readonly type: Mark['type'];
  readonly href?: string;
  start: number;
}

const EAST_ASIAN = /[\u3000-\u30FF\u3400-\u9FFF\uFF00-\uFF60]/u;

/** Writes a run of text with its marks; white space collapses as it does on a page. Offsets are UTF-16. */
export class RunWriter {
  #text = '';
  #marks: Mark[] = [];
  readonly #open: OpenMark[] = [];

  get isEmpty(): boolean {
    return this.#text.trim() === '';
  }

  write(raw: string): void {
    const text = joinedLines(this.#text.slice(-1), raw).replaceAll(/[\s\u200B]+/gu, (space) =>
      space === '\u200B' ? '' : ' ',
    );
    this.#text += text.startsWith(' ') && (this.#text === '' || this.#text.endsWith(' ')) ? text.slice(1) : text;
  }

  marked(type: PlainMark, write: () => void): void {
    this.#within({ type, start: this.#text.length }, write);
  }

  linked(href: string, write: () => void): void {
    this.#within({ type: 'link', href, start: this.#text.length }, write);
  }

  /** What was written so far; marks that are still open go on in what follows. */
  take(): RichText {
    for (const mark of this.#open) this.#close(mark);
    const run = trimmed(
      this.#text,
      this.#marks.toSorted((one, other) => one.start - other.start || other.end - one.end),
    );
    this.#text = '';
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
    const covered = this.#text.slice(start);
    const from = start + covered.length - covered.trimStart().length;
    const end = start + covered.trimEnd().length;
    if (end <= from) return;
    if (type !== 'link') this.#marks.push({ type, start: from, end });
    else if (href !== undefined) this.#marks.push({ type, start: from, end, href });
  }
}

/** A line end between East Asian characters is no space. */
const joinedLines = (before: string, raw: string): string =>
  raw.replaceAll(/[ \t]*\r?\n\s*/gu, (_, at: number) => {
    const previous = at > 0 ? raw.charAt(at - 1) : before;
    return EAST_ASIAN.test(previous) && EAST_ASIAN.test(raw.slice(at).trimStart().charAt(0)) ? '' : ' ';
  });
