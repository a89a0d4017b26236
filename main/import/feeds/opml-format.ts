import { ANY_PROLOGUE } from '../comments.ts';
import type { Format } from '../format.ts';

const OPML = new RegExp(`${ANY_PROLOGUE}<opml[\\s>]`, 'iu');

/** Lists of feeds, as readers of feeds export them: names of outlets and no articles. */
export const opmlFormat: Format = {
  kind: 'a list of feeds (OPML)',
  looksLike: ({ text }) => OPML.test(text),
  read: async (source) => (await import('./read-opml.ts')).readOpml(source),
};
