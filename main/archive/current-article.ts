import type { Article } from '../../data/article.ts';
import { done, type Outcome, refused } from '../../data/outcome.ts';
import { firstIdOf, locate } from '../find/list-queries.ts';
import type { ArchiveContext } from './context.ts';
import { indexFile, type IndexingOptions } from './index-files.ts';
import { recordIn, type Shelf } from './shelf.ts';

/** After a file was dealt with, the article may still stand in another writer's. */
const ATTEMPTS = 3;

/**
 * The article behind the id of any of its versions: the text of its current version, or of the one with `versionId`, under
 * the id of the first. To everyone outside the archive an article has that one id, whatever becomes of its text.
 */
export function currentArticle(
  id: string,
  { catalogue }: Pick<ArchiveContext, 'catalogue'>,
  shelf: Shelf,
  indexing: IndexingOptions,
  versionId?: string,
): Outcome<Article, 'article-missing' | 'article-damaged'> {
  let isDamaged = false;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const at = catalogue.use((database) => {
      const firstId = firstIdOf(database, id);
      return firstId === undefined ? undefined : locate(database, firstId, versionId);
    });
    if (at === undefined) break;
    const reading = shelf.shard(at.path);
    const record = reading.status === 'read' ? recordIn(reading.data, at.recordId) : undefined;
    if (record !== undefined) return done(underFirstId(record, at.articleId));
    isDamaged ||= reading.status === 'damaged' || reading.status === 'blocked';
    if (reading.status === 'blocked') break;
    // The file is not what the index says: gone, damaged or replaced by a sync program.
    indexFile({ path: at.path, kind: 'articles' }, indexing);
  }
  return refused(isDamaged ? 'article-damaged' : 'article-missing');
}

function underFirstId(record: Article, firstId: string): Article {
  const { versionOf: _, ...article } = record;
  return { ...article, id: firstId };
}
