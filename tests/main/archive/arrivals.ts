import type { ArticleContent } from '../../../data/article.ts';
import type { Arrival } from '../../../main/archive/archive.ts';

/** A text file of one article, a paragraph per line, as an importer would hand it over. */
export function arrival(title: string, text: string, content: Partial<ArticleContent> = {}): Arrival {
  return {
    path: `${title}.txt`,
    bytes: Buffer.from(`${title}\n\n${text}\n`),
    fileName: `${title}.txt`,
    modifiedAt: new Date(Date.UTC(2026, 2, 26)),
    importer: 'text@1',
    drafts: [
      {
        content: {
          title,
          byline: [],
          direction: 'ltr',
          tags: [],
          blocks: text.split('\n').map((line) => ({ type: 'paragraph', text: line })),
          removed: [],
          provenance: {},
          ...content,
        },
        assets: [],
        encoding: 'utf-8',
      },
    ],
  };
}

/** Distinct articles, numbered from `from`. */
export const arrivals = (count: number, from = 1): Arrival[] =>
  Array.from({ length: count }, (_, index) =>
    arrival(`Harbour report ${from + index}`, `Boats counted at Vellin on day ${from + index}.\nNo more is known.`),
  );
