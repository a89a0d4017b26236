import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/**
 * The system's calls as a failing disk answers them: of those that concern one folder, a chosen one fails, once. To be
 * imported before what it is to be under.
 */

export type FaultCode = 'ENOSPC' | 'EIO' | 'EACCES' | 'EMFILE' | 'EROFS';

export interface Fault {
  /** Number of the call, counted from 0 among those on the folder. */
  readonly at: number;
  readonly code: FaultCode;
}

type Call = (this: unknown, ...args: unknown[]) => unknown;
const calls = fs as unknown as Record<string, Call>;

/** What the call does before it fails. */
const before: Readonly<Record<string, (real: Call, args: unknown[]) => void>> = {
  // On Linux the descriptor is gone all the same.
  closeSync: (real, args) => void real(...args),
  writeFileSync: (_, [file, data]) => writeHalf(file, data),
  writeSync: (_, [file, data]) => writeHalf(file, data),
};

const realWrite = fs.writeSync.bind(fs);

function writeHalf(file: unknown, data: unknown): void {
  if (typeof file !== 'number') return;
  const bytes = Buffer.from(data as string);
  realWrite(file, bytes, 0, Math.floor(bytes.byteLength / 2));
}

const patched = [
  'openSync',
  'closeSync',
  'writeFileSync',
  'writeSync',
  'readFileSync',
  'readSync',
  'statSync',
  'lstatSync',
  'fstatSync',
  'readdirSync',
  'mkdirSync',
  'renameSync',
  'unlinkSync',
  'rmSync',
  'rmdirSync',
  'fsyncSync',
  'ftruncateSync',
] as const;

interface Armed {
  readonly folder: string;
  readonly fault: Fault | undefined;
  readonly seen: string[];
}

let armed: Armed | undefined;
/** Open files of the folder. */
const files = new Set<unknown>();

const isConcerned = (first: unknown): boolean =>
  armed !== undefined && (files.has(first) || (typeof first === 'string' && first.startsWith(armed.folder)));

/** Notes the call and says with what it has to fail, if it has to. */
function faultOf(name: string, first: unknown): FaultCode | undefined {
  if (armed === undefined || !isConcerned(first)) return undefined;
  armed.seen.push(name);
  return armed.fault?.at === armed.seen.length - 1 ? armed.fault.code : undefined;
}

const failure = (code: FaultCode, name: string) =>
  Object.assign(new Error(`${code}: injected, ${name}`), { code, syscall: name.replace(/Sync$/u, '') });

for (const name of patched) {
  const real = calls[name];
  if (real === undefined) continue;
  calls[name] = function faulty(...args) {
    const code = faultOf(name, args[0]);
    if (code !== undefined) {
      before[name]?.(real, args);
      throw failure(code, name);
    }
    const result = real.apply(this, args);
    if (name === 'openSync' && isConcerned(args[0])) files.add(result);
    if (name === 'closeSync') files.delete(args[0]);
    return result;
  };
}

const realSync = fs.fsync.bind(fs);
calls['fsync'] = (file, done) => {
  const code = faultOf('fsync', file);
  const hear = done as (error: Error | null) => void;
  if (code === undefined) realSync(file as number, hear);
  else setImmediate(hear, failure(code, 'fsync'));
};
syncBuiltinESMExports();

/** Runs `work` with a fault in store for the calls on a folder; gives the names of those that were made. */
export async function underFault<T>(
  folder: string,
  fault: Fault | undefined,
  work: () => Promise<T>,
): Promise<{ readonly value: T; readonly calls: readonly string[] }> {
  const own: Armed = { folder, fault, seen: [] };
  armed = own;
  try {
    return { value: await work(), calls: own.seen };
  } finally {
    armed = undefined;
  }
}
