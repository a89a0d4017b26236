import type { Article, Dateline } from '../../data/article.ts';

/** The place a report was filed from, as the first paragraph begins with it. */
export interface RunIn {
  readonly dateline: Dateline;
  readonly agency: string | undefined;
  /** Index of the paragraph. */
  readonly block: number;
}

/** Where the dateline runs in: the first block that has words, if that is a paragraph. */
export function runInOf({ dateline, agency, blocks }: Article): RunIn | null {
  const block = blocks.findIndex(({ type }) => type !== 'figure' && type !== 'rule');
  return dateline && blocks[block]?.type === 'paragraph' ? { dateline, agency, block } : null;
}
