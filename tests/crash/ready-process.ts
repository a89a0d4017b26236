import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { type Orders, Saying } from './protocol.ts';

/** When to kill: so many ms after its orders, after the archive was opened, or after the first change was acknowledged. */
export interface Moment {
  readonly after: 'orders' | 'opened' | 'done';
  readonly ms: number;
}

export interface Killed {
  readonly said: readonly Saying[];
  /** From its orders to the opened archive; undefined when it was killed before. */
  readonly openedAfterMs: number | undefined;
  /** What went wrong without being killed for it, or ''. */
  readonly fault: string;
}

const OPENED = JSON.stringify({ says: 'opened' } satisfies Saying);

/** Nobody waits longer than this for an archive to open or to take its first change. */
const PATIENCE_MS = 60_000;

/** A process that has loaded all it needs and waits for orders; so the next one gets ready while the last is looked into. */
export class ReadyProcess {
  readonly #child: ChildProcess;
  readonly #lines: string[] = [];
  readonly #errors: string[] = [];
  readonly #gone: Promise<unknown>;
  readonly #ready: Promise<void>;
  #hear: (line: string) => void = () => undefined;

  constructor(program: string) {
    const child = spawn(process.execPath, [program], { stdio: ['pipe', 'pipe', 'pipe'] });
    this.#child = child;
    this.#gone = once(child, 'close');
    this.#ready = new Promise((resolve) => {
      createInterface({ input: child.stdout }).on('line', (line) => {
        if (line.startsWith('{"says":"ready"')) resolve();
        else this.#lines.push(line);
        this.#hear(line);
      });
    });
    child.stderr.on('data', (data: Buffer) => this.#errors.push(data.toString()));
    // Whoever is killed before it heard all of its orders was no worse off.
    child.stdin.on('error', () => undefined);
  }

  /** Gives the orders, kills at the moment, and tells everything that was said. `meanwhile` goes on in the time before. */
  async workAndDie(orders: Orders, moment: Moment, meanwhile?: () => Promise<void>): Promise<Killed> {
    await Promise.race([this.#ready, this.#gone]);
    const ordered = performance.now();
    let openedAfterMs: number | undefined;
    const reached = new Promise<void>((resolve) => {
      if (moment.after === 'orders') resolve();
      this.#hear = (line) => {
        if (line === OPENED) openedAfterMs = performance.now() - ordered;
        if (line.startsWith(`{"says":"${moment.after}"`)) resolve();
      };
    });
    this.#child.stdin?.end(`${JSON.stringify(orders)}\n`);
    await Promise.race([reached, this.#gone, delay(PATIENCE_MS, undefined, { ref: false })]);
    void meanwhile?.();
    await Promise.race([this.#gone, delay(moment.ms, undefined, { ref: false })]);
    const endedByItself = this.#child.exitCode !== null;
    await this.kill();
    const complaints = this.#errors.join('');
    const fault = endedByItself || complaints !== '' ? `ended with ${this.#child.exitCode}: ${complaints}` : '';
    return { said: this.#lines.flatMap(parse), openedAfterMs, fault };
  }

  async kill(): Promise<void> {
    this.#child.kill('SIGKILL');
    await this.#gone;
  }
}

/** The last line may be half a line. */
function parse(line: string): Saying[] {
  return line.endsWith('}') ? [Saying.parse(JSON.parse(line))] : [];
}
