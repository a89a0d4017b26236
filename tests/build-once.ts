import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const builder = fileURLToPath(new URL('../main/host/stale.mjs', import.meta.url));

/** Makes sure that `dist` holds the program of these sources, however many test files ask for it at once. */
export function buildOnce(): void {
  const { status, stderr } = spawnSync(process.execPath, [builder], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`the program cannot be built:\n${stderr}`);
}
