/** Labels of the native menu; those of its standard items come from the system. */
export const menuWords = {
  importFiles: 'Import Files…',
  importFolder: 'Import Folder…',
  exportAll: 'Export All…',
  archives: 'Archives…',
  backUp: 'Back Up Now',
  verify: 'Verify Archive',
  health: 'Archive Health…',
  revealArchive: 'Show Archive Folder',
  settings: 'Settings…',
  search: 'Search…',
  findInArticle: 'Find in Article…',
  nextArticle: 'Next Article',
  previousArticle: 'Previous Article',
  toggleNotes: 'Show or Hide Notes',
  textLarger: 'Larger Text',
  textSmaller: 'Smaller Text',
  textDefault: 'Default Text Size',
  shortcuts: 'Keyboard Shortcuts',
  welcome: 'Welcome',
} as const;

/** What the native dialogs say: what happened, and what can be done about it. */
export const dialogWords = {
  backups: 'Backups',
  notOpened: {
    message: 'The archive cannot be opened',
    reasons: {
      'not-an-archive': 'The folder holds other files and no archive. Start Backfile with another folder.',
      'not-writable':
        'Nothing can be written into the folder. Check that the disk is there and that you may change it.',
      damaged:
        'Its main file, archive.json, cannot be read. It was left as it is. A copy from a backup can replace it.',
    },
    fault: 'An error of the program kept it closed. Your files were left as they are.',
  },
  lost: {
    message: 'Backfile lost its connection to the archive',
    detail: 'Everything that was saved is safe. Start Backfile again to go on.',
    buttons: { again: 'Start Again', quit: 'Quit' },
  },
  windowGone: {
    message: 'The window stopped working',
    detail: 'Everything that was saved is safe.',
    buttons: { again: 'Open Again', quit: 'Quit' },
  },
  unsaved: {
    message: 'Some changes are not saved yet',
    detail: 'The archive could not keep them so far. They are lost when the window closes.',
    buttons: { stay: 'Stay', leave: 'Leave Without Saving' },
  },
  notImported: { message: 'Nothing was imported', detail: 'The archive is open for reading only.' },
} as const;
