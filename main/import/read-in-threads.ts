import { Worker } from 'node:worker_threads';
import type { FolderMeaning } from '../../preload/contract.ts';
import type { FoundFile } from './find-files.ts';
import { BATCH_FILES, readAll, type ReadFile, type ReadFiles } from './read-files.ts';

export interface ToReadingThread {
  readonly id: number;
  readonly files: readonly FoundFile[];
  readonly meaning: FolderMeaning;
}

export type FromReadingThread =
  /** Its program has loaded: if it dies from now on, a file is to blame. */
  | { readonly kind: 'ready' }
  /** `answers` in the order of the files; fewer when their bytes are many. */
  | { readonly kind: 'answers'; readonly id: number; readonly answers: readonly ReadFile[] };

/**
 * Reads files in threads of their own, so that parsing uses the cores there are and no file, however strange, can hold up
 * or bring down the archive thread. The threads live as long as the reading.
 */
export function readInThreads(program: URL, threadCount: number): ReadFiles {
  return async function* read(files, meaning, signal) {
    const threads = Array.from({ length: threadCount }, () => new ReadingThread(program, meaning));
    try {
      let begun = 0;
      const pending: Portion[] = [];
      const lookAhead = () => {
        while (pending.length < 2 * threadCount && begun < files.length && !signal.aborted) {
          const thread = threads[(begun / BATCH_FILES) % threadCount];
          const portion = files.slice(begun, begun + BATCH_FILES);
          begun += BATCH_FILES;
          if (thread) pending.push({ thread, files: portion, answers: thread.read(portion) });
        }
      };
      for (lookAhead(); pending.length > 0; lookAhead()) {
        const portion = pending.shift();
        if (portion) yield* answersOf(portion, signal);
      }
    } finally {
      await Promise.all(threads.map((thread) => thread.end()));
    }
  };
}

interface Portion {
  readonly thread: ReadingThread;
  readonly files: readonly FoundFile[];
  readonly answers: Promise<readonly ReadFile[]>;
}

/** A portion of many bytes comes in several parts, each asked for when the one before was used. */
async function* answersOf({ thread, files, answers }: Portion, signal: AbortSignal) {
  let part = await answers;
  yield part;
  for (let done = part.length; done < files.length && !signal.aborted; done += part.length) {
    part = await thread.read(files.slice(done));
    yield part;
  }
}

interface Asked {
  readonly message: ToReadingThread;
  readonly resolve: (answers: readonly ReadFile[] | Error) => void;
}

/**
 * One thread that reads. When it dies, another takes its place, and fewer files at a time show which one it was. Where no
 * thread will start at all, this one reads.
 */
class ReadingThread {
  readonly #program: URL;
  readonly #meaning: FolderMeaning;
  /** In the order in which the worker gets to them. */
  readonly #waiting = new Map<number, Asked>();
  #worker: Worker | undefined;
  #hasEnded = false;
  #cannotStart = false;
  #nextId = 1;

  constructor(program: URL, meaning: FolderMeaning) {
    this.#program = program;
    this.#meaning = meaning;
    this.#worker = this.#start();
  }

  /** Fewer answers than files when their bytes are many, or when a file among them brought the thread down. */
  async read(files: readonly FoundFile[]): Promise<readonly ReadFile[]> {
    const answers = await this.#ask(files);
    if (!(answers instanceof Error)) return answers;
    if (this.#cannotStart) return await readAll(files, this.#meaning);
    if (files.length > 1) return await this.read(files.slice(0, Math.ceil(files.length / 2)));
    return files.map(({ path }) => ({ ok: false, path, reason: 'fault', detail: answers.message }));
  }

  async end(): Promise<void> {
    this.#hasEnded = true;
    await this.#worker?.terminate();
  }

  #ask(files: readonly FoundFile[]): Promise<readonly ReadFile[] | Error> {
    if (this.#hasEnded) return Promise.resolve([]);
    if (this.#cannotStart) return Promise.resolve(new Error('reading thread: does not start'));
    this.#worker ??= this.#start();
    const id = this.#nextId;
    this.#nextId += 1;
    const message: ToReadingThread = { id, files, meaning: this.#meaning };
    return new Promise((resolve) => {
      this.#waiting.set(id, { message, resolve });
      this.#worker?.postMessage(message);
    });
  }

  #start(): Worker {
    const worker = new Worker(this.#program);
    let fault: Error | undefined;
    let isReady = false;
    worker.on('message', (message: FromReadingThread) => {
      if (message.kind === 'ready') isReady = true;
      else this.#settle(message.id, message.answers);
    });
    worker.on('error', (error) => {
      fault = error;
    });
    worker.on('exit', (code) => {
      const why = fault ?? new Error(`reading thread: ended with ${code}`);
      if (isReady) this.#restart(why);
      else this.#giveUp(why);
    });
    return worker;
  }

  #settle(id: number, answers: readonly ReadFile[] | Error): void {
    this.#waiting.get(id)?.resolve(answers);
    this.#waiting.delete(id);
  }

  #giveUp(fault: Error): void {
    this.#cannotStart = true;
    this.#worker = undefined;
    for (const id of this.#waiting.keys()) this.#settle(id, fault);
  }

  /** The worker was at the oldest of what it was asked; the rest only waited and is asked again. */
  #restart(fault: Error): void {
    this.#worker = undefined;
    const [oldest, ...rest] = this.#waiting.entries();
    if (oldest) this.#waiting.delete(oldest[0]);
    if (!this.#hasEnded && rest.length > 0) {
      this.#worker = this.#start();
      for (const [, { message }] of rest) this.#worker.postMessage(message);
    }
    oldest?.[1].resolve(fault);
  }
}
