import type { Database } from '../database.ts';
import { CHUNK, decodeChunk, encodeChunk, type ListName, listNames, type Slots } from './chunk.ts';
import { Flag } from './flags.ts';
import { Values } from './values.ts';

/** What lists, filters and counts need of one article. Texts are numbers of `Values`. */
export interface Facts {
  /** Unix time in ms; infinite without a date. */
  readonly published: number;
  /** Unix time in µs. */
  readonly imported: number;
  /** Settles what is equal otherwise, in the order of ids. */
  readonly tie: number;
  readonly words: number;
  readonly flags: number;
  /** Date published as yyyymmdd, with 00 for what is not known; 0 without a date. */
  readonly day: number;
  readonly source: number;
  readonly place: number;
  readonly agency: number;
  readonly section: number;
  readonly language: number;
  readonly authors: readonly number[];
  readonly tags: readonly number[];
  readonly collections: readonly number[];
}
type NumberName = Exclude<keyof Facts, ListName>;

/** Changes that are remembered one by one; after more of them an order is made anew. */
const REMEMBERED_CHANGES = 20_000;

/**
 * The list's columns in memory, indexed by article number: any filter, sort or count is one pass over small arrays, 60
 * bytes an article. They are stored in chunks beside the article's rows and change with them, all or nothing.
 */
export class Columns {
  readonly values: Values;
  readonly #database: Database;
  #slots: Slots;
  #size = 0;
  #capacity = 0;
  #isLoaded = false;
  readonly #changedChunks = new Set<number>();
  #changes: number[] = [];
  #forgottenChanges = 0;
  /** Rises with each change of any column. */
  revision = 0;

  constructor(database: Database) {
    this.#database = database;
    this.values = new Values(database);
    this.#slots = emptySlots(0);
  }

  /** Every article number is below it. */
  get size(): number {
    this.#load();
    return this.#size;
  }

  /** The arrays; replaced by larger ones as the list grows, so not to be kept. */
  get slots(): Slots {
    this.#load();
    return this.#slots;
  }

  put(number: number, facts: Facts): void {
    this.#load();
    this.#makeRoom(number + 1);
    for (const name of numberNames) this.#slots[name][number] = facts[name];
    for (const name of listNames) this.#slots[name][number] = facts[name];
    this.#noteChange(number);
  }

  /** Changes what the reader's marks decide, in place. */
  mark(number: number, marks: Pick<Facts, 'flags' | 'tags' | 'collections'>): void {
    this.#load();
    this.#slots.flags[number] = marks.flags;
    this.#slots.tags[number] = marks.tags;
    this.#slots.collections[number] = marks.collections;
    this.revision += 1;
    this.#changedChunks.add(Math.floor(number / CHUNK));
  }

  /** Changes the length of an article's text. */
  measure(number: number, words: number): void {
    this.#load();
    this.#slots.words[number] = words;
    this.#noteChange(number);
  }

  remove(number: number): void {
    this.#load();
    this.#slots.flags[number] = 0;
    this.#noteChange(number);
  }

  flagsAt(number: number): number {
    return this.slots.flags[number] ?? 0;
  }

  isLive(number: number): boolean {
    return (this.flagsAt(number) & Flag.live) !== 0;
  }

  /** Rises with each change that concerns the order of lists. */
  get version(): number {
    return this.#forgottenChanges + this.#changes.length;
  }

  /** Numbers that came, went or changed since a version; undefined where that is not known any more. */
  changedSince(version: number): readonly number[] | undefined {
    return version < this.#forgottenChanges ? undefined : this.#changes.slice(version - this.#forgottenChanges);
  }

  /** Writes what has changed; within the transaction that changed it. */
  save(): void {
    for (const chunk of this.#changedChunks) {
      this.#database.run('INSERT OR REPLACE INTO chunk VALUES (?, ?)', [chunk, encodeChunk(this.#slots, chunk)]);
    }
    this.#changedChunks.clear();
  }

  /** Goes back to what is stored, after a transaction was rolled back. */
  forget(): void {
    if (!this.#isLoaded) return;
    this.#isLoaded = false;
    this.revision += 1;
    this.#changedChunks.clear();
    this.#forgottenChanges = this.version + 1;
    this.#changes = [];
    this.values.forget();
  }

  #noteChange(number: number): void {
    this.revision += 1;
    this.#changedChunks.add(Math.floor(number / CHUNK));
    if (this.#changes.length >= REMEMBERED_CHANGES) {
      this.#forgottenChanges += this.#changes.length;
      this.#changes = [];
    }
    this.#changes.push(number);
  }

  #load(): void {
    if (this.#isLoaded) return;
    this.#isLoaded = true;
    this.#size = 0;
    this.#capacity = 0;
    this.#slots = emptySlots(0);
    const rows = this.#database.all<{ id: number; data: Uint8Array }>('SELECT id, data FROM chunk ORDER BY id');
    this.#makeRoom(((rows.at(-1)?.id ?? -1) + 1) * CHUNK);
    for (const { id, data } of rows) decodeChunk(this.#slots, id, data);
  }

  #makeRoom(size: number): void {
    this.#size = Math.max(this.#size, size);
    if (size <= this.#capacity) return;
    this.#capacity = Math.ceil(Math.max(size, this.#capacity * 1.5) / CHUNK) * CHUNK;
    const larger = emptySlots(this.#capacity);
    for (const name of numberNames) larger[name].set(this.#slots[name]);
    for (const name of listNames)
      larger[name] = [...this.#slots[name], ...larger[name].slice(this.#slots[name].length)];
    this.#slots = larger;
  }
}

const none: readonly number[] = [];

function emptySlots(capacity: number): Slots {
  const lists = () => Array.from({ length: capacity }, () => none);
  return {
    published: new Float64Array(capacity),
    imported: new Float64Array(capacity),
    tie: new Float64Array(capacity),
    words: new Uint32Array(capacity),
    flags: new Uint32Array(capacity),
    day: new Uint32Array(capacity),
    source: new Uint32Array(capacity),
    place: new Uint32Array(capacity),
    agency: new Uint32Array(capacity),
    section: new Uint32Array(capacity),
    language: new Uint32Array(capacity),
    authors: lists(),
    tags: lists(),
    collections: lists(),
  };
}

const numberNames = Object.keys(emptySlots(0)).filter(
  (name) => !(listNames as readonly string[]).includes(name),
) as readonly NumberName[];

const columnsByDatabase = new WeakMap<Database, Columns>();

/** The columns of an index. */
export function columnsOf(database: Database): Columns {
  const known = columnsByDatabase.get(database);
  if (known !== undefined) return known;
  const columns = new Columns(database);
  columnsByDatabase.set(database, columns);
  database.accompany(columns);
  return columns;
}
