import { fork } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { type BuiltProgram, buildProgram } from './built-program.ts';
import { CIRCUMSTANCES } from './fake/circumstances-variable.ts';
import type { Circumstances } from './fake/circumstances.ts';
import type { Control } from './fake/control.ts';
import type { Recorded } from './fake/record.ts';

/** A profile and an archive of one test's own. */
export interface Place {
  readonly root: string;
  readonly profile: string;
  readonly archive: string;
  readonly remove: () => Promise<void>;
}

export async function newPlace(): Promise<Place> {
  const root = await mkdtemp(join(tmpdir(), 'backfile-place-'));
  return {
    root,
    profile: join(root, 'profile'),
    archive: join(root, 'archive'),
    remove: () => rm(root, { recursive: true, force: true }),
  };
}

export interface Ended {
  readonly code: number | null;
  readonly record: readonly Recorded[];
  readonly errors: string;
}

/** A running program, seen from outside. */
export interface Program {
  readonly pid: number;
  readonly do: <Name extends keyof Control>(
    name: Name,
    ...args: Parameters<Control[Name]>
  ) => Promise<Awaited<ReturnType<Control[Name]>>>;
  readonly ended: Promise<Ended>;
}

export interface Launch extends Partial<Circumstances> {
  /** A new one for each launch when not given. */
  readonly place?: Place;
  readonly args?: readonly string[];
}

const display = { x: 0, y: 0, width: 1920, height: 1040 };

interface FromProgram {
  readonly ready?: true;
  readonly id?: number;
  readonly value?: unknown;
  readonly error?: string;
}

/**
 * Starts the program in `folder` with the fake Electron in `nodeModules`. `running` resolves once Electron is ready, `ended`
 * when the process is gone.
 */
export function start(
  { folder, nodeModules }: { readonly folder: string; readonly nodeModules: string },
  place: Place,
  { args = [], ...given }: Omit<Launch, 'place'>,
) {
  const recordFile = join(place.root, `record-${crypto.randomUUID()}.json`);
  const circumstances: Circumstances = {
    platform: 'linux',
    isPackaged: false,
    displays: [display],
    openedFiles: [],
    clockSpeed: 1,
    ...given,
    recordFile,
  };
  const child = fork(
    join(nodeModules, 'electron/boot.js'),
    [folder, '--archive', place.archive, `--profile=${place.profile}`, ...args],
    {
      env: { ...process.env, [CIRCUMSTANCES]: JSON.stringify(circumstances) },
      serialization: 'advanced',
      silent: true,
      execArgv: [],
      cwd: place.root,
    },
  );
  let errors = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
  });

  const calls = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  const ended = new Promise<Ended>((resolve) => {
    child.on('exit', (code) => {
      for (const call of calls.values()) call.reject(new Error(`the program ended with ${code}\n${errors}`));
      resolve({ code, record: readRecord(recordFile), errors });
    });
  });

  let nextId = 1;
  const program: Program = {
    pid: child.pid ?? 0,
    ended,
    do: (name, ...args) =>
      new Promise((resolve, reject) => {
        calls.set(nextId, { resolve: resolve as (value: unknown) => void, reject });
        child.send({ id: nextId, name, args });
        nextId += 1;
      }),
  };
  const running = new Promise<Program>((resolve, reject) => {
    child.on('message', (message: FromProgram) => {
      if (message.ready) resolve(program);
      const call = calls.get(message.id ?? 0);
      calls.delete(message.id ?? 0);
      if (message.error === undefined) call?.resolve(message.value);
      else call?.reject(new Error(message.error));
    });
    child.on('exit', () => reject(new Error(`the program ended before it was ready\n${errors}`)));
  });
  return { running, ended, stop: () => child.kill('SIGKILL') };
}

/** A program that was killed leaves none. */
function readRecord(file: string): readonly Recorded[] {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Recorded[]) : [];
}

/** Building takes half a second, on a machine with nothing else to do. */
export const BUILD_PATIENCE_MS = 120_000;

/** Builds the program for one test file; each launch ends with its test. */
export function programUnderTest() {
  let built: BuiltProgram | undefined;
  const ofTest = new Runs();
  const ofFile = new Runs();
  let sharedProgram: Promise<Program> | undefined;

  beforeAll(async () => {
    built = await buildProgram();
  }, BUILD_PATIENCE_MS);
  afterEach(() => ofTest.end());
  afterAll(async () => {
    await ofFile.end();
    await built?.remove();
  });

  /** Starts the program without waiting for anything. */
  async function begin({ place, ...launch }: Launch = {}, runs = ofTest) {
    if (!built) throw new Error('the program is not built yet');
    const { folder } = built;
    const program = start({ folder, nodeModules: join(folder, 'node_modules') }, place ?? (await runs.place()), launch);
    runs.add(program);
    return program;
  }

  return {
    place: () => ofTest.place(),
    begin,
    launch: async (launch?: Launch): Promise<Program> => await (await begin(launch)).running,
    /** One program for all tests of the file that leave it as they found it. */
    shared: (): Promise<Program> => {
      sharedProgram ??= begin({}, ofFile).then(({ running }) => running);
      return sharedProgram;
    },
    folder: () => built?.folder ?? '',
  };
}

/** Programs and places that end together. */
class Runs {
  #programs: ReturnType<typeof start>[] = [];
  #places: Place[] = [];

  async place(): Promise<Place> {
    const made = await newPlace();
    this.#places.push(made);
    return made;
  }

  add(program: ReturnType<typeof start>): void {
    // Whoever cares that it never becomes ready awaits it.
    program.running.catch(() => {});
    this.#programs.push(program);
  }

  async end(): Promise<void> {
    for (const program of this.#programs) program.stop();
    await Promise.all(this.#programs.map(({ ended }) => ended));
    await Promise.all(this.#places.map((place) => place.remove()));
    this.#programs = [];
    this.#places = [];
  }
}
