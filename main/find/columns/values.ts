import type { Database } from '../database.ts';

/** The kinds of text that articles share. */
export type ValueKind = 'source' | 'place' | 'author' | 'agency' | 'section' | 'language' | 'tag' | 'collection';

export interface Value {
  readonly id: number;
  readonly name: string;
}

/** Numbers for texts that many articles share. 0 stands for none. */
export class Values {
  readonly #database: Database;
  readonly #kinds = new Map<ValueKind, Map<string, number>>();

  constructor(database: Database) {
    this.#database = database;
  }

  /** The number of a text, a new one if need be. */
  put(kind: ValueKind, name: string | null): number {
    if (name === null || name === '') return 0;
    const known = this.of(kind).get(name);
    if (known !== undefined) return known;
    this.#database.run('INSERT INTO value (kind, name) VALUES (?, ?)', [kind, name]);
    const id = this.#database.all<{ id: number }>('SELECT last_insert_rowid() AS id')[0]?.id ?? 0;
    this.#kinds.get(kind)?.set(name, id);
    return id;
  }

  /** All texts of a kind with their numbers; some may be of no article any more. */
  of(kind: ValueKind): ReadonlyMap<string, number> {
    const known = this.#kinds.get(kind);
    if (known !== undefined) return known;
    const rows = this.#database.all<Value & Record<string, never>>('SELECT id, name FROM value WHERE kind = ?', [kind]);
    const loaded = new Map(rows.map(({ id, name }) => [name, id]));
    this.#kinds.set(kind, loaded);
    return loaded;
  }

  nameOf(id: number): string {
    return this.#database.all<{ name: string }>('SELECT name FROM value WHERE id = ?', [id])[0]?.name ?? '';
  }

  /** For when a transaction was rolled back. */
  forget(): void {
    this.#kinds.clear();
  }
}
