import { importFiles } from './import-files.ts';
import { editNote, highlight } from './notes.ts';
import { changeStates } from './states.ts';
import { takeIn } from './take-in.ts';
import { throwAway } from './trash.ts';
import type { Work } from './work.ts';

/** All that may be under way when the process is killed, by name. */
export const works = { takeIn, importFiles, highlight, editNote, changeStates, throwAway } satisfies Record<
  string,
  Work
>;

export type WorkName = keyof typeof works;
