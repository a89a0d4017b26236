import { addBit, type Bits, hasBit, noBits } from '../columns/bits.ts';
import type { Database } from '../database.ts';
import { beginningTerm, isBeginning } from './beginnings.ts';
import { Block, type EncodedBlock, type Slice } from './block.ts';
import { ByteReader, ByteWriter } from './bytes.ts';
import { KeptRows } from './kept-rows.ts';

/** Rows of a segment's blocks are `segment * BLOCKS_PER_SEGMENT + block`. */
export const BLOCKS_PER_SEGMENT = 2 ** 20;
/** Enough for the words of a query in every segment of a large archive, so that its next key finds them there. */
const KEPT_BLOCK_BYTES = 6 * 2 ** 20;
const KEPT_PLACE_BYTES = 6 * 2 ** 20;

/** A part of the text index: all words of some articles. */
export interface Segment {
  readonly id: number;
  readonly articles: IndexedArticles;
  /** The first term of each block. */
  readonly directory: readonly string[];
}

/** Article numbers in ascending order, and at which of its words each one's title and standfirst end. */
export interface IndexedArticles {
  readonly numbers: readonly number[];
  readonly titleEnds: readonly number[];
  readonly standfirstEnds: readonly number[];
}

/** Where an article's fields end. */
export function fieldEnds({ articles }: Segment, number: number): readonly [title: number, standfirst: number] {
  const { numbers, titleEnds, standfirstEnds } = articles;
  let [from, to] = [0, numbers.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((numbers[middle] ?? 0) < number) from = middle + 1;
    else to = middle;
  }
  return [titleEnds[from] ?? 0, standfirstEnds[from] ?? 0];
}

/** Where a term is in a segment. */
export interface TermAt {
  readonly segment: Segment;
  readonly term: string;
  readonly articles: number;
  readonly docs: Slice;
  readonly places: () => Slice;
}

/** The segments of the text index, as the database has them. */
export class Segments {
  readonly #database: Database;
  #loaded: Segment[] | undefined;
  #indexed: Bits = noBits(0);
  readonly #blocks = new KeptRows<Block>(KEPT_BLOCK_BYTES);
  readonly #places = new KeptRows<Uint8Array>(KEPT_PLACE_BYTES);
  /** Rises when what is found may have changed. */
  version = 0;

  constructor(database: Database) {
    this.#database = database;
  }

  get all(): readonly Segment[] {
    this.#loaded ??= this.#load();
    return this.#loaded;
  }

  /** Whether an article's words are in a segment. */
  has(number: number): boolean {
    return this.all.length > 0 && hasBit(this.#indexed, number);
  }

  /** A number that no segment has had yet. */
  nextId(): number {
    const sql = `SELECT max((SELECT coalesce(max(id), 0) FROM segment),
      (SELECT coalesce(max(id), 0) / ${BLOCKS_PER_SEGMENT} FROM block)) AS last`;
    return (this.#database.all<{ last: number }>(sql)[0]?.last ?? 0) + 1;
  }

  putBlock(segment: number, index: number, { docs, places }: EncodedBlock): void {
    const id = segment * BLOCKS_PER_SEGMENT + index;
    this.#database.run('INSERT INTO block VALUES (?, ?)', [id, docs]);
    this.#database.run('INSERT INTO place VALUES (?, ?)', [id, places]);
  }

  /** Makes a segment whose blocks are there part of the index, in place of others. */
  put({ id, articles, directory }: Segment, insteadOf: readonly number[] = []): void {
    const values = [id, encodeArticles(articles), Buffer.from(directory.join('\n'))];
    this.#database.run('INSERT INTO segment VALUES (?, ?, ?)', values);
    for (const other of insteadOf) this.#database.run('DELETE FROM segment WHERE id = ?', [other]);
    this.forget();
  }

  /** Removes blocks that are of no segment, which a killed process left behind. */
  sweep(): void {
    const of = (id: number) => [id * BLOCKS_PER_SEGMENT, (id + 1) * BLOCKS_PER_SEGMENT - 1];
    const known = new Set(this.all.map(({ id }) => id));
    for (let id = this.nextId() - 1; id > 0; id--) {
      if (known.has(id)) continue;
      this.#database.run('DELETE FROM block WHERE id BETWEEN ? AND ?', of(id));
      this.#database.run('DELETE FROM place WHERE id BETWEEN ? AND ?', of(id));
    }
  }

  /** A term in all segments that have it. */
  find(term: string): TermAt[] {
    return this.all.flatMap((segment) => {
      const at = blockFor(segment.directory, term);
      if (at < 0) return [];
      const block = this.#block(segment, at);
      const index = firstFrom(block.terms, term);
      return block.terms[index] === term ? [this.#termAt(segment, at, block, index)] : [];
    });
  }

  /** Articles with words that begin so, of which the places do not matter. */
  findBeginning(prefix: string): TermAt[] {
    const term = beginningTerm(prefix);
    return term === undefined ? [...this.findPrefix(prefix)] : this.find(term);
  }

  /** Every term that begins so, segment by segment. */
  *findPrefix(prefix: string): Generator<TermAt> {
    for (const segment of this.all) {
      for (let at = Math.max(blockFor(segment.directory, prefix), 0); at < segment.directory.length; at++) {
        const first = segment.directory[at] ?? '';
        if (first > prefix && !first.startsWith(prefix)) break;
        const block = this.#block(segment, at);
        for (let index = firstFrom(block.terms, prefix); block.terms[index]?.startsWith(prefix) === true; index++) {
          yield this.#termAt(segment, at, block, index);
        }
      }
    }
  }

  /** All words of a segment, in order. */
  *terms(segment: Segment): Generator<TermAt, undefined> {
    for (let at = 0; at < segment.directory.length; at++) {
      const block = this.#block(segment, at);
      for (const [index, term] of block.terms.entries()) {
        if (isBeginning(term)) return undefined;
        yield this.#termAt(segment, at, block, index);
      }
    }
    return undefined;
  }

  save(): void {}

  forget(): void {
    this.#loaded = undefined;
    this.#blocks.clear();
    this.#places.clear();
    this.version += 1;
  }

  #termAt(segment: Segment, at: number, block: Block, index: number): TermAt {
    return {
      segment,
      term: block.terms[index] ?? '',
      articles: block.articlesOf(index),
      docs: block.docsOf(index),
      places: () => ({ bytes: this.#placesAt(segment.id * BLOCKS_PER_SEGMENT + at), ...block.placesOf(index) }),
    };
  }

  #block(segment: Segment, at: number): Block {
    return this.#blocks.get(segment.id * BLOCKS_PER_SEGMENT + at, (id) => new Block(this.#row('block', id)));
  }

  #placesAt(id: number): Uint8Array {
    return this.#places.get(id, () => this.#row('place', id));
  }

  #row(table: 'block' | 'place', id: number): Uint8Array {
    const row = this.#database.all<{ data: Uint8Array }>(`SELECT data FROM ${table} WHERE id = ?`, [id])[0];
    if (row === undefined) throw new Error(`index: no ${table} ${id}`);
    return row.data;
  }

  #load(): Segment[] {
    const rows = this.#database.all<{ id: number; articles: Uint8Array; directory: Uint8Array }>(
      'SELECT id, articles, directory FROM segment ORDER BY id',
    );
    const segments = rows.map(({ id, articles, directory }) => ({
      id,
      articles: decodeArticles(articles),
      directory: directory.length === 0 ? [] : Buffer.from(directory).toString('utf8').split('\n'),
    }));
    const highest = segments.reduce((most, { articles }) => Math.max(most, articles.numbers.at(-1) ?? 0), 0);
    this.#indexed = noBits(highest + 1);
    for (const { articles } of segments) for (const number of articles.numbers) addBit(this.#indexed, number);
    return segments;
  }
}

function encodeArticles({ numbers, titleEnds, standfirstEnds }: IndexedArticles): Uint8Array {
  const writer = new ByteWriter();
  numbers.forEach((number, at) => {
    const [title = 0, standfirst = 0] = [titleEnds[at], standfirstEnds[at]];
    writer.number(number - (numbers[at - 1] ?? 0));
    writer.number(title);
    writer.number(standfirst - title);
  });
  return Uint8Array.from(writer.view());
}

function decodeArticles(stored: Uint8Array): IndexedArticles {
  const reader = new ByteReader(stored);
  const articles = { numbers: [] as number[], titleEnds: [] as number[], standfirstEnds: [] as number[] };
  for (let number = 0; reader.at < reader.end;) {
    articles.numbers.push((number += reader.number()));
    const title = reader.number();
    articles.titleEnds.push(title);
    articles.standfirstEnds.push(title + reader.number());
  }
  return articles;
}

/** The last block that begins with a term or before it; -1 when all begin after it. */
const blockFor = (directory: readonly string[], term: string): number => {
  const at = firstFrom(directory, term);
  return directory[at] === term ? at : at - 1;
};

/** Index of the first of sorted texts that is not before `text`. */
function firstFrom(sorted: readonly string[], text: string): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((sorted[middle] ?? '') < text) from = middle + 1;
    else to = middle;
  }
  return from;
}

const segmentsByDatabase = new WeakMap<Database, Segments>();

/** The text index of a database. */
export function segmentsOf(database: Database): Segments {
  const known = segmentsByDatabase.get(database);
  if (known !== undefined) return known;
  const segments = new Segments(database);
  segmentsByDatabase.set(database, segments);
  database.accompany(segments);
  return segments;
}
