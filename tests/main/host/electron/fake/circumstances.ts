import type { Rectangle } from 'electron';
import { CIRCUMSTANCES } from './circumstances-variable.ts';

/** What a test decides about the machine that the fake pretends to be. */
export interface Circumstances {
  readonly platform: NodeJS.Platform;
  readonly isPackaged: boolean;
  /** Work areas; the first is the primary display's. */
  readonly displays: readonly Rectangle[];
  /** Files that the system opens the program with before it is ready, as macOS does. */
  readonly openedFiles: readonly string[];
  /** How many times faster than ours the program's timers run. */
  readonly clockSpeed: number;
  /** Where the record is written when the process ends. */
  readonly recordFile: string;
}

export const circumstances = JSON.parse(process.env[CIRCUMSTANCES] ?? '{}') as Circumstances;

Object.defineProperty(process, 'platform', { value: circumstances.platform });
Object.assign(process, { defaultApp: !circumstances.isPackaged });

const { setTimeout } = globalThis;
const faster = (run: () => void, delayMs = 0) => setTimeout(run, delayMs / circumstances.clockSpeed);
Object.assign(globalThis, { setTimeout: Object.assign(faster, setTimeout) });
