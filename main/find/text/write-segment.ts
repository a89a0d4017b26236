import type { Database } from '../database.ts';
import { withBeginnings } from './beginnings.ts';
import { BlockWriter } from './block.ts';
import type { IndexedArticles } from './segments.ts';
import { segmentsOf } from './segments.ts';
import type { TermPostings } from './occurrences.ts';

/** Blocks written in one transaction. */
const BLOCKS_AT_ONCE = 8;

export interface SegmentSource {
  readonly articles: IndexedArticles;
  /** All terms, in order. */
  readonly postings: Iterable<TermPostings>;
  /** What else is to be kept with it, at the same moment. */
  readonly finish?: (database: Database) => void;
}

/**
 * Writes a segment in steps, between which others may use the database; it counts from the last step on. One that was cut
 * off is swept away with the next start.
 */
export function* writeSegment(
  change: (work: (database: Database) => void) => void,
  source: SegmentSource,
  insteadOf: readonly number[] = [],
): Generator<void> {
  let id = 0;
  change((database) => (id = segmentsOf(database).nextId()));
  const directory: string[] = [];
  for (const blocks of inPortions(encodedBlocks(source), BLOCKS_AT_ONCE)) {
    change((database) => {
      for (const block of blocks) {
        segmentsOf(database).putBlock(id, directory.length, block);
        directory.push(block.first);
      }
    });
    yield;
  }
  change((database) => {
    source.finish?.(database);
    segmentsOf(database).put({ id, articles: source.articles, directory }, insteadOf);
  });
}

function* encodedBlocks({ articles, postings }: SegmentSource) {
  const writer = new BlockWriter();
  for (const term of withBeginnings(postings, articles.numbers)) {
    const block = writer.add(term);
    if (block !== undefined) yield block;
  }
  const last = writer.finish();
  if (last !== undefined) yield last;
}

function* inPortions<T>(items: Iterable<T>, count: number): Generator<T[]> {
  let portion: T[] = [];
  for (const item of items) {
    portion.push(item);
    if (portion.length < count) continue;
    yield portion;
    portion = [];
  }
  if (portion.length > 0) yield portion;
}
