import type { Format } from '../format.ts';

/** Bookmarks as browsers and most services export them (Netscape bookmark file), and Pocket's older list. */
export const bookmarkFormats: readonly Format[] = [
  {
    kind: 'a list of bookmarks',
    looksLike: ({ text }) => /^\s*<!doctype netscape-bookmark-file/iu.test(text),
    read: async (source) => (await import('./bookmarks.ts')).readBookmarks(source),
  },
  {
    kind: 'an export of Pocket',
    looksLike: ({ text }) => /<title>\s*Pocket Export\s*<\/title>/iu.test(text.slice(0, 4096)),
    read: async (source) => (await import('./bookmarks.ts')).readPocketList(source),
  },
];
