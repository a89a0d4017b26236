import { join } from 'node:path';
import type { ArticleShard } from '../../data/archive-format.ts';
import { type Article, type ArticleRecord, isDeletion } from '../../data/article.ts';
import { newerRecord } from '../../data/merge.ts';
import { readOnce } from './durable-adapter.ts';
import { articlesKind } from './file-kinds.ts';
import { isSameStamp, stampAt } from './file-stamp.ts';
import type { Reading } from './read-document.ts';

/** Shards kept parsed: neighbours in a list are often neighbours on disk. About half a megabyte each. */
const KEPT_SHARDS = 8;

/** Reads articles from their shards, keeping the last few shards in memory as long as they are unchanged on disk. */
export class Shelf {
  readonly #folder: string;
  readonly #shards = new Map<string, Extract<Reading<ArticleShard>, { status: 'read' }>>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  shard(path: string): Reading<ArticleShard> {
    const kept = this.#shards.get(path);
    this.#shards.delete(path);
    const isCurrent = kept !== undefined && isSameStamp(kept.stamp, stampAt(join(this.#folder, path)));
    const reading = isCurrent ? kept : readOnce(join(this.#folder, path), articlesKind);
    if (reading.status === 'read') this.#keep(path, reading);
    return reading;
  }

  #keep(path: string, reading: Extract<Reading<ArticleShard>, { status: 'read' }>): void {
    this.#shards.set(path, reading);
    for (const oldest of this.#shards.keys()) {
      if (this.#shards.size <= KEPT_SHARDS) return;
      this.#shards.delete(oldest);
    }
  }
}

/** The newest record of an id in a shard, unless that is its deletion; a shard has an id twice after a new import of it. */
export function recordIn(shard: ArticleShard, id: string): Article | undefined {
  const newest = shard.records
    .filter((record) => record.id === id)
    .reduce<ArticleRecord | undefined>((best, each) => (best ? newerRecord(best, each) : each), undefined);
  return newest === undefined || isDeletion(newest) ? undefined : newest;
}
