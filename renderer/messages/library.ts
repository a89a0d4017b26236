import type { Reply, SaveFailure } from '../../preload/contract.ts';
import { counted, formatCount } from './plural.ts';

const articles = (count: number) => counted(count, 'article', 'articles');

type Failure = Reasons<
  Reply<
    | 'collections.save'
    | 'searches.save'
    | 'tags.rename'
    | 'outlets.save'
    | 'outlets.merge'
    | 'articles.clean'
    | 'changes.undo'
  >
>;
type Reasons<Answer> = Answer extends { readonly ok: false; readonly reason: infer Reason } ? Reason : never;

/** What the window says of collections, tags and saved searches, and of changing many articles at once, in English. */
export const library = {
  title: 'Library',
  show: 'Show the library',
  hide: 'Hide the library',
  resize: 'Width of the library',
  views: {
    all: 'All articles',
    unread: 'Unread',
    starred: 'Starred',
    archived: 'Archived',
    trash: 'Trash',
  },
  groups: { searches: 'Saved searches', collections: 'Collections', tags: 'Tags' },
  count: articles,
  more: (name: string) => `More about ${name}`,
  drag: (name: string) => `Move ${name}`,
  expand: (name: string) => `What is in ${name}`,

  saveSearch: 'Save this search…',
  newCollection: 'New collection…',
  newCollectionWithin: 'New collection in it…',
  rename: 'Rename…',
  moveTo: 'Move to…',
  remove: 'Remove',

  keys: { rename: 'F2', remove: 'Del' },

  name: 'Name',
  save: 'Save',
  create: 'Create',
  cancel: 'Cancel',
  titles: {
    saveSearch: 'Save this search',
    newCollection: 'New collection',
    newCollectionWithin: (parent: string) => `New collection in “${parent}”`,
    rename: (name: string) => `Rename “${name}”`,
    move: (name: string) => `Move “${name}”`,
  },
  merges: {
    tag: (name: string, count: number) =>
      `There is a tag “${name}” already, on ${articles(count)}. The two become one.`,
    collection: (name: string, count: number) =>
      `There is a collection “${name}” here already, with ${articles(count)}. The two become one.`,
  },
  merge: 'Make them one',
  nestedHint: 'A slash puts a tag within another: economy/trade.',
  top: 'At the top',
  destination: 'Where to',
  move: 'Move',

  undo: 'Undo',
  undone: 'Taken back.',
  saved: (name: string) => `“${name}” saved.`,
  created: (name: string) => `“${name}” created.`,
  renamed: (from: string, to: string) => `“${from}” is “${to}” now.`,
  moved: (name: string) => `“${name}” moved.`,
  removed: (name: string) => `“${name}” removed. Its articles stay.`,
  failures: {
    'collection-missing': 'This collection is not there any more.',
    'within-itself': 'This cannot be put into itself.',
    'name-taken': 'There is one of that name already.',
    'outlet-missing': 'This outlet is not there any more.',
    'no-host': 'One of the web addresses is none.',
    'article-damaged': 'The file that holds this article could not be read. Nothing was changed.',
    'text-changed': 'The article’s text has changed meanwhile. Look at it again.',
    'tag-missing': 'No article has this tag any more.',
    'no-name': 'A tag needs a name.',
    'search-missing': 'This saved search is not there any more.',
    'undo-missing': 'This can no longer be taken back.',
  } satisfies Record<Exclude<Failure, SaveFailure | 'article-missing'>, string>,

  bulk: {
    region: 'Selected articles',
    selected: (count: number) => `${formatCount(count)} selected`,
    selectAll: (count: number) => `Select all ${formatCount(count)}`,
    clear: 'Clear the selection',
    markRead: 'Mark as read',
    markUnread: 'Mark as unread',
    star: 'Star',
    unstar: 'Remove stars',
    archive: 'Archive',
    unarchive: 'Take out of the archived',
    tag: 'Tags…',
    collect: 'Add to a collection…',
    uncollect: (name: string) => `Remove from “${name}”`,
    trash: 'Move to trash',
    restore: 'Restore',
    marks: 'Read, starred, archived',
    tooMany: (most: number) => `At most ${formatCount(most)} can be selected one by one. Select all to have every one.`,
  },
  changing: {
    region: 'Change',
    words: (done: number, total: number) => `Changing ${formatCount(done)} of ${articles(total)}`,
    stop: 'Stop',
    stopChange: 'Stop the change',
  },
  collect: {
    title: (count: number) => `Add ${articles(count)} to a collection`,
    name: 'Collection',
    add: 'Add',
    create: 'Create and add',
    remove: 'Take out',
    newHint: (name: string) => `There is no collection “${name}” yet. It will be made.`,
  },
  done: {
    read: (count: number) => `${articles(count)} marked as read.`,
    unread: (count: number) => `${articles(count)} marked as unread.`,
    starred: (count: number) => `${articles(count)} starred.`,
    unstarred: (count: number) => `${counted(count, 'star', 'stars')} removed.`,
    archived: (count: number) => `${articles(count)} archived.`,
    unarchived: (count: number) => `${articles(count)} taken out of the archived.`,
    tagged: (count: number, tag: string) => `${articles(count)} tagged “${tag}”.`,
    untagged: (count: number, tag: string) => `“${tag}” taken off ${articles(count)}.`,
    collected: (count: number, name: string) => `${articles(count)} added to “${name}”.`,
    uncollected: (count: number, name: string) => `${articles(count)} removed from “${name}”.`,
    trashed: (count: number) => `${articles(count)} moved to the trash.`,
    restored: (count: number) => `${articles(count)} restored.`,
  },

  tags: {
    region: 'Tags',
    add: 'Add a tag',
    edit: 'Tags',
    remove: (tag: string) => `Remove the tag ${tag}`,
    title: (count: number) => `Tags of ${articles(count)}`,
    tag: 'Tag',
    addToAll: 'Add',
    removeFromAll: 'Take off',
    close: 'Done',
  },
};
