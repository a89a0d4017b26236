import { existsSync, readFileSync, renameSync, rmSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a second start leaves for the first. */
export interface SecondStart {
  readonly commandLine: readonly string[];
  readonly workingFolder: string;
  readonly additionalData: unknown;
}

const MESSAGE = 'second-start.json';

/** One lock per `userData` folder, as in Electron; the data of a second start reaches the first as a clone. */
export function requestLock(userData: string, start: SecondStart, hear: (start: SecondStart) => void): boolean {
  const lock = join(userData, 'SingletonLock');
  const message = join(userData, MESSAGE);
  if (existsSync(lock)) {
    writeFileSync(`${message}.new`, JSON.stringify(structuredClone(start)));
    renameSync(`${message}.new`, message);
    return false;
  }
  writeFileSync(lock, String(process.pid));
  process.on('exit', () => rmSync(lock, { force: true }));
  const watcher = watch(userData, (_kind, name) => {
    if (name !== MESSAGE || !existsSync(message)) return;
    const second = JSON.parse(readFileSync(message, 'utf8')) as SecondStart;
    rmSync(message);
    hear(second);
  });
  watcher.unref();
  return true;
}
