import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const stamp = join(root, 'dist', 'built');
const lock = join(root, 'dist', 'building');
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

/** Builds the program when its sources are newer, one process at a time; throws when they cannot be built. */
export function buildIfStale() {
  if (!isStale()) return;
  mkdirSync(dirname(lock), { recursive: true });
  while (!takeLock()) sleep(200);
  try {
    // Whoever waited for another process to build finds it done.
    if (isStale()) build();
  } finally {
    rmSync(lock, { force: true });
  }
}

function build() {
  const begun = new Date();
  const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin', 'vite.js');
  const args = [vite, 'build', '--app', '--logLevel', 'warn'];
  // Whoever builds it, a test for one, React is built as it ships.
  const env = { ...process.env, NODE_ENV: 'production' };
  const { status } = spawnSync(process.execPath, args, { cwd: root, env, stdio: ['ignore', 2, 2] });
  if (status !== 0) throw new Error(`vite build ended with ${status}`);
  writeFileSync(stamp, '');
  // As of the build's beginning, so that what was saved meanwhile is built next time.
  utimesSync(stamp, begun, begun);
}

function takeLock() {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (!isRunning(lockOwner())) rmSync(lock, { force: true });
    return false;
  }
}

function lockOwner() {
  try {
    return Number(readFileSync(lock, 'utf8'));
  } catch {
    return 0;
  }
}

/** 0 stands for a lock that is just being written or given back: whoever it is, is running. */
function isRunning(pid) {
  try {
    return pid === 0 || process.kill(pid, 0);
  } catch (error) {
    return error.code !== 'ESRCH';
  }
}

function sleep(durationMs) {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, durationMs);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) buildIfStale();
