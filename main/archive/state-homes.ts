import { SHARD_SIZE } from '../../data/archive-format.ts';
import { indexedFiles } from '../find/indexed-files.ts';
import { stateFilesOf } from '../find/list-queries.ts';
import type { ArchiveContext } from './context.ts';
import { lastShard, shardName } from './shard-name.ts';

/** Which of this writer's state shards the states of articles are in. */
export class StateHomes {
  readonly #context: ArchiveContext;
  /** Where articles went that had no state yet, for changes that come before the first one is written. */
  readonly #given = new Map<string, string>();
  #last: { number: number; count: number } | undefined;
  #writer: string;

  constructor(context: ArchiveContext) {
    this.#context = context;
    this.#writer = context.writer;
  }

  /** The shards of articles, by the articles' ids. */
  of(articleIds: readonly string[]): ReadonlyMap<string, string> {
    const { catalogue, writer } = this.#context;
    if (writer !== this.#writer) this.#beginAnew(writer);
    const known = catalogue.use((database) => stateFilesOf(database, articleIds, writer));
    const homeOf = (id: string): string => {
      const path = known.get(id) ?? this.#given.get(id) ?? `state/${shardName(writer, this.#nextPlace())}`;
      if (known.has(id)) this.#given.delete(id);
      else this.#given.set(id, path);
      return path;
    };
    return new Map(articleIds.map((id) => [id, homeOf(id)]));
  }

  /** Another writer's homes are elsewhere. */
  #beginAnew(writer: string): void {
    this.#writer = writer;
    this.#given.clear();
    this.#last = undefined;
  }

  #nextPlace(): number {
    const { number, count } = this.#last ?? this.#lastOnDisk();
    const isFull = number === 0 || count >= SHARD_SIZE;
    this.#last = isFull ? { number: number + 1, count: 1 } : { number, count: count + 1 };
    return this.#last.number;
  }

  #lastOnDisk(): { number: number; count: number } {
    const { catalogue, folder, writer } = this.#context;
    const number = lastShard(`${folder}/state`, writer);
    const path = `state/${shardName(writer, number)}`;
    const isUsable = catalogue.use(indexedFiles).some((file) => file.path === path);
    const sql = 'SELECT count(*) AS count FROM state JOIN file ON file.id = state.file WHERE path = ?';
    const count = catalogue.use((database) => database.all<{ count: number }>(sql, [path])[0])?.count ?? 0;
    return { number, count: isUsable ? count : SHARD_SIZE };
  }
}
