import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { type ArticleDeletion, isDeletion } from '../../data/article.ts';
import { done, type Outcome, refused } from '../../data/outcome.ts';
import type { Args, Reply, SaveFailure } from '../../preload/contract.ts';
import { contentsOf, isNeeded } from '../find/contents.ts';
import { type DoomedRecord, leftToFinish, recordsOf, trashedIds } from '../find/trash-queries.ts';
import type { ArticleShards } from './article-shards.ts';
import type { ChangeStates } from './change-states.ts';
import type { ArchiveContext } from './context.ts';
import type { FinishNotes } from './finish-notes.ts';
import { grouped } from './grouped.ts';
import { removeQuietly } from './remove-quietly.ts';
import { holdsSetAside } from './set-aside.ts';
import type { Shelf } from './shelf.ts';

export type EmptyTrash = (request: Args<'trash.empty'>) => Promise<Reply<'trash.empty'>>;

interface Emptying {
  readonly context: ArchiveContext;
  readonly shards: ArticleShards;
  readonly shelf: Shelf;
  readonly changeStates: ChangeStates;
  readonly finishNotes: FinishNotes;
}

/**
 * Deletes what is in the trash for good: first every record becomes a deletion, then state and notes go, and last the
 * originals and images that nothing needs any more. What a crash leaves undone is done the next time.
 */
export function emptyingTrash({ context, shards, shelf, changeStates, finishNotes }: Emptying): EmptyTrash {
  const { catalogue } = context;

  async function empty(ids: readonly string[] | undefined): Promise<Reply<'trash.empty'>> {
    await context.indexing.all();
    const doomed = catalogue.use((database) => trashedIds(database, ids));
    const records = catalogue.use((database) => doomed.flatMap((id) => recordsOf(database, id)));
    const contents = await contentsOfAll(records);
    const failure = (await deleteRecords(records)) ?? (await finish());
    if (failure !== undefined) return refused(failure);
    removeContents(contents);
    return done({ deleted: doomed.length });
  }

  async function contentsOfAll(records: readonly DoomedRecord[]): Promise<ReadonlySet<string>> {
    const contents = new Set<string>();
    for (const [path, inShard] of grouped(records, (record) => record.path)) {
      const reading = shelf.shard(path);
      const wanted = new Set(inShard.map(({ id }) => id));
      for (const record of reading.status === 'read' ? reading.data.records : []) {
        if (isDeletion(record) || !wanted.has(record.id)) continue;
        for (const content of contentsOf(record)) contents.add(content);
      }
      await nextTurn();
    }
    return contents;
  }

  /** In this writer's shards they take the place of the records; those of other writers' get a deletion in addition. */
  async function deleteRecords(records: readonly DoomedRecord[]): Promise<SaveFailure | undefined> {
    const deletions = new Map<string, ArticleDeletion>();
    for (const [id, copies] of grouped(records, (record) => record.id)) {
      const newest = copies.reduce((clock, copy) => (copy.clock > clock ? copy.clock : clock), '');
      deletions.set(id, { id, clock: context.stamp(newest), deleted: true });
    }
    const own = records.filter(({ path }) => path.startsWith(`articles/${context.writer}-`));
    const ownIds = new Set(own.map(({ id }) => id));
    try {
      for (const [path, inShard] of grouped(own, (record) => record.path)) {
        const kept = await replace(path, new Set(inShard.map(({ id }) => id)), deletions);
        if (!kept.ok) return kept.reason;
      }
      const others = [...deletions.values()].filter(({ id }) => !ownIds.has(id));
      return others.length > 0 ? await shards.append(others) : undefined;
    } finally {
      shards.index(new Set(deletions.keys()));
    }
  }

  function replace(
    path: string,
    ids: ReadonlySet<string>,
    deletions: ReadonlyMap<string, ArticleDeletion>,
  ): Promise<Outcome<null, SaveFailure>> {
    return shards.change(path, (shard) => ({
      data: {
        ...shard,
        records: shard.records.map((record) => (ids.has(record.id) ? (deletions.get(record.id) ?? record) : record)),
      },
      value: null,
    }));
  }

  /** Clears state and notes of deleted articles, so that one of them that is imported again is as new. */
  async function finish(): Promise<SaveFailure | undefined> {
    const { states, notes } = catalogue.use(leftToFinish);
    const cleared = await changeStates(states, ({ registers }) =>
      Object.fromEntries(Object.keys(registers).map((key) => [key, null])),
    );
    if (!cleared.ok) return cleared.reason;
    for (const id of notes) {
      const finished = await finishNotes(id);
      if (!finished.ok) return finished.reason;
    }
    return undefined;
  }

  /**
   * A shard that was set aside may need them, too: as long as there is one, nothing is removed. One that cannot be removed
   * only takes up room, as verifying the archive says.
   */
  function removeContents(contents: ReadonlySet<string>): void {
    if (holdsSetAside(join(context.folder, 'articles'))) return;
    for (const sha256 of contents) {
      if (!/^[0-9a-f]{64}$/u.test(sha256) || catalogue.use((database) => isNeeded(database, sha256))) continue;
      for (const folder of ['originals', 'assets']) removeQuietly(join(context.folder, folder, sha256));
    }
  }

  return ({ ids }) =>
    context.readOnly === null ? shards.inTurn(() => empty(ids)) : Promise.resolve(refused('read-only'));
}
