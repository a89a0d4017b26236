import { counted, formatCount } from './plural.ts';
import type { ArticleVersion, ImportCounts } from '../../preload/contract.ts';

const articles = (count: number) => counted(count, 'article', 'articles');

/** What the window says of the trash, of versions and of imports that are taken back, in English. */
export const keeping = {
  trash: {
    region: 'Trash',
    open: (count: number) => `Trash (${formatCount(count)})`,
    counts: (count: number) => `In the trash: ${articles(count)}`,
    back: 'Back to the articles',
    none: 'The trash is empty',
    noneHint: 'Articles that you delete come here, with their notes, until you empty it.',
    move: 'Move to trash',
    moved: 'Moved to the trash.',
    restore: 'Restore',
    restored: 'Restored.',
    undo: 'Undo',
    deleteOne: 'Delete for good…',
    empty: 'Empty trash…',
    isTrashed: 'This article is in the trash.',
    confirm: {
      title: (count: number) => `Delete ${articles(count)} for good?`,
      hint: 'Their text, their notes and their original files are removed from the archive. This cannot be undone.',
      confirm: (count: number) => `Delete ${articles(count)}`,
      cancel: 'Keep',
    },
    deleted: (count: number) => `${articles(count)} deleted for good.`,
  },

  versions: {
    which: (number: number, count: number) => `Version ${formatCount(number)} of ${formatCount(count)}`,
    menu: 'Versions of this article',
    imported: (when: string, words: number) => `Imported ${when}, ${counted(words, 'word', 'words')}`,
    current: 'current',
    hidden: 'taken back with its import',
    passedOver: {
      placeholder: 'not shown by itself: a notice, not the article',
      'much-shorter': 'not shown by itself: most of the text is missing',
    } satisfies Record<NonNullable<ArticleVersion['passedOver']>, string>,
    notes: (count: number) => `${counted(count, 'note', 'notes')} made on it`,
    earlier: 'You are reading an earlier version.',
    notCurrent: 'You are not reading the current version.',
    toCurrent: 'Read the current one',
    newer: 'There is a newer version of this article.',
    show: 'Show it',
  },

  imports: {
    past: 'Past imports…',
    title: 'Past imports',
    none: 'No import has left anything in this archive.',
    brought: ({ imported, versions }: ImportCounts) =>
      [articles(imported), ...(versions > 0 ? [counted(versions, 'new version', 'new versions')] : [])].join(', '),
    report: 'Report',
    undo: 'Undo import',
    redo: 'Redo import',
    redoOther: 'Redo the import it came with',
    undone: (trashed: number, versions: number, outlets: number) =>
      `${[
        ...(trashed > 0 || outlets === 0 ? [`${articles(trashed)} moved to the trash`] : []),
        ...(versions > 0 ? [`${counted(versions, 'version', 'versions')} taken back`] : []),
        ...(outlets > 0 ? [`${counted(outlets, 'name of an outlet', 'names of outlets')} taken back`] : []),
      ].join(', ')}.`,
    redone: 'The import is back.',
    isUndone: 'Undone',
    failed: 'Nothing of this import is in the archive any more.',
  },
};
