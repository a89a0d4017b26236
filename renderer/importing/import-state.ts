import type { PickedFile } from '../../preload/bridge.ts';
import type { ImportProgress } from '../../preload/contract.ts';

/** What is to be imported: files that were given to the window, or paths that the host's own dialog gave. */
export type ImportSource =
  | { readonly from: 'window'; readonly files: readonly PickedFile[] }
  | { readonly from: 'host'; readonly paths: readonly string[] };

/** How far the import is that this window shows, from finding files in a drop to the last line of the report. */
export type ImportState =
  | { readonly stage: 'idle' }
  | { readonly stage: 'walking'; readonly found: number }
  | { readonly stage: 'asking'; readonly source: ImportSource; readonly folder: string | undefined }
  | { readonly stage: 'previewing'; readonly paths: readonly string[] }
  | { readonly stage: 'sending'; readonly across: number; readonly total: number }
  | { readonly stage: 'starting' }
  | { readonly stage: 'running'; readonly progress: ImportProgress }
  /** The end of the program broke it off; it may go on. */
  | { readonly stage: 'brokenOff'; readonly progress: ImportProgress }
  | { readonly stage: 'over'; readonly progress: ImportProgress };

export const IDLE: ImportState = { stage: 'idle' };

/** Progress heard from the archive; it may be of an import that another window or the command line began. */
export function withProgress(state: ImportState, progress: ImportProgress): ImportState {
  const isOver = progress.phase === 'finished' || progress.phase === 'cancelled';
  if (!isOver) return isBefore(state) ? state : { stage: 'running', progress };
  return state.stage === 'running' || state.stage === 'starting' ? { stage: 'over', progress } : state;
}

/** Still on the way to an import of this window's own. */
const isBefore = ({ stage }: ImportState) =>
  stage === 'walking' || stage === 'asking' || stage === 'sending' || stage === 'previewing';

/** True while a second import cannot begin. */
export const isBusy = ({ stage }: ImportState): boolean =>
  stage !== 'idle' && stage !== 'over' && stage !== 'brokenOff';
