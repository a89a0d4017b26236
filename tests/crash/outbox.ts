import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { placeFor } from '../../main/backup/new-file-place.ts';
import { previewOf } from '../../main/backup/restore/preview.ts';
import { SmallBackups } from '../../main/backup/small/small-backups.ts';
import { openSmall } from '../../main/backup/small/small-source.ts';
import type { BackupSource } from '../../main/backup/backup-source.ts';
import { openZip } from '../../main/backup/zip-source.ts';
import type { Archive } from '../../main/archive/archive.ts';
import { fileCell, WHOLE } from './works/cells.ts';

const control = { signal: new AbortController().signal, expect() {}, advance() {}, leaveOut() {} };

/** Looks at the backups and exports that were made of an archive, each file once. */
export class Outbox {
  readonly folder: string;
  readonly #seen = new Set<string>();

  constructor(folder: string) {
    this.folder = folder;
  }

  /** What is there, as cells of a ledger, and what is wrong with it. */
  async look(archive: Archive): Promise<{ cells: Map<string, readonly string[]>; faults: string[] }> {
    // As the next one that is made here begins.
    placeFor(join(this.folder, 'next.zip'), 'archive', Date.now(), '.zip');
    const names = readdirSync(this.folder).filter((name) => !name.startsWith('.'));
    const faults: string[] = [];
    for (const name of names.filter((name) => !this.#seen.has(name))) {
      this.#seen.add(name);
      const fault = await faultOf(join(this.folder, name), archive);
      if (fault !== '') faults.push(`damaged: ${name}: ${fault}`);
    }
    return { cells: new Map(names.map((name) => [fileCell(name), [WHOLE]])), faults };
  }
}

/** What is wrong with the small backups that are kept in a folder. */
export async function faultsInSmallBackups(folder: string, archive: Archive): Promise<string[]> {
  const backups = new SmallBackups(folder);
  // As the next one begins.
  backups.sweep();
  const [newest] = await backups.list();
  if (newest === undefined) return [];
  const fault = await faultIn(async () => openSmall(backups, newest.name), archive);
  return fault === '' ? [] : [`damaged: ${newest.name}: ${fault}`];
}

async function faultOf(path: string, archive: Archive): Promise<string> {
  if (path.endsWith('.zip')) return await faultIn(() => openZip(path), archive);
  const text = readFileSync(path, 'utf8');
  try {
    if (path.endsWith('.jsonl')) for (const line of text.split('\n')) if (line !== '') JSON.parse(line);
    if (path.endsWith('.jsonld')) JSON.parse(text);
  } catch (error) {
    return String(error);
  }
  return text.endsWith('\n') || text === '' ? '' : 'it does not end with a line';
}

/** Reads every byte of a backup. What is in it is or was in the archive, so nothing of it can be new there. */
async function faultIn(open: () => Promise<BackupSource>, archive: Archive): Promise<string> {
  try {
    const source = await open();
    const { id, folder } = archive.info();
    const { articles, notes, states, samples } = await previewOf(source, { id, folder, here: archive.here }, control);
    await source.close();
    const lost = [articles, notes, states].reduce((sum, counts) => sum + counts.new + counts.newer, 0);
    const sample = samples.find(({ what }) => what !== 'newer-here');
    return lost === 0 ? '' : `the archive has lost ${lost} records, as ${JSON.stringify(sample)}`;
  } catch (error) {
    return String(error);
  }
}
