import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { WindowState } from './window-place.ts';

/** Remembers how the window stood, in the profile's `window.json`. */
export interface WindowMemory {
  /** Undefined also for a file that cannot be made sense of: a window's place is not worth stopping for. */
  readonly recall: () => WindowState | undefined;
  /** Done when it returns, for it is called while the window closes. */
  readonly keep: (state: WindowState) => void;
}

export function openWindowMemory(configFolder: string): WindowMemory {
  const file = join(configFolder, 'window.json');
  return {
    recall() {
      try {
        return WindowState.safeParse(JSON.parse(readFileSync(file, 'utf8'))).data;
      } catch {
        return undefined;
      }
    },
    keep(state) {
      const unfinished = `${file}.new`;
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(unfinished, `${JSON.stringify(state)}\n`);
      renameSync(unfinished, file);
    },
  };
}
