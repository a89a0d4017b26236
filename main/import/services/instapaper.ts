import { instantOf } from '../entries/moment.ts';
import type { CsvService } from './service.ts';

const OWN_FOLDERS = new Set(['unread', 'archive', 'starred', '']);

/** Instapaper's CSV export: addresses, a selection, folders; tags are a JSON list in newer files. */
export const instapaper: CsvService = {
  kind: 'an export of Instapaper',
  importer: 'instapaper@1',
  columns: ['url', 'title', 'selection', 'folder'],
  entries: (rows) =>
    rows.map((row) => {
      const folder = row.get('folder') ?? '';
      const savedAt = instantOf(row.get('timestamp'));
      return {
        url: row.get('url'),
        title: row.get('title'),
        tags: jsonTags(row.get('tags') ?? ''),
        annotations: row.get('selection')?.trim() ? [{ quote: row.get('selection') ?? '', text: '' }] : [],
        state: {
          archived: folder.toLowerCase() === 'archive',
          read: folder.toLowerCase() === 'archive',
          starred: folder.toLowerCase() === 'starred',
          ...(savedAt === undefined ? {} : { savedAt }),
          ...(OWN_FOLDERS.has(folder.toLowerCase()) ? {} : { collections: [[folder]] }),
        },
      };
    }),
};

function jsonTags(field: string): string[] {
  try {
    const tags: unknown = JSON.parse(field === '' ? '[]' : field);
    return Array.isArray(tags) ? tags.filter((tag) => typeof tag === 'string') : [];
  } catch {
    return field.split(',');
  }
}
