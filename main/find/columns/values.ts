import type { Database } from '../database.ts';

/** The kinds of text that articles share. */
export type ValueKind = 'source' | 'place' | 'author' | 'agency' | 'section' | 'language' | 'tag' | 'collection';

interface Names {
  readonly ids: Map<string, number>;
  readonly names: Map<number, string>;
}

/** Numbers for texts that many articles share. 0 stands for none. */
export class Values {
  readonly #database: Database;
  readonly #kinds = new Map<ValueKind, Names>();

  constructor(database: Database) {
    this.#database = database;
  }

  /** The number of a text, a new one if need be. */
  put(kind: ValueKind, name: string | null): number {
    if (name === null || name === '') return 0;
    const { ids, names } = this.#load(kind);
    const known = ids.get(name);
    if (known !== undefined) return known;
    this.#database.run('INSERT INTO value (kind, name) VALUES (?, ?)', [kind, name]);
    const id = this.#database.all<{ id: number }>('SELECT last_insert_rowid() AS id')[0]?.id ?? 0;
    ids.set(name, id);
    names.set(id, name);
    return id;
  }

  /** All texts of a kind with their numbers; some may be of no article any more. */
  of(kind: ValueKind): ReadonlyMap<string, number> {
    return this.#load(kind).ids;
  }

  nameOf(kind: ValueKind, id: number): string {
    return this.#load(kind).names.get(id) ?? '';
  }

  /** No text has a higher number. */
  highest(): number {
    return this.#database.all<{ id: number }>('SELECT coalesce(max(id), 0) AS id FROM value')[0]?.id ?? 0;
  }

  /** For when a transaction was rolled back. */
  forget(): void {
    this.#kinds.clear();
  }

  #load(kind: ValueKind): Names {
    const known = this.#kinds.get(kind);
    if (known !== undefined) return known;
    const rows = this.#database.all<{ id: number; name: string }>('SELECT id, name FROM value WHERE kind = ?', [kind]);
    const loaded = {
      ids: new Map(rows.map(({ id, name }) => [name, id])),
      names: new Map(rows.map(({ id, name }) => [id, name])),
    };
    this.#kinds.set(kind, loaded);
    return loaded;
  }
}
