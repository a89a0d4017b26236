import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ArchiveClient } from '../archive-client.ts';

/** Where a host writes down its address for later starts on the same archive. */
export function announcementPath(configFolder: string, archiveFolder: string): string {
  const name = createHash('sha256').update(archiveFolder).digest('hex').slice(0, 16);
  return join(configFolder, 'running', `${name}.json`);
}

/** Lets later starts find this host; readable by its own user only. */
export async function announce(path: string, address: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  await rm(path, { force: true });
  await writeFile(path, JSON.stringify({ address }), { mode: 0o600 });
}

export const withdraw = (path: string): Promise<void> => rm(path, { force: true });

interface Announced {
  readonly configFolder: string;
  /** Of the archive that is open at first. */
  readonly folder: string;
  readonly address: string;
}

/** Lets later starts on whatever archive this host has open find it, until `end`. */
export async function announceOpen(
  archive: Pick<ArchiveClient, 'listen'>,
  { configFolder, folder, address }: Announced,
): Promise<{ readonly end: () => Promise<void> }> {
  let path = announcementPath(configFolder, folder);
  let writing = announce(path, address);
  const stop = archive.listen(({ name, payload }) => {
    if (name !== 'archive.replaced') return;
    const left = path;
    path = announcementPath(configFolder, payload.folder);
    writing = writing.then(() => withdraw(left)).then(() => announce(path, address));
  });
  await writing;
  return {
    async end() {
      stop();
      await writing;
      await withdraw(path);
    },
  };
}

/** A host that another start of the program runs on the same archive. */
export interface RunningHost {
  readonly importPaths: (paths: readonly string[]) => Promise<void>;
  /** An address that opens one more window of it, once. */
  readonly newAddress: () => Promise<string>;
}

/** Finds the host that runs on the archive, if there is one: what a crashed host announced leads nowhere. */
export async function findRunning(path: string): Promise<RunningHost | undefined> {
  const address = await announcedAddress(path);
  const cookie = address === undefined ? undefined : await cookieFrom(address);
  if (address === undefined || cookie === undefined) return undefined;
  const { origin } = new URL(address);
  const post = async (to: string, body: unknown): Promise<unknown> => {
    const headers = { cookie, origin, 'content-type': 'application/json' };
    const response = await fetch(`${origin}${to}`, { method: 'POST', headers, body: JSON.stringify(body) });
    if (!response.ok) throw new Error(`the running Backfile refused ${to}: ${response.status}`);
    return await response.json();
  };
  return {
    importPaths: async (paths) => void (await post('/ask', { name: 'imports.start', args: { paths } })),
    newAddress: async () => ((await post('/window', {})) as { address: string }).address,
  };
}

async function announcedAddress(path: string): Promise<string | undefined> {
  try {
    const { address } = JSON.parse(await readFile(path, 'utf8')) as { address?: unknown };
    return typeof address === 'string' && address.startsWith('http://127.0.0.1:') ? address : undefined;
  } catch {
    return undefined;
  }
}

async function cookieFrom(address: string): Promise<string | undefined> {
  try {
    const response = await fetch(address, { redirect: 'manual' });
    return response.status === 302 ? response.headers.getSetCookie()[0]?.split(';')[0] : undefined;
  } catch {
    return undefined;
  }
}
