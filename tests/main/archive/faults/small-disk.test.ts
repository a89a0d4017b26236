import { execFile } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test, vi } from 'vitest';
import { temporaryFolder } from '../archive-fixture.ts';
import { whyNoSmallDisk } from './small-disk-here.ts';

// Starting a process that reads TypeScript takes seconds on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

/** Mounts a disk of 2 MB where only this process sees it; it is gone with the process. */
const MOUNT = 'mount -t tmpfs -o size=2m tmpfs "$1" && exec "$0" --import tsx "$2" "$1" "$3"';

async function liveOnSmallDisk(): Promise<Record<string, unknown>> {
  const base = temporaryFolder();
  const disk = join(base, 'disk');
  mkdirSync(disk);
  const program = fileURLToPath(new URL('small-disk.ts', import.meta.url));
  const args = ['-m', 'sh', '-c', MOUNT, process.execPath, disk, program, join(base, 'profile')];
  const { stdout } = await promisify(execFile)('unshare', args);
  return JSON.parse(stdout) as Record<string, unknown>;
}

const missing = whyNoSmallDisk();

async function prove(): Promise<void> {
  const kept = ['kept', 'kept', 'kept'];
  const full = ['disk-full', 'disk-full', 'disk-full'];
  const readOnly = ['read-only', 'read-only', 'read-only'];
  const first = { articles: 40, notes: ['Note 100'], isStarred: true };
  const second = { articles: 60, notes: ['Note 100', 'Note 300'], isStarred: false };
  const third = { articles: 80, notes: ['Note 100', 'Note 300', 'Note 500'], isStarred: true };
  expect(await liveOnSmallDisk()).toEqual({
    'with room': [kept, first],
    full: [full, first, [], { status: 'waiting', reason: 'disk-full', pending: 2 }],
    // The one note there is fits into the page that is left.
    'exported where it is full': [['disk-full', 'finished', 'disk-full'], 1],
    'exported with room': [['finished', 'finished', 'finished'], 3],
    'with room again': [kept, second, []],
    'read-only': [readOnly, second],
    'writable again': [kept, third, []],
    'opened read-only': ['not-writable', readOnly, third],
    'at last': [[], null, third],
    upgraded: ['disk-full', [], true, true],
  });
}

test('nothing is half-written on a full or read-only disk, reading goes on, and saving resumes by itself', async ({
  annotate,
}) => {
  if (missing === undefined) return await prove();
  await annotate(`Not covered, for no small disk can be mounted here: ${missing}`);
  expect(missing).not.toBe('');
});
