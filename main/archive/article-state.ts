import { FORMAT_VERSION, SHARD_SIZE, type StateShard } from '../../data/archive-format.ts';
import { canonicalJson, mergeStates } from '../../data/merge.ts';
import { done, refused } from '../../data/outcome.ts';
import type { ArticleState } from '../../data/state.ts';
import type { Args, Reply } from '../../preload/contract.ts';
import { indexedFiles, putStates } from '../find/indexed-files.ts';
import { firstIdOf, stateFileOf } from '../find/list-queries.ts';
import { stateOf } from '../find/marks.ts';
import type { ArchiveContext } from './context.ts';
import type { FileState } from './durable-adapter.ts';
import { stateKind } from './file-kinds.ts';
import { lastShard, shardName } from './shard-name.ts';

export type ChangeState = (change: Args<'state.change'>) => Promise<Reply<'state.change'>>;

/** Keeps what the reader did with articles, in this writer's own state shards, whoever's shard the article is in. */
export function changingState(context: ArchiveContext): ChangeState {
  const { catalogue, writer, tell } = context;
  const homes = new Homes(context);

  function written(path: string, data: StateShard, state: FileState): void {
    const file = { path, kind: 'state' as const, ...state.stamp, sha256: state.sha256 };
    catalogue.change((database) => putStates(database, file, data.records));
  }

  return async ({ articleId, ...changes }) => {
    if (context.readOnly !== null) return refused('read-only');
    await context.indexing.marks();
    const lookUp = () => catalogue.use((database) => firstIdOf(database, articleId));
    // The index may still be in the making.
    const id = lookUp() ?? (await context.indexing.all().then(lookUp));
    if (id === undefined) return refused('article-missing');
    const path = homes.of(id);
    const file = context.ownFiles.at(path, stateKind, emptyShard(writer), (data, state) => written(path, data, state));
    const kept = await file.change((shard) => {
      const own = shard.records.find((record) => record.id === id) ?? { id, registers: {} };
      const merged = mergeStates(
        own,
        catalogue.use((database) => stateOf(database, id)),
      );
      const next = withChanges(own, merged, changes, context.stamp);
      const records = [...shard.records.filter((record) => record.id !== id), next];
      return { data: next === own ? shard : { ...shard, records }, value: next !== own };
    });
    if (!kept.ok) return kept;
    if (kept.value) tell({ name: 'articles.changed', payload: { ids: [id] } });
    return done(null);
  };
}

/** The same `own` when all of it is so already. */
function withChanges(
  own: ArticleState,
  merged: ArticleState,
  changes: Omit<Args<'state.change'>, 'articleId'>,
  stamp: ArchiveContext['stamp'],
): ArticleState {
  const registers = { ...own.registers };
  for (const [key, value] of Object.entries(changes)) {
    const register = merged.registers[key];
    if (value === undefined || canonicalJson(value) === canonicalJson(register?.value)) continue;
    registers[key] = { value, clock: stamp(register?.clock) };
  }
  const isChanged = Object.keys(registers).some((key) => registers[key] !== own.registers[key]);
  return isChanged ? { ...own, registers } : own;
}

/** Which of this writer's state shards an article's state is in. */
class Homes {
  readonly #context: ArchiveContext;
  /** Where articles went that had no state yet, for changes that come before the first one is written. */
  readonly #given = new Map<string, string>();
  #last: { number: number; count: number } | undefined;

  constructor(context: ArchiveContext) {
    this.#context = context;
  }

  of(articleId: string): string {
    const { catalogue, writer } = this.#context;
    const known = catalogue.use((database) => stateFileOf(database, articleId, writer));
    if (known !== undefined) this.#given.delete(articleId);
    const path = known ?? this.#given.get(articleId) ?? `state/${shardName(writer, this.#nextPlace())}`;
    if (known !== undefined) return known;
    this.#given.set(articleId, path);
    return path;
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

const emptyShard = (writer: string): StateShard => ({
  format: 'backfile/state',
  version: FORMAT_VERSION,
  writer,
  records: [],
});
