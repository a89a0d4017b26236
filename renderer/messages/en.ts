import type { ImportCounts, ImportedInput, ListOrder, SaveFailure, Settings } from '../../preload/contract.ts';
import { counted, formatCount } from './plural.ts';

const articles = (count: number) => counted(count, 'article', 'articles');
const files = (count: number) => counted(count, 'file', 'files');

/** Everything the window's frame, list and import say, in English. What reading and notes say is in `reading.ts`. */
export const en = {
  app: {
    name: 'Backfile',
    windowTitle: (article: string) => `${article} – Backfile`,
    commands: 'Commands',
    head: 'Window',
    list: 'Articles',
    completions: 'Completions',
    article: 'Article',
    resizeList: 'Width of the list',
    back: 'Back to the list',
    reload: 'Reload',
    close: 'Close',
    dismiss: 'Dismiss',
    cancel: 'Cancel',
    toasts: 'Messages',
    broken: 'Backfile met an error that it did not expect. Your archive is safe; reloading the window usually helps.',
    failed: (what: string) => `That did not work (${what}). If it happens again, reload the window.`,
    stopped: 'Backfile has stopped. Your changes up to here are saved.',
    reconnecting: 'Trying to reach it again…',
    opening: 'Opening your archive…',
  },

  toolbar: {
    import: 'Import',
    importFiles: 'Import files…',
    importFolder: 'Import folder…',
    view: 'View',
    notes: 'Notes',
    showNotes: 'Show the notes',
    hideNotes: 'Hide the notes',
  },

  view: {
    theme: 'Theme',
    themes: {
      system: 'System',
      light: 'Light',
      dark: 'Dark',
      sepia: 'Sepia',
      contrast: 'High contrast',
    } satisfies Record<Settings['theme'], string>,
    textSize: 'Text size',
    larger: 'Larger text',
    smaller: 'Smaller text',
    percent: (percent: number) => `${percent}%`,
    measure: 'Line width',
    characters: (count: number) => counted(count, 'character', 'characters'),
    direction: 'Window direction',
    directions: {
      auto: 'Automatic',
      ltr: 'Left to right',
      rtl: 'Right to left',
    } satisfies Record<Settings['direction'], string>,
    notes: 'Notes beside the article',
    shortcuts: 'Keyboard shortcuts',
    welcome: 'About this archive',
  },

  list: {
    counts: (total: number, unread: number) =>
      unread === 0 ? articles(total) : `${articles(total)}, ${formatCount(unread)} unread`,
    sort: (order: string) => `Order: ${order}`,
    sortBy: 'Sort by',
    order: 'Order',
    by: {
      relevance: 'Relevance',
      published: 'Date published',
      imported: 'Date imported',
      title: 'Title',
      source: 'Outlet',
      length: 'Length',
    } satisfies Record<ListOrder['by'], string>,
    shortOrder: ({ by, direction }: ListOrder) =>
      ({
        relevance: { descending: 'Best match', ascending: 'Best match' },
        published: { descending: 'Newest first', ascending: 'Oldest first' },
        imported: { descending: 'Last imported', ascending: 'First imported' },
        title: { descending: 'Title Z to A', ascending: 'Title A to Z' },
        source: { descending: 'Outlet Z to A', ascending: 'Outlet A to Z' },
        length: { descending: 'Longest first', ascending: 'Shortest first' },
      })[by][direction],
    unread: 'Unread.',
    starred: 'Starred',
    notes: (count: number) => counted(count, 'note', 'notes'),
    versions: (count: number) => counted(count, 'version', 'versions'),
    undated: 'No date',
    guessedDate: (date: string) => `${date} (guess)`,
    loading: 'Loading…',
    untitled: 'Untitled',
    empty: 'Nothing here yet',
    nothingFound: 'No articles here',
    nothingFoundHint: 'Nothing in the archive fits what the list is to show.',
    showAll: 'Show all articles',
    emptyHint:
      'Bring in saved articles as text files, or a whole folder of them. You can also drop them anywhere on this window.',
    actions: 'Article',
    markRead: 'Mark as read',
    markUnread: 'Mark as unread',
    nowRead: 'Marked as read',
    nowUnread: 'Marked as unread',
    nowStarred: 'Star added',
    nowUnstarred: 'Star removed',
    star: 'Star',
    unstar: 'Remove star',
    open: 'Read',
  },

  importing: {
    drop: 'Drop to import',
    dropHint: 'Files, or folders with everything in them',
    region: 'Import',
    walking: (found: number) => `Looking through the folder: ${files(found)} so far`,
    sending: (across: number, total: number) => `Bringing over ${formatCount(across)} of ${files(total)}`,
    looking: (found: number) => `Looking for files: ${formatCount(found)} so far`,
    reading: (done: number, found: number) => `Reading ${formatCount(done)} of ${files(found)}`,
    progress: 'Progress of the import',
    began: 'Import started.',
    stop: 'Stop',
    cancel: 'Stop import',
    finished: (counts: ImportCounts) => sentence(counts),
    cancelled: (counts: ImportCounts) => `Stopped. ${sentence(counts)}`,
    report: 'Report',
    nothing: 'There is no file in there to import.',
    unreadable: (count: number) => `${files(count)} could not be read and ${count === 1 ? 'was' : 'were'} left out.`,
    refused: {
      'read-only': 'This archive is open for reading only, so nothing can be imported.',
      'import-running': 'An import is already running. Start the next one when it has finished.',
    },
    folder: {
      title: 'What do the folders mean?',
      intro: (count: number) =>
        `You are importing ${files(count)} in folders. Their names can tell where an article came from.`,
      introUncounted: 'The folder may hold others. Their names can tell where an article came from.',
      example: (name: string) => `For example, “${name}”.`,
      label: 'Use folder names as',
      meanings: { source: 'The outlet', tag: 'A tag', nothing: 'Nothing' },
      hints: {
        source: 'Where the article itself does not name one',
        tag: 'Added to every article in the folder',
        nothing: 'Folders only kept the files in order',
      },
      start: 'Import',
    },
  },

  report: {
    title: 'Import report',
    outcomes: {
      imported: 'Imported',
      duplicate: 'Already here',
      version: 'New version',
      stub: 'Address only',
      failed: 'Not imported',
    } satisfies Record<ImportedInput['outcome'], string>,
    all: 'All',
    filter: 'Show',
    sort: 'Sort by',
    sorts: { outcome: 'Outcome', file: 'File' },
    files: 'Files of the import',
    none: 'No files of this kind.',
    showArticle: 'Show article',
    untrash: 'Take out of the trash',
    missing: 'This report is no longer kept.',
    withCount: (label: string, count: number) => `${label} ${formatCount(count)}`,
  },

  reasons: {
    empty: 'The file is empty.',
    binary: 'This is not text, so there is nothing to read.',
    'too-large': 'The file is larger than Backfile reads.',
    unreadable: 'The file could not be opened. Check its permissions.',
    'not-found': 'The file is no longer there.',
    'unknown-encoding': 'The characters in this file could not be made out. Save it as UTF-8 and import it again.',
    'unknown-kind': 'Backfile does not know this kind of file.',
    'no-text': 'No article was found in this file.',
    malformed: 'This file is damaged or cut short.',
    'disk-full': 'The disk is full. Make room and import it again.',
    'read-only': 'The archive is open for reading only.',
    'not-writable': 'The archive’s folder cannot be written to. Check its permissions.',
    encrypted: 'This is locked with a password. Unpack it and import the files.',
    'unsafe-name': 'Its name points outside of its archive, so it was left out.',
    'too-much': 'It unpacks to hundreds of times its size, so the rest was left out.',
    'too-deep': 'It is packed in too many files within files. Unpack it and import what is inside.',
    'nothing-inside': 'There is nothing in it that could be read.',
    fault: 'Backfile failed on this file, which should not happen. The file itself is untouched.',
  } satisfies Record<NonNullable<ImportedInput['reason']>, string>,

  saving: {
    'disk-full': 'The disk is full, so this is not saved yet. Make room on it.',
    'read-only': 'This archive is open for reading only, so nothing can be changed.',
    'not-writable': 'The archive’s folder cannot be written to, so this could not be saved.',
  } satisfies Record<SaveFailure, string>,
  articleMissing: 'That article is no longer in the archive.',

  notices: {
    region: 'About your archive',
    setAside: (file: string, movedTo: string | null) =>
      movedTo === null
        ? `${file} could not be read. It was left untouched and the rest of the archive is open.`
        : `${file} could not be read. It was set aside untouched as ${movedTo}; the rest of the archive is open.`,
    affected: (count: number) => `${articles(count)} affected.`,
    indexRebuilt: 'The list was made anew from your files, because its index was missing or damaged. Nothing was lost.',
    showFolder: 'Show folder',
    readOnly: {
      'not-writable':
        'The archive’s folder cannot be written to. You can read; changes are not kept until that is put right.',
      'newer-format':
        'This archive was written by a newer Backfile. You can read here; update Backfile to make changes.',
    },
  },

  welcome: {
    lines: [
      'Your own archive of the news: saved articles, set to be read, highlighted and annotated.',
      'Everything stays on this computer, in plain files that belong to you. No account, no network.',
    ],
    where: 'Where it is kept',
    showFolder: 'Show folder',
    samples: 'A few sample articles are in it, so that there is something to try things on.',
    bringIn: 'Bringing in your own',
    drop: 'Drop files or a folder anywhere on this window.',
    menu: (files: string, folder: string) =>
      `Use the Import menu, or press ${files} for files and ${folder} for a folder.`,
    commandLine: 'Or from a terminal:',
    command: (folder: string) => `backfile import PATH… --archive ${/\s/u.test(folder) ? `"${folder}"` : folder}`,
    begin: 'Start reading',
    importFiles: 'Import files…',
    importFolder: 'Import a folder…',
  },

  shortcuts: {
    title: 'Keyboard shortcuts',
    groups: { reading: 'Reading', articles: 'Articles', archive: 'Archive', window: 'Window' },
    or: 'or',
    keys: {
      ArrowUp: '↑',
      ArrowDown: '↓',
      Enter: 'Enter',
      Escape: 'Esc',
      Delete: 'Del',
      F6: 'F6',
      Home: 'Home',
      End: 'End',
      ' ': 'Space',
    } as Readonly<Record<string, string>>,
    modifiers: { ctrl: 'Ctrl', command: '⌘', shift: 'Shift', shiftSign: '⇧' },
    actions: {
      nextArticle: 'Next article',
      previousArticle: 'Previous article',
      firstArticle: 'First article in the list',
      lastArticle: 'Last article in the list',
      openArticle: 'From the list to the article',
      backToList: 'Back to the list',
      toggleRead: 'Mark as read or unread',
      toggleStar: 'Star, or take the star off',
      toggleArchive: 'Archive, or take out of the archived',
      tagArticles: 'Tags',
      correctArticles: 'Correct headline, date, outlet and so on',
      markRows: 'Select several, in the list',
      markAll: 'Select all, in the list',
      trashArticle: 'Move to the trash, from the list',
      importFiles: 'Import files',
      importFolder: 'Import a folder',
      paste: 'Import what the clipboard holds',
      undo: 'Take back what was just done',
      textLarger: 'Larger text',
      textSmaller: 'Smaller text',
      textDefault: 'Text in its usual size',
      toggleNotes: 'Show or hide the notes',
      toggleLibrary: 'Show or hide the library',
      search: 'Search',
      nextRegion: 'Next part of the window',
      showShortcuts: 'This list',
    },
  },
};

function sentence({ imported, duplicates, versions, failed }: ImportCounts): string {
  const parts = [
    `${articles(imported)} imported`,
    ...(versions > 0 ? [counted(versions, 'new version', 'new versions')] : []),
    ...(duplicates > 0 ? [`${formatCount(duplicates)} already here`] : []),
    ...(failed > 0 ? [`${formatCount(failed)} not imported`] : []),
  ];
  return `${parts.join(', ')}.`;
}
