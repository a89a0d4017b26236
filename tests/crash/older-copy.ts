import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { StoredDocument } from '../../data/upgrades/upgrade-document.ts';
import { upgradeFiles } from '../../main/archive/upgrade-files.ts';
import { asVersion1, documentAt, nextFormat, versionedFiles } from '../main/archive/upgrades/next-format.ts';

/** A copy of an archive in the form of an older version, to be killed while it is upgraded. */
export class OlderCopy {
  readonly folder: string;
  readonly writer: string;
  readonly #today: ReadonlyMap<string, StoredDocument>;
  readonly #older: ReadonlyMap<string, Buffer>;

  constructor(archive: string, folder: string) {
    this.folder = folder;
    cpSync(archive, folder, { recursive: true });
    const paths = versionedFiles(folder);
    this.#today = new Map(paths.map((path) => [path, documentAt(folder, path)]));
    asVersion1(folder);
    this.#older = new Map(paths.map((path) => [path, readFileSync(join(folder, path))]));
    this.writer = paths.map((path) => /^articles\/(.+)-\d+\.json$/u.exec(path)?.[1]).find(Boolean) ?? '';
  }

  /** What is wrong with the files as they were left, and when the upgrade is done again. */
  async faults(): Promise<string[]> {
    const left = [...this.#older].flatMap(([path, older]) => {
      const bytes = readFileSync(join(this.folder, path));
      return bytes.equals(older) || this.#isUpgraded(path) ? [] : [`neither old nor new: ${path}`];
    });
    const again = await upgradeFiles({ folder: this.folder, writer: this.writer, format: nextFormat });
    const refused = again.ok ? [] : [`not upgraded: ${again.reason}`];
    const own = [...this.#older].filter(([path]) => this.#isOwn(path));
    const lost = own.filter(([path]) => !this.#isUpgraded(path)).map(([path]) => `lost by the upgrade: ${path}`);
    const unkept = own.filter(([path, older]) => !this.#isKept(path, older)).map(([path]) => `not kept: ${path}`);
    return [...left, ...refused, ...lost, ...unkept];
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }

  #isOwn(path: string): boolean {
    return (
      path === 'archive.json' ||
      path.split('/').some((part) => part === this.writer || part.startsWith(`${this.writer}-`))
    );
  }

  #isUpgraded(path: string): boolean {
    return isDeepStrictEqual(documentAt(this.folder, path), { ...this.#today.get(path), version: nextFormat.version });
  }

  #isKept(path: string, older: Buffer): boolean {
    const kept = join(this.folder, 'before-upgrade-1', path);
    return existsSync(kept) && readFileSync(kept).equals(older);
  }
}
