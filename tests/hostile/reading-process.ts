import { type ChildProcess, fork } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ReadingReply } from './reading-program.ts';

const program = fileURLToPath(new URL('reading-program.ts', import.meta.url));
/** The loader by its address, since the process works in a folder of its own. */
const loader = import.meta.resolve('tsx');

/** A read that is still going on after this hangs, however busy the machine. */
const HANGS_AFTER_MS = 120_000;

/** What became of one file, and all that is in its folder and around it afterwards. */
export interface Reading extends ReadingReply {
  readonly files: readonly string[];
}

/**
 * A process that reads hostile files, which can be ended when one of them makes it hang. It works deep in a folder of its
 * own, so that files written beside, above or by temporary names show.
 */
export class ReadingProcess {
  readonly #root = mkdtempSync(join(tmpdir(), 'backfile-hostile-'));
  #child: ChildProcess | undefined;

  constructor() {
    for (const folder of [this.#home, this.#temporary, this.#drop]) mkdirSync(folder, { recursive: true });
  }

  get #drop(): string {
    return join(this.#root, 'a/b/c/drop');
  }

  get #home(): string {
    return join(this.#root, 'a/b/c/home');
  }

  get #temporary(): string {
    return join(this.#root, 'a/b/c/temporary');
  }

  /** Lays a file down, or several in a folder, reads that and takes it away again. Throws when reading hangs or the process dies. */
  async read(contents: Readonly<Record<string, string | Uint8Array>>): Promise<Reading> {
    for (const [name, content] of Object.entries(contents)) writeFileSync(join(this.#drop, name), content);
    try {
      const reply = await this.#ask(this.#drop);
      return { ...reply, files: this.#files() };
    } finally {
      for (const name of Object.keys(contents)) rmSync(join(this.#drop, name), { force: true });
    }
  }

  /** What a report would say: the path, then the titles or the reason. */
  async outcomes(contents: Readonly<Record<string, string | Uint8Array>>): Promise<readonly (readonly string[])[]> {
    const { parts } = await this.read(contents);
    return parts.map(({ path, reason, titles }) => [relative(this.#drop, path), reason ?? titles.join(', ')]);
  }

  end(): void {
    this.#child?.kill('SIGKILL');
    rmSync(this.#root, { recursive: true, force: true });
  }

  /** All files, by their path in the folder that the process was given. */
  #files(): readonly string[] {
    return readdirSync(this.#root, { recursive: true, withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .map((entry) => relative(this.#root, join(entry.parentPath, entry.name)));
  }

  async #ask(path: string): Promise<ReadingReply> {
    this.#child ??= await this.#start();
    const child = this.#child;
    return await new Promise((resolve, reject) => {
      const end = (settle: () => void) => {
        clearTimeout(timer);
        child.removeAllListeners();
        settle();
      };
      const timer = setTimeout(
        () => this.#give(child, () => end(() => reject(new Error('reading hangs')))),
        HANGS_AFTER_MS,
      );
      child.once('message', (reply) => end(() => resolve(reply as ReadingReply)));
      child.once('exit', (code, signal) =>
        this.#give(child, () => end(() => reject(new Error(`reading died of ${signal ?? String(code)}`)))),
      );
      child.send(path);
    });
  }

  /** Gives a process up; the next read starts another. */
  #give(child: ChildProcess, settle: () => void): void {
    this.#child = undefined;
    settle();
    child.kill('SIGKILL');
  }

  #start(): Promise<ChildProcess> {
    const child = fork(program, {
      cwd: this.#home,
      // The loader's own cache would lie among the files that are looked for.
      env: { ...process.env, TMPDIR: this.#temporary, TSX_DISABLE_CACHE: '1' },
      execArgv: ['--import', loader, `--max-old-space-size=${String(HEAP_MB)}`],
    });
    return new Promise((resolve, reject) => {
      child.once('exit', (code) => reject(new Error(`reading did not start: ${String(code)}`)));
      child.once('message', () => {
        child.removeAllListeners();
        resolve(child);
      });
    });
  }
}

/** What reading threads have to do with, in MB. */
const HEAP_MB = 1024;
