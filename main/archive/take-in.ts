import { join } from 'node:path';
import { type ArticleShard, FORMAT_VERSION, SHARD_SIZE } from '../../data/archive-format.ts';
import type { Article } from '../../data/article.ts';
import { done, type Outcome, refused } from '../../data/outcome.ts';
import type { SaveFailure } from '../../preload/contract.ts';
import { putArticles, recordCount } from '../find/indexed-files.ts';
import { type Plan, planBatch } from './admission.ts';
import type { Arrival, TakenIn } from './archive.ts';
import { arrivalTimes } from './arrival-times.ts';
import { ContentStore } from './content-store.ts';
import type { ArchiveContext } from './context.ts';
import type { FileState } from './durable-adapter.ts';
import { articlesKind } from './file-kinds.ts';
import { saveFailureOf } from './save-failure.ts';
import { lastShard, shardName } from './shard-name.ts';

export type TakeIn = (
  arrivals: readonly Arrival[],
  importId: string,
) => Promise<Outcome<readonly TakenIn[], SaveFailure>>;

/**
 * Takes batches in, one after the other: contents first, then the records that name them, then the index, so that
 * whatever is in the list is whole on disk. A batch that could not be kept in full is refused; what of it was kept is
 * found as a duplicate when it is tried again.
 */
export function takingIn(context: ArchiveContext): TakeIn {
  const importedAt = arrivalTimes(context.now);
  const originals = new ContentStore(join(context.folder, 'originals'));
  const assets = new ContentStore(join(context.folder, 'assets'));
  let previous: Promise<unknown> = Promise.resolve();

  async function takeBatchIn(
    arrivals: readonly Arrival[],
    importId: string,
  ): Promise<Outcome<readonly TakenIn[], SaveFailure>> {
    await context.indexing.all();
    const { stamp } = context;
    const admitting = { importId, importedAt, stamp: () => stamp() };
    const plan = context.catalogue.use((database) => planBatch(database, arrivals, admitting));
    const failure = (await putContents(plan)) ?? (await putRecords(plan.records));
    return failure === undefined ? done(plan.taken) : refused(failure);
  }

  async function putContents(plan: Plan): Promise<SaveFailure | undefined> {
    try {
      await Promise.all([originals.put(plan.kept), assets.put(plan.assets)]);
      return undefined;
    } catch (error) {
      return saveFailureOf(error);
    }
  }

  async function putRecords(records: readonly Article[]): Promise<SaveFailure | undefined> {
    if (records.length === 0) return undefined;
    const results = await Promise.allSettled(
      portions(records, context).map(({ path, portion }) =>
        shardAt(path).change((shard) => ({
          data: { ...shard, records: [...shard.records, ...portion] },
          value: null,
        })),
      ),
    );
    // Whatever became of the others, what was written is in the list.
    index(new Set(records.map(({ id }) => id)));
    return results.map(failureOf).find((failure) => failure !== undefined);
  }

  /** Batches come one after the other, so what was written since the last one is this one's. */
  const written: Written[] = [];
  const shardAt = (path: string) =>
    context.ownFiles.at(path, articlesKind, emptyShard(context.writer), (data, state) => {
      written.push({ path, data, state });
    });

  function index(added: ReadonlySet<string>): void {
    const files = written.splice(0);
    context.catalogue.change((database) => {
      for (const { path, data, state } of files) {
        const file = { path, kind: 'articles' as const, ...state.stamp, sha256: state.sha256 };
        putArticles(database, file, data.records, added);
      }
    });
    const ids = files.flatMap(({ data }) => data.records.filter(({ id }) => added.has(id)).map(firstIdOf));
    if (ids.length > 0) context.tell({ name: 'articles.changed', payload: { ids } });
  }

  return (arrivals, importId) => {
    if (context.readOnly !== null) return Promise.resolve(refused('read-only'));
    const result = previous.then(() => takeBatchIn(arrivals, importId));
    previous = result.catch(() => undefined);
    return result;
  };
}

interface Written {
  readonly path: string;
  readonly data: ArticleShard;
  readonly state: FileState;
}

function failureOf(result: PromiseSettledResult<Outcome<null, SaveFailure>>): SaveFailure | undefined {
  if (result.status === 'rejected') throw result.reason;
  return result.value.ok ? undefined : result.value.reason;
}

const firstIdOf = ({ id, versionOf }: Article): string => versionOf ?? id;

const emptyShard = (writer: string): ArticleShard => ({
  format: 'backfile/articles',
  version: FORMAT_VERSION,
  writer,
  records: [],
});

interface Portion {
  readonly path: string;
  readonly portion: readonly Article[];
}

/** Fills up this writer's last shard, then begins new ones. One that the index knows nothing of is not added to. */
function portions(records: readonly Article[], { folder, writer, catalogue }: ArchiveContext): Portion[] {
  const result: Portion[] = [];
  let number = lastShard(join(folder, 'articles'), writer);
  const filled = catalogue.use((database) => recordCount(database, `articles/${shardName(writer, number)}`));
  let room = filled === 0 ? 0 : SHARD_SIZE - filled;
  for (let next = 0; next < records.length;) {
    if (room <= 0) {
      number += 1;
      room = SHARD_SIZE;
    }
    result.push({ path: `articles/${shardName(writer, number)}`, portion: records.slice(next, next + room) });
    next += room;
    room = 0;
  }
  return result;
}
