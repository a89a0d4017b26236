import { spawnSync } from 'node:child_process';

/** Why no disk can be mounted for a test alone, or undefined where one can. */
export function whyNoSmallDisk(): string | undefined {
  if (process.platform !== 'linux') return `no tmpfs on ${process.platform}`;
  const tried = spawnSync('unshare', ['-m', 'sh', '-c', 'mount -t tmpfs -o size=1m tmpfs /mnt'], { encoding: 'utf8' });
  if (tried.status === 0) return undefined;
  return tried.error?.message ?? tried.stderr.trim();
}
