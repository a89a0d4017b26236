import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { type Orders, Saying } from './protocol.ts';

/** When to kill: so many ms after the start, after the archive was opened, or after the first change was acknowledged. */
export interface Moment {
  readonly after: 'start' | 'opened' | 'done';
  readonly ms: number;
}

export interface Killed {
  readonly said: readonly Saying[];
  /** From start to the opened archive; undefined when it was killed before. */
  readonly openedAfterMs: number | undefined;
  /** What went wrong without being killed for it, or ''. */
  readonly fault: string;
}

const OPENED = JSON.stringify({ says: 'opened' } satisfies Saying);

/** Nobody waits longer than this for an archive to open or to take its first change. */
const PATIENCE_MS = 60_000;

/** Starts a process with these orders, kills it at the moment, and gives everything that it had said. `meanwhile` goes on in the time before. */
export async function startAndKill(
  program: string,
  orders: Orders,
  moment: Moment,
  meanwhile?: () => Promise<void>,
): Promise<Killed> {
  const started = performance.now();
  const child = spawn(process.execPath, [program, JSON.stringify(orders)], { stdio: ['ignore', 'pipe', 'pipe'] });
  const lines: string[] = [];
  const errors: string[] = [];
  let openedAfterMs: number | undefined;
  const reached = new Promise<void>((resolve) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      lines.push(line);
      if (line === OPENED) openedAfterMs = performance.now() - started;
      if (line.startsWith(`{"says":"${moment.after}"`)) resolve();
    });
  });
  child.stderr.on('data', (data: Buffer) => errors.push(data.toString()));
  const gone = once(child, 'close');
  if (moment.after !== 'start') await Promise.race([reached, gone, delay(PATIENCE_MS, undefined, { ref: false })]);
  void meanwhile?.();
  await Promise.race([gone, delay(moment.ms, undefined, { ref: false })]);
  const endedByItself = child.exitCode !== null;
  child.kill('SIGKILL');
  await gone;
  const fault =
    endedByItself || errors.length > 0 ? `the process ended with ${child.exitCode}: ${errors.join('')}` : '';
  return { said: lines.flatMap(parse), openedAfterMs, fault };
}

/** The last line may be half a line. */
function parse(line: string): Saying[] {
  return line.endsWith('}') ? [Saying.parse(JSON.parse(line))] : [];
}
