import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const stamp = join(root, 'dist', 'built');
const sources = ['data', 'preload', 'main', 'renderer'];
const settings = ['package.json', 'package-lock.json', 'vite.config.ts', 'tsconfig.json'];

/** Newest modification under a path in ms, 0 when it is not there. Folders count, so that a removed file is noticed. */
function newest(path) {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return 0;
  if (!stats.isDirectory()) return stats.mtimeMs;
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), stats.mtimeMs);
}

/** Whether the program in `dist` is older than what it is built from. */
export function isStale() {
  const builtMs = statSync(stamp, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return [...sources, ...settings].some((name) => newest(resolve(root, name)) > builtMs);
}

/** Builds the program when its sources are newer; throws when they cannot be built. */
export function buildIfStale() {
  if (!isStale()) return;
  const begun = new Date();
  const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin', 'vite.js');
  const args = [vite, 'build', '--app', '--logLevel', 'warn'];
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: ['ignore', 2, 2] });
  if (status !== 0) throw new Error(`vite build ended with ${status}`);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, '');
  // As of the build's beginning, so that what was saved meanwhile is built next time.
  utimesSync(stamp, begun, begun);
}
