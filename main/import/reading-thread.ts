import { Worker } from 'node:worker_threads';
import type { Choices } from './choices.ts';
import type { FoundFile } from './find-files.ts';
import { type ReadBatch, readEach } from './read-files.ts';
import { removeTemporaryFolder, TemporaryFiles, temporaryFolder } from './temporary-files.ts';

/** Asks for the next batch of a portion; `begin` says what the portion is. */
export interface ToReadingThread {
  readonly id: number;
  readonly begin?: Portion;
}

export interface Portion {
  readonly files: readonly FoundFile[];
  readonly choices: Choices;
  /** Parts of the first file that were given before. */
  readonly skipParts: number;
}

export type FromReadingThread =
  /** Its program has loaded: if it dies from now on, a file is to blame. */
  | { readonly kind: 'ready' }
  /** Without a batch the portion is at its end. */
  | { readonly kind: 'batch'; readonly id: number; readonly batch: ReadBatch | undefined };

/** What a thread gave, or why it gave nothing: it died of this, or while it was at something else. */
type Answer =
  | { readonly kind: 'batch'; readonly batch: ReadBatch | undefined }
  | { readonly kind: 'fault'; readonly fault: Error }
  | { readonly kind: 'lost' };

interface Asked {
  readonly message: ToReadingThread;
  readonly resolve: (answer: Answer) => void;
}

/** How far a portion has got. */
interface Progress {
  readonly files: readonly FoundFile[];
  readonly partsGiven: number;
}

/**
 * One thread that reads. When it dies, another takes its place, and fewer files at a time show which one it was. Where no
 * thread will start at all, this one reads.
 */
export class ReadingThread {
  readonly #program: URL;
  readonly #choices: Choices;
  readonly #temporary = temporaryFolder();
  /** In the order in which the worker gets to them. */
  readonly #waiting = new Map<number, Asked>();
  #worker: Worker | undefined;
  #hasEnded = false;
  #cannotStart = false;
  #nextId = 1;

  constructor(program: URL, choices: Choices) {
    this.#program = program;
    this.#choices = choices;
    this.#worker = this.#start();
  }

  /** Begins at once; goes on one batch ahead of what is taken. */
  begin(files: readonly FoundFile[], skipParts: number): AsyncIterable<ReadBatch> {
    const id = this.#nextId;
    this.#nextId += 1;
    const first = this.#ask({ id, begin: { files, choices: this.#choices, skipParts } });
    return this.#batches(id, { files, partsGiven: skipParts }, first);
  }

  /** Temporary files last to the end, for the archive may still be copying them. */
  async end(): Promise<void> {
    this.#hasEnded = true;
    const worker = this.#worker;
    await worker?.terminate();
    removeTemporaryFolder(this.#temporary);
  }

  async *#batches(id: number, portion: Progress, first: Promise<Answer>): AsyncGenerator<ReadBatch> {
    let { files, partsGiven } = portion;
    for (let answer = await first; ;) {
      if (answer.kind !== 'batch') return yield* this.#goOn({ files, partsGiven }, answer);
      const { batch } = answer;
      if (batch === undefined) return undefined;
      files = files.slice(batch.finished);
      ({ partsGiven } = batch);
      const next = this.#ask({ id });
      yield batch;
      answer = await next;
    }
  }

  /** Reads what is left of a portion whose thread died. */
  async *#goOn(left: Progress, why: Exclude<Answer, { kind: 'batch' }>): AsyncGenerator<ReadBatch> {
    const { files, partsGiven } = left;
    const [file] = files;
    if (file === undefined || this.#hasEnded) return;
    if (this.#cannotStart) {
      yield* readInThisThread(left, this.#choices);
    } else if (why.kind === 'lost') {
      yield* this.begin(files, partsGiven);
    } else if (files.length === 1 || partsGiven > 0) {
      const read = [{ ok: false, path: file.path, reason: 'fault', detail: why.fault.message }] as const;
      yield { read, pictures: [], finished: 1, partsGiven: 0 };
      if (files.length > 1) yield* this.begin(files.slice(1), 0);
    } else {
      const half = Math.ceil(files.length / 2);
      yield* this.begin(files.slice(0, half), 0);
      yield* this.begin(files.slice(half), 0);
    }
  }

  #ask(message: Asked['message']): Promise<Answer> {
    if (this.#hasEnded || this.#cannotStart) return Promise.resolve({ kind: 'lost' });
    this.#worker ??= this.#start();
    return new Promise((resolve) => {
      this.#waiting.set(message.id, { message, resolve });
      this.#worker?.postMessage(message);
    });
  }

  #start(): Worker {
    const worker = new Worker(this.#program, { workerData: this.#temporary });
    let fault: Error | undefined;
    let isReady = false;
    worker.on('message', (message: FromReadingThread) => {
      if (message.kind === 'ready') isReady = true;
      else this.#settle(message.id, message);
    });
    worker.on('error', (error) => {
      fault = error;
    });
    worker.on('exit', (code) => {
      const why = fault ?? new Error(`reading thread: ended with ${code}`);
      if (isReady) this.#restart(why);
      else this.#giveUp();
    });
    return worker;
  }

  #settle(id: number, answer: Answer): void {
    const asked = this.#waiting.get(id);
    this.#waiting.delete(id);
    asked?.resolve(answer);
  }

  #giveUp(): void {
    this.#cannotStart = true;
    this.#worker = undefined;
    for (const id of this.#waiting.keys()) this.#settle(id, { kind: 'lost' });
  }

  /** The worker was at the oldest of what it was asked. Portions not begun are asked for again, the others begin anew. */
  #restart(fault: Error): void {
    this.#worker = undefined;
    const [oldest, ...rest] = this.#waiting.keys();
    if (oldest !== undefined) this.#settle(oldest, { kind: 'fault', fault });
    for (const id of rest) this.#settle(id, { kind: 'lost' });
  }
}

async function* readInThisThread({ files, partsGiven }: Progress, choices: Choices): AsyncGenerator<ReadBatch> {
  const temporary = new TemporaryFiles();
  try {
    yield* readEach(files, choices, temporary, partsGiven);
  } finally {
    temporary.close();
  }
}
