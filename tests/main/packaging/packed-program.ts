import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { writePlaceholderElectron } from './placeholder-electron.ts';

export const root = resolve(import.meta.dirname, '../../..');

const require = createRequire(import.meta.url);
const electronBuilder = join(dirname(require.resolve('electron-builder/package.json')), 'cli.js');

export interface PackedProgram {
  /** What would be installed. */
  readonly folder: string;
  readonly asar: string;
  readonly remove: () => Promise<void>;
}

/** Builds the whole program and packs it around a placeholder of Electron, with the network out of reach. */
export async function packProgram(): Promise<PackedProgram> {
  const temporary = await mkdtemp(join(tmpdir(), 'backfile-packed-'));
  const electronDist = join(temporary, 'electron');
  await writePlaceholderElectron(electronDist);
  await run([join(root, 'main/host/stale.mjs')]);
  await run([
    electronBuilder,
    '--linux',
    '--x64',
    '--dir',
    '--publish=never',
    `-c.electronDist=${electronDist}`,
    `-c.directories.output=${join(temporary, 'release')}`,
  ]);
  const folder = join(temporary, 'release/linux-unpacked');
  return {
    folder,
    asar: join(folder, 'resources/app.asar'),
    remove: () => rm(temporary, { recursive: true }),
  };
}

/** Nothing answers at this address, so a step that needs the network fails instead of finding it by chance. */
const noNetwork = 'http://127.0.0.1:9';

async function run(command: readonly string[]): Promise<void> {
  const env = { ...process.env, HTTP_PROXY: noNetwork, HTTPS_PROXY: noNetwork };
  const child = spawn(process.execPath, command, { cwd: root, env });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  if (code !== 0) throw new Error(`${command[0] ?? ''} ended with ${code}\n${output}`);
}
