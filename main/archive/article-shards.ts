import { join } from 'node:path';
import { type ArticleShard, FORMAT_VERSION, SHARD_SIZE } from '../../data/archive-format.ts';
import { type ArticleRecord, isDeletion } from '../../data/article.ts';
import type { Outcome } from '../../data/outcome.ts';
import type { SaveFailure } from '../../preload/contract.ts';
import { putArticles, recordCount } from '../find/indexed-files.ts';
import type { ArchiveContext } from './context.ts';
import type { FileState } from './durable-adapter.ts';
import { articlesKind } from './file-kinds.ts';
import type { Edit, Written } from './own-file.ts';
import { lastShard, shardName } from './shard-name.ts';

type EditShard = (shard: ArticleShard) => Edit<ArticleShard, null>;

/** This writer's shards of articles. Whoever changes them does so in turn, and has the index told at the end. */
export interface ArticleShards {
  /** Does work on the shards when all work before it is done. */
  readonly inTurn: <T>(work: () => Promise<T>) => Promise<T>;
  /** Fills up the last shard and then new ones. Gives why some could not be kept; the others are. */
  readonly append: (records: readonly ArticleRecord[]) => Promise<SaveFailure | undefined>;
  /** `path` is relative to the archive. */
  readonly change: (path: string, edit: EditShard) => Promise<Outcome<null, SaveFailure>>;
  /** Puts what was written since the last time into the index: the records with these ids, others have not changed. */
  readonly index: (ids: ReadonlySet<string>) => void;
}

interface WrittenShard {
  readonly path: string;
  readonly data: ArticleShard;
  readonly state: FileState;
}

export function openArticleShards(context: ArchiveContext): ArticleShards {
  const { catalogue } = context;
  let previous: Promise<unknown> = Promise.resolve();
  /** Work is done in turn, so what was written since the last time is of the work at hand. */
  const notIndexed: WrittenShard[] = [];
  const written: Written<ArticleShard> = (data, state, path) => {
    notIndexed.push({ path, data, state });
  };

  const change: ArticleShards['change'] = (path, edit) =>
    context.ownFiles.at(path, articlesKind, emptyShard(context.writer), written).change(edit);

  return {
    change,
    inTurn(work) {
      const result = previous.then(work);
      previous = result.catch(() => undefined);
      return result;
    },
    async append(records) {
      const results = await Promise.allSettled(
        portions(records, context).map(({ path, portion }) =>
          change(path, (shard) => ({ data: withRecords(shard, portion), value: null })),
        ),
      );
      return results.map(failureOf).find((failure) => failure !== undefined);
    },
    index(ids) {
      const files = notIndexed.splice(0);
      catalogue.change((database) => {
        for (const { path, data, state } of files) {
          const file = { path, kind: 'articles' as const, ...state.stamp, sha256: state.sha256 };
          putArticles(database, file, data.records, ids);
        }
      });
      const changed = files.flatMap(({ data }) => data.records.filter(({ id }) => ids.has(id)).map(firstIdOf));
      if (changed.length > 0) context.tell({ name: 'articles.changed', payload: { ids: changed } });
    },
  };
}

/** A record may be there already, from a write that was refused at its very last step. */
function withRecords(shard: ArticleShard, added: readonly ArticleRecord[]): ArticleShard {
  const byId = new Map(added.map((record) => [record.id, record]));
  const known = new Set(shard.records.map(({ id }) => id));
  return {
    ...shard,
    // In its place, for the index knows the others by theirs.
    records: [
      ...shard.records.map((record) => byId.get(record.id) ?? record),
      ...added.filter(({ id }) => !known.has(id)),
    ],
  };
}

function failureOf(result: PromiseSettledResult<Outcome<null, SaveFailure>>): SaveFailure | undefined {
  if (result.status === 'rejected') throw result.reason;
  return result.value.ok ? undefined : result.value.reason;
}

const firstIdOf = (record: ArticleRecord): string => (isDeletion(record) ? record.id : (record.versionOf ?? record.id));

const emptyShard = (writer: string): ArticleShard => ({
  format: 'backfile/articles',
  version: FORMAT_VERSION,
  writer,
  records: [],
});

interface Portion {
  readonly path: string;
  readonly portion: readonly ArticleRecord[];
}

/** Fills up this writer's last shard, then begins new ones. One that the index knows nothing of is not added to. */
function portions(records: readonly ArticleRecord[], { folder, writer, catalogue }: ArchiveContext): Portion[] {
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
