import type {
  DamagedFile,
  JobProgress,
  KeptBackup,
  RepairChoice,
  RestoreCounts,
  RestoreSample,
  VerifyFinding,
} from '../../preload/contract.ts';
import { counted, formatCount } from './plural.ts';

const articles = (count: number) => counted(count, 'article', 'articles');
const files = (count: number) => counted(count, 'file', 'files');

/** Why something did not work, and what to do next. */
const problems: Readonly<Record<string, string>> = {
  'disk-full': 'The disk is full. Make some room there, then try again.',
  'read-only': 'This archive is open for reading only. Close it where else it is open, then try again.',
  'not-writable': 'Nothing can be written there. Check that the disk is plugged in and that you may change the folder.',
  'job-running': 'Something else is under way. Try again when it has finished.',
  'not-a-backup': 'That is neither a backup nor an archive. Choose a .zip that Backfile made, or an archive’s folder.',
  'damaged-backup': 'That backup is damaged, so nothing of it was taken. Choose an older one.',
  unreadable: 'That could not be read. Check the path, and that the disk is plugged in.',
  'preview-missing': 'The backup has changed since you looked at it. Look at it again.',
  'report-missing': 'The report is no longer kept. Verify the archive again.',
  'nothing-to-recover': 'Nothing could be got back this way. Try another one.',
  fault: 'An error of the program stopped it. Your archive was left as it is.',
};

/** What the window says of backups, of verifying and restoring, and of damaged files, in English. */
export const health = {
  title: 'Archive health',
  menu: 'Archive health',
  justNow: 'just now',
  problem: (reason: string, detail = '') => {
    const words = problems[reason] ?? problems['fault'] ?? reason;
    return detail === '' ? words : `${words} (${detail})`;
  },

  line: {
    region: 'Archive health',
    healthy: (ago: string) => `Archive is healthy, last backup ${ago}`,
    noBackup: 'Archive is healthy, no backup yet',
    damaged: (count: number) => `${files(count)} ${count === 1 ? 'needs' : 'need'} your attention`,
    backupFailed: 'The last backup did not work',
  },

  jobs: {
    running: {
      verify: 'Verifying the archive',
      backup: 'Making a full backup',
      export: 'Taking articles out',
      preview: 'Reading the backup',
      restore: 'Restoring',
    } satisfies Record<JobProgress['kind'], string>,
    finished: {
      verify: 'The archive was verified.',
      backup: 'The full backup is complete.',
      export: 'The articles were taken out.',
      preview: 'The backup was read.',
      restore: 'The backup was merged in.',
    } satisfies Record<JobProgress['kind'], string>,
    cancelled: {
      verify: 'Verifying was stopped. Nothing was changed.',
      backup: 'The backup was stopped. Nothing of it is left.',
      export: 'Taking articles out was stopped. Nothing of it is left.',
      preview: 'Reading the backup was stopped. Nothing was changed.',
      restore: 'Restoring was stopped half-way. What was merged stays; restore again to complete it.',
    } satisfies Record<JobProgress['kind'], string>,
    cancel: 'Stop',
    progress: 'Progress',
  },

  backups: {
    title: 'Backups',
    explained:
      'Notes, highlights and what you did with articles are backed up by themselves every day. A full backup holds everything, in one file.',
    last: (when: string, ago: string) => `Last backup ${ago} (${when}).`,
    never: 'No backup has been made yet.',
    now: 'Back up now',
    made: 'Backed up.',
    full: 'Full backup…',
    fullPath: 'Save the full backup as (a .zip, or a folder)',
    fullStart: 'Make the backup',
    kept: 'Kept backups',
    noneKept: 'None yet. The first is made by itself soon after the start.',
    kinds: { daily: 'daily', weekly: 'weekly', full: 'full' } satisfies Record<KeptBackup['kind'], string>,
    more: (count: number) => `${formatCount(count)} older`,
    place: 'Daily backups are kept in',
    choosePlace: 'Choose another folder…',
    placePath: 'Folder for the daily backups',
    placeUse: 'Use this folder',
    usualPlace: 'Use the usual one',
    placed: 'Daily backups go there from now on. Earlier ones stay where they are.',
    restore: 'Restore…',
    restoreThis: (when: string) => `Restore the backup of ${when}`,
  },

  path: { absolute: 'Write the whole path, from the top of the disk.', cancel: 'Cancel' },

  verify: {
    title: 'Verify',
    explained: 'Reads every file and compares it with its checksum. Nothing is changed.',
    start: 'Verify archive',
    allWell: (checked: number, size: string) => `All well: ${files(checked)} checked, ${size}.`,
    wrong: (count: number, checked: number) => `${files(checked)} checked, ${formatCount(count)} of them wrong.`,
    problems: {
      'wrong-hash': 'Its content has changed by itself',
      damaged: 'Damaged',
      missing: 'Missing',
      unreadable: 'Cannot be read',
      unreferenced: 'Not used by any article',
      'wrong-shape': 'Not what it should be',
    } satisfies Record<VerifyFinding['problem'], string>,
    more: (count: number) => `And ${formatCount(count)} more.`,
    unused: (count: number) => `${files(count)} that no article uses. Nothing is wrong with them.`,
  },

  restore: {
    title: 'Restore',
    explained:
      'Merges a backup into this archive. You see first what would change. What is newer here is never replaced.',
    choose: 'From a backup file…',
    path: 'Backup to restore from (a .zip, or an archive’s folder)',
    look: 'Look into it',
    heading: (name: string) => `Restore from “${name}”`,
    made: (when: string) => `Made ${when}.`,
    otherArchive: 'This backup is of another archive. Its articles would be added to yours.',
    table: 'What restoring would do',
    what: 'What',
    columns: {
      new: 'Added',
      newer: 'Replaced by newer',
      older: 'Newer here, kept',
      same: 'Same',
    } satisfies Record<keyof RestoreCounts, string>,
    rows: { articles: 'Articles', notes: 'Notes', states: 'Read, stars, tags', contents: 'Files' },
    nothing: 'Everything in this backup is here already. There is nothing to restore.',
    samples: 'Some of what it is about',
    kinds: { article: 'Article', note: 'Note on', state: 'State of' } satisfies Record<RestoreSample['kind'], string>,
    sampled: {
      new: 'would be added',
      'newer-there': 'would be replaced by a newer one',
      'newer-here': 'is newer here and stays',
    } satisfies Record<RestoreSample['what'], string>,
    untitled: 'untitled',
    more: (count: number) => `And ${formatCount(count)} more.`,
    start: 'Merge it in',
    back: 'Back',
  },

  damage: {
    title: 'Damaged files',
    explained:
      'They cannot be read as they should. Nothing of them was thrown away, and the rest of the archive is open.',
    kinds: {
      articles: 'Articles',
      state: 'What you did with articles',
      notes: 'Notes',
      archive: 'The archive’s own file',
      asset: 'Picture',
      original: 'Original file',
    } satisfies Record<DamagedFile['kind'], string>,
    found: (when: string) => `found ${when}`,
    affected: (count: number) => (count === 0 ? 'No article is known to be affected.' : `${articles(count)} affected:`),
    more: (count: number) => `and ${formatCount(count)} more`,
    unknown: 'an article whose title is lost',
    choices: {
      'last-good': 'Take the last good copy',
      backup: 'Take it from a full backup',
      original: 'Make it again from the original files',
      leave: 'Leave it',
    } satisfies Record<RepairChoice, string>,
    recovered: (count: number) => `Got back: ${formatCount(count)}.`,
    left: 'Left as it is. You are not asked about it again.',
    movedTo: (path: string) => `Its bytes are in ${path}.`,
  },
};
