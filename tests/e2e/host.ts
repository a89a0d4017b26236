import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../dist/main/browser.js', import.meta.url));

const commandLineProgram = fileURLToPath(new URL('../../dist/main/command-line.js', import.meta.url));

export interface HostFolders {
  readonly archive: string;
  readonly profile: string;
}

/** A running browser host, without a browser of its own. */
export interface Host {
  /** Opens a window; good as often as it is used. */
  readonly address: string;
  readonly origin: string;
  readonly processId: number;
  readonly isRunning: () => boolean;
  /** What it complained about so far. */
  readonly complaints: () => string;
  /** Ends it as Ctrl+C does; gives its exit code, null when it was killed. */
  readonly stop: () => Promise<number | null>;
  /** Ends it as a power cut does. */
  readonly kill: () => Promise<void>;
}

interface Circumstances {
  readonly args?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  /** A command that becomes the host: it gets the host's own command line as its last arguments. */
  readonly within?: readonly string[];
}

/** Starts the built browser host and resolves when its window can be opened. */
export async function startHost(
  { archive, profile }: HostFolders,
  { args = [], environment = {}, within = [] }: Circumstances = {},
): Promise<Host> {
  const own = [program, '--no-window', '--archive', archive, '--profile', profile, ...args];
  const [command = '', ...rest] = [...within, process.execPath, ...own];
  const child = spawn(command, rest, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...environment },
  });
  let complaints = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaints += text;
  });
  const address = await firstAddress(child, () => complaints);
  return {
    address,
    origin: new URL(address).origin,
    processId: child.pid ?? 0,
    isRunning: () => child.exitCode === null && child.signalCode === null && !child.killed,
    complaints: () => complaints,
    stop: () => end(child, 'SIGTERM'),
    kill: async () => void (await end(child, 'SIGKILL')),
  };
}

/** Begins an archive without samples, as the command line does: by importing a folder with nothing in it. */
export async function beginEmpty({ archive, profile }: HostFolders, emptyFolder: string): Promise<void> {
  await commandLine('import', emptyFolder, '--json', '--archive', archive, '--profile', profile);
}

/** Runs the command line to its end; throws when it does not end well. */
export async function commandLine(...args: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, [commandLineProgram, ...args], { stdio: ['ignore', 'ignore', 'inherit'] });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`command line ${args[0]}: ended with ${code}`);
}

async function firstAddress(child: ChildProcess, complaints: () => string): Promise<string> {
  if (child.stdout === null) throw new Error('host: no output');
  for await (const line of createInterface(child.stdout)) return (JSON.parse(line) as { address: string }).address;
  throw new Error(`host: ended before it opened: ${complaints()}`);
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const ended = once(child, 'exit') as Promise<[number | null]>;
  child.kill(signal);
  const [code] = await ended;
  return code;
}
