import type { Entry } from '../entries/entry.ts';
import { listIn, type Loose, textIn, textsIn } from '../entries/loose.ts';
import { instantOf } from '../entries/moment.ts';
import { collectionPaths } from './collection-paths.ts';
import { entriesOf, hasKeys, type JsonService } from './service.ts';

/** Linkwarden's `backup.json`: links in collections, most with the text that was read from them. */
export const linkwarden: JsonService = {
  kind: 'a backup of Linkwarden',
  importer: 'linkwarden@1',
  looksLike: (head) =>
    hasKeys(head, 'collections') && /"(?:pinnedLinks|whitelistedUsers|links|rssSubscriptions)"\s*:/u.test(head),
  entries: (data) => {
    const collections = listIn(data, 'collections');
    const paths = collectionPaths(collections, 'parentId');
    const pinned = new Set(textsIn(data, 'pinnedLinks', 'id'));
    return collections.flatMap((collection) =>
      entriesOf(listIn(collection, 'links'), (link) =>
        entryOf(link, paths.get(textIn(collection, 'id') ?? ''), pinned),
      ),
    );
  },
};

function entryOf(link: Loose, path: readonly string[] | undefined, pinned: ReadonlySet<string>): Entry {
  const text = textIn(link, 'textContent');
  const savedAt = instantOf(textIn(link, 'importDate', 'createdAt'));
  return {
    ...(text === undefined ? {} : { body: { text } }),
    title: textIn(link, 'name'),
    standfirst: textIn(link, 'description'),
    url: textIn(link, 'url'),
    tags: textsIn(link, 'tags', 'name'),
    state: {
      starred: pinned.has(textIn(link, 'id') ?? '\u0000'),
      ...(path === undefined || path.length === 0 ? {} : { collections: [path] }),
      ...(savedAt === undefined ? {} : { savedAt }),
    },
  };
}
