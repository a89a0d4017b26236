import type { ArticleContent } from '../../../../data/article.ts';
import type { ReadResult, Source } from '../../../../main/import/reader.ts';

/** A source of UTF-8 text, or of bytes as they are. */
export function sourceOf(content: string | Uint8Array, more: Partial<Source> = {}): Source {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { bytes, fileName: 'article.txt', folders: [], modifiedAt: undefined, ...more };
}

/** The one article a reader made. */
export function articleOf(result: ReadResult): ArticleContent {
  if (!result.ok) throw new Error(`not read: ${result.reason}`);
  const [draft] = result.drafts;
  if (!draft || result.drafts.length !== 1) throw new Error(`expected one article, got ${result.drafts.length}`);
  return draft.content;
}
