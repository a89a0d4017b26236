import { backUp, backUpDaily, exportAll, exportSome, restoreAgain } from './backups.ts';
import { emptyTrash } from './empty-trash.ts';
import { importFiles } from './import-files.ts';
import { editNote, highlight } from './notes.ts';
import { changeStates } from './states.ts';
import { takeIn } from './take-in.ts';
import { throwAway } from './trash.ts';
import { undoImport } from './undo-import.ts';
import type { KeptSite, Work } from './work.ts';

/** All that may be under way when the process is killed, by name. */
export const works = {
  takeIn,
  importFiles,
  highlight,
  editNote,
  changeStates,
  throwAway,
  emptyTrash,
  undoImport,
  backUp,
  backUpDaily,
  restoreAgain,
  exportAll,
  exportSome,
} satisfies Record<string, Work<KeptSite>>;

export type WorkName = keyof typeof works;
