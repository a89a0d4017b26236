import { z } from 'zod';
import { FORMAT_VERSION } from '../../../data/archive-format.ts';
import { Article, ArticleDeletion, type ArticleRecord, isDeletion } from '../../../data/article.ts';
import type { FileKind } from '../../archive/file-kinds.ts';
import { seal } from '../../archive/envelope.ts';

/**
 * All of an article's record but its text, which is in its original. Small backups keep these instead of the shards: with
 * them a lost shard can be made again from `originals/`, under the same ids, with everything the reader corrected.
 */
export const ArticleHead = Article.omit({ blocks: true, removed: true });
export type ArticleHead = z.infer<typeof ArticleHead>;

/** A final deletion has no more than this, and nothing to be made again. */
const Record = z.union([ArticleHead, ArticleDeletion]);

const ArticleHeads = z.looseObject({
  format: z.literal('backfile/article-heads'),
  version: z.int().positive(),
  records: z.array(Record),
});
type ArticleHeads = z.infer<typeof ArticleHeads>;

export const articleHeadsKind: FileKind<ArticleHeads> = {
  schema: ArticleHeads,
  list: { name: 'records', record: Record },
};

/** The heads of a shard, sealed. */
export function headsOf(records: readonly ArticleRecord[]): Buffer {
  const heads = records.map((record) => (isDeletion(record) ? record : headOf(record)));
  const document = { format: 'backfile/article-heads', version: FORMAT_VERSION, records: heads };
  return Buffer.from(seal(document, 'records').text);
}

function headOf({ blocks: _blocks, removed: _removed, ...head }: Article): ArticleHead {
  return head;
}

export const isWholeHead = (record: unknown): record is ArticleHead => ArticleHead.safeParse(record).success;
