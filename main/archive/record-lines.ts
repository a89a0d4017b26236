import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { FORMAT_VERSION } from '../../data/archive-format.ts';
import type { Article } from '../../data/article.ts';
import { type FileStamp, isSameStamp, stampOf } from './file-stamp.ts';
import { systemCode } from './save-failure.ts';

const NEWLINE = 0x0a;
const COMMA = 0x2c;

/** Where the lines of a file begin, in the state that the stamp tells. */
export interface FileLines {
  readonly stamp: FileStamp;
  /** Byte at which each line begins; the last is the end of the file. */
  readonly starts: Uint32Array;
}

/** What was known before of where lines begin; it may be of an earlier state of the file. */
export type KnownLines = (path: string) => FileLines | undefined;

/**
 * Reads single articles out of shards, which have one record a line, without reading the shard: a fiftieth of a
 * millisecond instead of three. Where lines are is found once per file, and can be kept. What does not turn out to be the record that was
 * asked for is undefined; then the shard must be read.
 */
export class RecordLines {
  readonly #folder: string;
  readonly #known: KnownLines;
  readonly #lines = new Map<string, FileLines>();
  readonly #found = new Map<string, FileLines>();

  constructor(folder: string, known: KnownLines = () => undefined) {
    this.#folder = folder;
    this.#known = known;
  }

  /** What was found since the last time, to be known later. */
  takeFound(): ReadonlyMap<string, FileLines> {
    const found = new Map(this.#found);
    this.#found.clear();
    return found;
  }

  /** The record at a position of a shard, if it is the one with this id. */
  article(path: string, position: number, recordId: string): Article | undefined {
    try {
      const line = this.#line(path, position + 1);
      const record = line === undefined ? undefined : (JSON.parse(line) as Partial<Article>);
      return record?.id === recordId && isArticle(record) ? record : undefined;
    } catch (error) {
      if (error instanceof SyntaxError || systemCode(error) !== undefined) return undefined;
      throw error;
    }
  }

  #line(path: string, index: number): string | undefined {
    const file = openSync(join(this.#folder, path), 'r');
    try {
      const { starts } = this.#linesOf(path, file);
      const [start, next] = [starts[index], starts[index + 1]];
      if (start === undefined || next === undefined) return undefined;
      const bytes = Buffer.allocUnsafe(next - start);
      readSync(file, bytes, 0, bytes.length, start);
      const end = bytes.length - (bytes[bytes.length - 2] === COMMA ? 2 : 1);
      return bytes.toString('utf8', 0, end);
    } finally {
      closeSync(file);
    }
  }

  #linesOf(path: string, file: number): FileLines {
    const stats = fstatSync(file);
    const stamp = stampOf(stats);
    const known = this.#lines.get(path) ?? this.#known(path);
    const isCurrent = known !== undefined && isSameStamp(known.stamp, stamp);
    const lines = isCurrent ? known : { stamp, starts: startsOfLines(wholeFile(file, stats.size)) };
    this.#lines.set(path, lines);
    if (!isCurrent) this.#found.set(path, lines);
    return lines;
  }
}

/** What everything that reads an article relies on; its shard was checked whole when it was indexed. */
const isArticle = (record: Partial<Article>): record is Article =>
  typeof record.title === 'string' && Array.isArray(record.blocks);

function wholeFile(file: number, sizeBytes: number): Buffer {
  const bytes = Buffer.allocUnsafe(sizeBytes);
  readSync(file, bytes, 0, bytes.length, 0);
  return bytes;
}

/** None of a file in another version of the stored format, whose records must be brought up to this one. */
function startsOfLines(bytes: Buffer): Uint32Array {
  const head = bytes.toString('latin1', 0, Math.max(0, bytes.indexOf(NEWLINE)));
  if (Number(/"version":(\d+)/u.exec(head)?.[1]) !== FORMAT_VERSION) return new Uint32Array();
  const starts = [0];
  for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, at + 1)) starts.push(at + 1);
  return Uint32Array.from(starts);
}
