import { type ArticleRecord, isDeletion } from '../../data/article.ts';

/** Paths of the contents that a record names: its originals and the images of its figures. */
export function neededContents(record: ArticleRecord): readonly string[] {
  if (isDeletion(record)) return [];
  const originals = record.originals.map(({ sha256 }) => `originals/${sha256}`);
  const assets = record.blocks.flatMap((block) =>
    block.type === 'figure' && block.asset !== undefined ? [`assets/${block.asset}`] : [],
  );
  return [...originals, ...assets];
}
