import type { Article } from '../../data/article.ts';
import type { TextPlace } from '../find/text/backlog.ts';
import type { RecordLines } from './record-lines.ts';
import { recordIn, type Shelf } from './shelf.ts';

/** Reads single records, from their line where that can be, else from their whole shard. */
export function readingArticles(lines: RecordLines, shelf: Shelf): (at: TextPlace) => Article | undefined {
  return ({ path, position, recordId }) => {
    const article = lines.article(path, position, recordId);
    if (article !== undefined) return article;
    const reading = shelf.shard(path);
    return reading.status === 'read' ? recordIn(reading.data, recordId) : undefined;
  };
}
