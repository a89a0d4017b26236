import type { Format } from '../format.ts';
import { hasKeys } from './service.ts';

/** Exports that are a list in JSON with the texts in files beside it. */
export const folderFormats: readonly Format[] = [
  {
    kind: 'an export of Omnivore',
    looksLike: ({ text }) => /^\s*\[/u.test(text) && hasKeys(text, 'slug', 'readingProgress', 'savedAt'),
    read: async (source) => (await import('./folders.ts')).readOmnivore(source),
  },
  {
    kind: 'an article of a Pocket export',
    looksLike: ({ text }) => /^\s*\{/u.test(text) && hasKeys(text, 'savedId', 'isArchived'),
    read: async (source) => (await import('./folders.ts')).readPocketFolder(source),
  },
];
