import type { Format, Head } from './format.ts';

/**
 * The kinds of files there are readers for, in the order in which they are tried: what a file is shows in its content
 * first, then in its name. What comes earlier may be a special case of what comes later, as the export of a service is of
 * zip files or of JSON.
 */
const FORMATS: readonly Format[] = [];

/** What nothing else claims. Its reader names the kinds that cannot be read. */
export const TEXT: Format = {
  kind: 'plain text or Markdown',
  looksLike: () => true,
  read: async (source) => (await import('./read.ts')).readFile(source),
};

export const formatOf = (head: Head): Format => FORMATS.find((format) => format.looksLike(head)) ?? TEXT;
