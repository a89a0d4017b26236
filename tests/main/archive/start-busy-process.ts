import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import type { OpenOptions } from '../../../main/archive/open-archive.ts';

export interface BusyProcess {
  readonly pid: number;
  /** Lines it said so far, the last perhaps after this process was told to stop it. */
  readonly said: readonly string[];
  /** Resolves when it has said this many lines. */
  readonly hasSaid: (lines: number) => Promise<void>;
  /** Kills it as a crash would, and resolves when it is gone and all it said has arrived. */
  readonly kill: () => Promise<void>;
  /** Lets it close the archive, and resolves when it is gone. */
  readonly finish: () => Promise<void>;
}

/**
 * Starts a real process on an archive; see `busy-process.ts`. With `largestFileBytes` the system lets it write no file
 * beyond that, as on a disk that is about to be full.
 */
export function startBusyProcess(
  place: OpenOptions,
  task: 'take-in' | 'fill' | 'hold',
  largestFileBytes?: number,
): BusyProcess {
  const script = fileURLToPath(new URL('busy-process.ts', import.meta.url));
  const { folder, configFolder, cacheFolder } = place;
  // The shell counts in blocks of 512 bytes.
  const limit = largestFileBytes === undefined ? '' : `ulimit -f ${Math.floor(largestFileBytes / 512)};`;
  const child: ChildProcess = spawn(
    'sh',
    [
      '-c',
      `${limit} exec "$0" "$@"`,
      process.execPath,
      '--import',
      'tsx',
      script,
      folder,
      configFolder,
      cacheFolder,
      task,
    ],

    { stdio: ['pipe', 'pipe', 'inherit'], env: { ...process.env, TSX_DISABLE_CACHE: '1' } },
  );
  const said: string[] = [];
  let heard: (() => void) | undefined;
  const { stdout } = child;
  if (stdout === null || child.pid === undefined) throw new Error('no process');
  const lines = createInterface({ input: stdout });
  lines.on('line', (line) => {
    said.push(line);
    heard?.();
  });
  const gone = Promise.all([once(child, 'exit'), once(lines, 'close')]);
  const kill = async () => {
    child.kill('SIGKILL');
    await gone;
  };
  onTestFinished(kill);
  return {
    pid: child.pid,
    said,
    async hasSaid(count) {
      while (said.length < count) {
        const next = new Promise<void>((resolve) => (heard = resolve));
        await Promise.race([next, gone.then(() => Promise.reject(new Error('the process ended')))]);
      }
    },
    kill,
    async finish() {
      child.stdin?.end();
      await gone;
    },
  };
}
