import type { Format } from '../format.ts';

/** Books, which for news are issues of articles. */
export const epubFormat: Format = {
  kind: 'a book (EPUB)',
  looksLike: ({ entries }) => entries?.includes('META-INF/container.xml') ?? false,
  readParts: async function* readParts(source) {
    yield* (await import('./read-epub.ts')).readEpub(source);
  },
};
