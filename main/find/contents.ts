import type { Article } from '../../data/article.ts';
import type { Database } from './database.ts';
import { IS_LIVE } from './schema.ts';

/** What articles need of the files that are stored under their own SHA-256. */

/** SHA-256 of every original and image of an article. */
export function contentsOf({ originals, blocks }: Article): readonly string[] {
  const assets = blocks.flatMap((block) => (block.type === 'figure' && block.asset !== undefined ? [block.asset] : []));
  return [...originals.map(({ sha256 }) => sha256), ...assets];
}

/** Hexadecimal digits that fit a number; two contents that share them are both kept as long as either is needed. */
const HASH_DIGITS = 13;

export const contentHash = (sha256: string): number => Number.parseInt(sha256.slice(0, HASH_DIGITS), 16) || 0;

/** Whether a record that is not void needs a content. */
export function isNeeded(database: Database, sha256: string): boolean {
  const sql = `SELECT 1 AS one FROM content JOIN record ON record.key = content.record
    WHERE content.hash = ? AND ${IS_LIVE} LIMIT 1`;
  return database.all(sql, [contentHash(sha256)]).length > 0;
}
