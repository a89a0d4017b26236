import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** The bytes by which fuses are found in Electron's executable (https://www.electronjs.org/docs/latest/tutorial/fuses). */
const FUSE_SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

/** Electron's nine fuses in the order of their wire, and how they are set before a program is packed. */
const fuses = [
  ['runAsNode', '1'],
  ['enableCookieEncryption', '0'],
  ['enableNodeOptionsEnvironmentVariable', '1'],
  ['enableNodeCliInspectArguments', '1'],
  ['enableEmbeddedAsarIntegrityValidation', '0'],
  ['onlyLoadAppFromAsar', '0'],
  ['loadBrowserProcessSpecificV8Snapshot', '0'],
  ['grantFileProtocolExtraPrivileges', '1'],
  ['wasmTrapHandlers', '1'],
] as const;

/** A folder shaped like Electron's for Linux, whose executable has nothing but a fuse wire. */
export async function writePlaceholderElectron(folder: string): Promise<void> {
  const wire = fuses.map(([, state]) => state).join('');
  const executable = Buffer.concat([
    Buffer.from(`placeholder ${FUSE_SENTINEL}`),
    Buffer.from([1, wire.length]),
    Buffer.from(`${wire} placeholder`),
  ]);
  const files = {
    electron: executable,
    version: '0.0.0',
    LICENSE: 'Electron',
    'LICENSES.chromium.html': 'Chromium',
    'locales/en-US.pak': '',
  };
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  await chmod(join(folder, 'electron'), 0o755);
}

/** The state of each fuse of an executable. */
export function readFuses(executable: Buffer): Readonly<Record<string, boolean>> {
  const wire = executable.indexOf(FUSE_SENTINEL) + FUSE_SENTINEL.length + 2;
  return Object.fromEntries(
    fuses.map(([name], index) => [name, executable.toString('latin1', wire + index, wire + index + 1) === '1']),
  );
}
