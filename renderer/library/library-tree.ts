import { collectionTerm } from '../../data/collection-names.ts';
import { TAG_SEPARATOR } from '../../data/tags.ts';
import { withTerm } from '../../data/query/with-term.ts';
import type {
  ArchiveInfo,
  Collection,
  Library,
  ListOrder,
  ListView,
  SavedSearch,
  TagCount,
} from '../../preload/contract.ts';
import { library as messages } from '../messages/library.ts';

export type ViewName = keyof typeof messages.views;
export type GroupName = keyof typeof messages.groups;

/** What the list shows when a row of the sidebar is chosen. */
export interface Chosen {
  readonly text: string;
  readonly view: ListView;
  readonly order?: ListOrder;
}

interface Row {
  /** Of its own among all rows. */
  readonly key: string;
  readonly label: string;
  readonly children: readonly LibraryNode[];
}

interface ListRow extends Row {
  /** Articles it leads to, or null while that is not known. */
  readonly count: number | null;
  readonly chosen: Chosen;
}

/** A row of the sidebar. */
export type LibraryNode =
  | (ListRow & { readonly kind: 'view'; readonly name: ViewName })
  | (Row & { readonly kind: 'group'; readonly name: GroupName })
  | (ListRow & { readonly kind: 'search'; readonly search: SavedSearch })
  | (ListRow & { readonly kind: 'collection'; readonly collection: Collection })
  | (ListRow & { readonly kind: 'tag'; readonly name: string });

/** The queries of the views that are one. */
export const VIEW_QUERIES = {
  all: '',
  unread: 'is:unread',
  starred: 'is:starred',
  archived: 'is:archived',
  trash: '',
} as const satisfies Record<ViewName, string>;

/** Counts that the library itself does not have, by query. */
export type Counts = ReadonlyMap<string, number>;

/** All rows of the sidebar. */
export function libraryTree(library: Library, info: ArchiveInfo, counts: Counts): readonly LibraryNode[] {
  return [
    ...views(info, counts),
    group(
      'searches',
      library.searches.map((search) => searchRow(search, counts)),
    ),
    group('collections', collectionRows(library.collections, null)),
    group('tags', tagRows(library.tags)),
  ];
}

function views(info: ArchiveInfo, counts: Counts): readonly LibraryNode[] {
  const known: Partial<Record<ViewName, number>> = {
    all: info.articleCount,
    unread: info.unreadCount,
    trash: info.trashedCount,
  };
  const names = Object.keys(VIEW_QUERIES) as readonly ViewName[];
  return names.map((name) => ({
    kind: 'view',
    key: `view:${name}`,
    name,
    label: messages.views[name],
    count: known[name] ?? counts.get(VIEW_QUERIES[name]) ?? null,
    chosen: { text: VIEW_QUERIES[name], view: name === 'trash' ? 'trash' : 'archive' },
    children: [],
  }));
}

const group = (name: GroupName, children: readonly LibraryNode[]): LibraryNode => ({
  kind: 'group',
  key: `group:${name}`,
  name,
  label: messages.groups[name],
  children,
});

const searchRow = (search: SavedSearch, counts: Counts): LibraryNode => ({
  kind: 'search',
  key: search.id,
  label: search.name,
  search,
  count: counts.get(search.query) ?? null,
  chosen: { text: search.query, view: 'archive', ...(search.order && { order: search.order }) },
  children: [],
});

function collectionRows(collections: readonly Collection[], parentId: string | null): readonly LibraryNode[] {
  return collections
    .filter((collection) => collection.parentId === parentId)
    .map((collection) => ({
      kind: 'collection',
      key: collection.id,
      label: collection.name,
      collection,
      count: collection.count,
      chosen: { text: termFor('collection', collectionTerm(collection, collections)), view: 'archive' },
      children: collectionRows(collections, collection.id),
    }));
}

/** Rows of the tags nested in `parent`; a level that is no tag itself is one all the same, for it has tags within. */
function tagRows(tags: readonly TagCount[], parent = ''): readonly LibraryNode[] {
  const prefix = parent === '' ? '' : `${parent}${TAG_SEPARATOR}`;
  return tags
    .filter(({ name }) => name.startsWith(prefix) && !name.slice(prefix.length).includes(TAG_SEPARATOR))
    .map(({ name, count }) => ({
      kind: 'tag',
      key: `tag:${name}`,
      name,
      label: name.slice(prefix.length),
      count,
      chosen: { text: termFor('tag', name), view: 'archive' },
      children: tagRows(tags, name),
    }));
}

const termFor = (field: 'tag' | 'collection', value: string): string => withTerm('', field, value).trim();

/** Whether a row stands for something of the reader's own, that can be renamed and removed. */
export const isOwn = ({ kind }: LibraryNode): boolean => kind !== 'view' && kind !== 'group';

/** Every row, whatever it is in. */
export const everyRow = (nodes: readonly LibraryNode[]): readonly LibraryNode[] =>
  nodes.flatMap((node) => [node, ...everyRow(node.children)]);

/** The row that leads to what the list shows, if any does. */
export const rowShowing = (nodes: readonly LibraryNode[], { text, view }: Chosen): LibraryNode | undefined =>
  everyRow(nodes).find(
    (node) => node.kind !== 'group' && node.chosen.text === text.trim() && node.chosen.view === view,
  );
