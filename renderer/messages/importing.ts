import type { FolderMeaning, ImportCounts, MappedField, PreviewCounts, WatchStatus } from '../../preload/contract.ts';
import { counted, formatCount } from './plural.ts';

const articles = (count: number) => counted(count, 'article', 'articles');
const files = (count: number) => counted(count, 'file', 'files');

/** What came, as the beginning of a sentence: `3 articles, 1 new version`. */
const brought = ({ imported, versions, stubs, outlets = 0 }: ImportCounts): string =>
  [
    ...(imported > 0 ? [articles(imported)] : []),
    ...(versions > 0 ? [counted(versions, 'new version', 'new versions')] : []),
    ...(stubs > 0 ? [counted(stubs, 'address', 'addresses')] : []),
    ...(outlets > 0 ? [counted(outlets, 'name of an outlet', 'names of outlets')] : []),
  ].join(', ');

/** What the window says of the watched folder, of pasting, and of imports that are held, broken off or looked into, in English. */
export const importing = {
  undo: 'Undo',
  report: 'Report',

  watched: {
    menu: 'Watched folder…',
    title: 'Watched folder',
    explained:
      'What is saved in this folder, or in folders within it, comes in by itself once it is completely written. The files stay where they are.',
    none: 'No folder is watched.',
    states: {
      off: '',
      watching: 'It is being watched.',
      missing: 'It is not there at present, and is waited for. Plug its disk in if it is on one.',
    } satisfies Record<WatchStatus['state'], string>,
    choose: 'Choose a folder…',
    chooseAnother: 'Choose another folder…',
    field: 'Folder to watch',
    use: 'Watch this folder',
    stop: 'Stop watching',
    present: 'What lies there already',
    presents: { leave: 'Leave it', bring: 'Bring it in' },
    problems: {
      'not-a-folder': 'There is no such folder. Check the path, and that its disk is plugged in.',
      'own-folder': 'This is the archive’s own folder. Choose another one.',
      'disk-full': 'The disk is full, so this could not be kept. Make some room there, then try again.',
      'read-only': 'The profile’s folder is for reading only, so this could not be kept.',
      'not-writable': 'The profile’s folder cannot be written to, so this could not be kept.',
    },
    brought: (counts: ImportCounts, folder: string) => `${brought(counts)} came in from “${folder}”.`,
    failed: (count: number, folder: string) => `${files(count)} in “${folder}” could not be imported.`,
    missing: (folder: string) => `The watched folder “${folder}” is not there. Backfile waits for it.`,
  },

  paste: {
    menu: 'Import from the clipboard',
    brought: (counts: ImportCounts) => `${brought(counts)} came in from the clipboard.`,
    known: 'What you pasted is here already.',
    failed: 'No article was found in what you pasted.',
    nothing: 'There is no text to import on the clipboard.',
    byKey: (keys: string) => `The clipboard can only be read when you press ${keys} here.`,
    untitled: 'Pasted text',
  },

  preview: {
    title: 'Import',
    looking: (articleCount: number, fileCount: number) =>
      `Looking through the files: ${articles(articleCount)} in ${files(fileCount)} so far`,
    looked: ({ articles: articleCount, files: fileCount }: PreviewCounts, outletCount: number) =>
      `${files(fileCount)}, with ${[
        ...(articleCount > 0 || outletCount === 0 ? [`${articles(articleCount)} to read`] : []),
        ...(outletCount > 0 ? [counted(outletCount, 'name of an outlet', 'names of outlets')] : []),
      ].join(' and ')}.`,
    stopped: ({ articles: articleCount, files: fileCount }: PreviewCounts) =>
      `Looked at part of them: ${articles(articleCount)} in ${files(fileCount)}.`,
    partial: 'There is more in them than was looked at here. All of it is imported.',
    stop: 'Stop looking',
    progress: 'Looking through the files',
    counts: 'What importing would do',
    count: {
      isNew: 'New',
      alreadyHere: 'Already here',
      changed: 'New versions',
      stubs: 'Address only',
      unreadable: 'Cannot be read',
    } satisfies Partial<Record<keyof PreviewCounts, string>>,
    kinds: 'What the files are',
    kind: (fileCount: number, articleCount: number, outletCount = 0) =>
      `${files(fileCount)}, ${outletCount > 0 ? counted(outletCount, 'outlet', 'outlets') : articles(articleCount)}`,
    unreadable: 'Cannot be read, for example',
    choices: 'For all of them',
    outlet: 'Outlet, where a file names none',
    tags: 'Tags to add, with commas between them',
    folders: 'Folder names are',
    meanings: { source: 'The outlet', tag: 'A tag', nothing: 'Nothing' } satisfies Record<FolderMeaning, string>,
    columns: (name: string) => `Columns of ${name}`,
    field: 'Field',
    column: 'Column',
    sample: 'For example',
    noColumn: 'None',
    fields: {
      title: 'Headline',
      text: 'Text',
      html: 'Text as a web page',
      standfirst: 'Standfirst',
      byline: 'Byline',
      published: 'Date published',
      updated: 'Date updated',
      url: 'Address',
      canonicalUrl: 'Canonical address',
      source: 'Outlet',
      section: 'Section',
      language: 'Language',
      tags: 'Tags',
      saved: 'Date saved',
    } satisfies Record<MappedField, string>,
    start: 'Import',
  },

  strip: {
    pause: 'Pause',
    pauseImport: 'Pause import',
    goOn: 'Go on',
    goOnImport: 'Go on with the import',
    rate: (perSecond: number) => `${formatCount(perSecond)} a second`,
    paused: (done: number, found: number) => `Paused after ${formatCount(done)} of ${files(found)}`,
    brokenOff: (done: number) =>
      done === 0
        ? 'An import was interrupted before its first file.'
        : `An import was interrupted after ${files(done)}.`,
    leave: 'Leave it',
  },

  found: {
    filter: 'Find a file or a reason',
    copy: 'Copy as CSV',
    copied: 'The report is on the clipboard.',
    notCopied: 'The clipboard did not take the report.',
    retry: 'Retry failed',
    retrying: 'Trying again what failed.',
    refused: {
      'report-missing': 'This report is no longer kept.',
      'nothing-failed': 'Nothing failed in this import.',
      'read-only': 'This archive is open for reading only, so nothing can be imported.',
      'import-running': 'An import is already running. Try again when it has finished.',
    },
    leftOut: (count: number) => `${counted(count, 'line', 'lines')} with nothing to say left out.`,
    within: (container: string) => `in ${container}`,
    columns: ['Outcome', 'File', 'Reason'],
  },
};
