import type { Entry } from '../entries/entry.ts';
import { flagIn, listIn, type Loose, recordIn, textIn, textsIn } from '../entries/loose.ts';
import { instantOf } from '../entries/moment.ts';
import { collectionPaths } from './collection-paths.ts';
import { entriesOf, hasKeys, type JsonService } from './service.ts';

/** Karakeep's JSON export: bookmarks and notes in lists, without the text of links. */
export const karakeep: JsonService = {
  kind: 'an export of Karakeep',
  importer: 'karakeep@1',
  looksLike: (head) => hasKeys(head, 'bookmarks') && /"(?:content|createdAt|tags)"\s*:/u.test(head),
  entries: (data) => {
    const paths = collectionPaths(listIn(data, 'lists'), 'parentId');
    return entriesOf(listIn(data, 'bookmarks'), (bookmark) => entryOf(bookmark, paths));
  },
};

function entryOf(bookmark: Loose, paths: ReadonlyMap<string, readonly string[]>): Entry {
  const content = recordIn(bookmark, 'content');
  const text = textIn(content, 'type') === 'text' ? textIn(content, 'text') : undefined;
  const note = textIn(bookmark, 'note');
  const savedAt = instantOf(textIn(bookmark, 'createdAt'));
  return {
    ...(text === undefined ? {} : { body: { text } }),
    title: textIn(bookmark, 'title'),
    url: textIn(content, 'url'),
    tags: textsIn(bookmark, 'tags', 'name'),
    annotations: note === undefined ? [] : [{ text: note }],
    state: {
      archived: flagIn(bookmark, 'archived') === true,
      collections: textsIn(bookmark, 'lists', 'id').flatMap((id) => (paths.has(id) ? [paths.get(id) ?? []] : [])),
      ...(savedAt === undefined ? {} : { savedAt }),
    },
  };
}
