import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { KeptBackup } from '../../../preload/contract.ts';
import { DurableAdapter, readOnce } from '../../archive/durable-adapter.ts';
import { sweepFolder } from '../../archive/sweep.ts';
import { systemCode } from '../../archive/save-failure.ts';
import { type SmallManifest, smallManifestKind } from '../manifest.ts';
import { Pool } from './pool.ts';
import { keptBackups } from './rotation.ts';

const POOL = 'pool';
const NAME = /^backup-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z\.json$/u;

/** The small backups in one folder: a manifest each, and the pool that they share. */
export class SmallBackups {
  readonly folder: string;
  readonly pool: Pool;

  constructor(folder: string) {
    this.folder = folder;
    this.pool = new Pool(join(folder, POOL));
  }

  /** Removes what a backup that was cut short left. */
  sweep(): void {
    for (const folder of [this.folder, join(this.folder, POOL)]) sweepFolder(folder, Date.now());
  }

  /** Newest first. */
  async list(): Promise<readonly { readonly name: string; readonly atMs: number }[]> {
    const names = await namesIn(this.folder);
    return names
      .flatMap((name) => {
        const atMs = timeOf(name);
        return atMs === undefined ? [] : [{ name, atMs }];
      })
      .toSorted((one, other) => other.atMs - one.atMs);
  }

  /** Undefined for a manifest that is not there or cannot be used. */
  read(name: string): SmallManifest | undefined {
    if (timeOf(name) === undefined) return undefined;
    const reading = readOnce(join(this.folder, name), smallManifestKind);
    return reading.status === 'read' && !reading.isNewer ? reading.data : undefined;
  }

  /** The newest manifest that can be read. */
  async newest(): Promise<SmallManifest | undefined> {
    for (const { name } of await this.list()) {
      const manifest = this.read(name);
      if (manifest !== undefined) return manifest;
    }
    return undefined;
  }

  async kept(): Promise<readonly KeptBackup[]> {
    const all = await this.list();
    const kinds = keptBackups(all.map(({ atMs }) => atMs));
    return all.map(({ name, atMs }) => ({
      name,
      at: new Date(atMs).toISOString(),
      kind: kinds.get(atMs) ?? 'daily',
      sizeBytes: (this.read(name)?.files ?? []).reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
    }));
  }

  /** Resolves when the manifest is durable. */
  async write(manifest: SmallManifest, atMs: number): Promise<void> {
    await new DurableAdapter(join(this.folder, nameOf(atMs)), smallManifestKind).write(manifest);
  }

  /**
   * Removes the backups that have had their time, and then what only they needed. While any manifest cannot be read nobody
   * knows what it needs, and nothing leaves the pool.
   */
  async rotate(): Promise<void> {
    const all = await this.list();
    const kinds = keptBackups(all.map(({ atMs }) => atMs));
    const needed = new Set<string>();
    let isCertain = true;
    for (const { name, atMs } of all) {
      const manifest = this.read(name);
      if (manifest === undefined) isCertain = false;
      else if (!kinds.has(atMs)) await rm(join(this.folder, name), { force: true });
      else for (const { sha256 } of manifest.files) needed.add(sha256);
    }
    if (isCertain) await this.pool.keepOnly(needed);
  }
}

const nameOf = (atMs: number): string => `backup-${new Date(atMs).toISOString().replaceAll(/[-:.]/gu, '')}.json`;

function timeOf(name: string): number | undefined {
  const parts = NAME.exec(name)?.slice(1).map(Number);
  if (parts === undefined) return undefined;
  const [year = 0, month = 0, ...rest] = parts;
  return Date.UTC(year, month - 1, ...rest);
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw error;
    return [];
  }
}
