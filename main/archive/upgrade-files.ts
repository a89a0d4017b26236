import { closeSync, existsSync, linkSync, openSync, readFileSync, readSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { currentFormat } from '../../data/upgrades/current-format.ts';
import type { Format } from '../../data/upgrades/upgrade-document.ts';
import { done, type Outcome, refused } from '../../data/outcome.ts';
import type { SaveFailure } from '../../preload/contract.ts';
import { ARCHIVE_FILE } from './archive-file.ts';
import { DurableAdapter } from './durable-adapter.ts';
import { makeFolder, syncFolder, writeDurably } from './durable-write.ts';
import { archiveKind, articlesKind, type FileKind, notesKind, stateKind } from './file-kinds.ts';
import { walkFiles } from './list-files.ts';
import { parseDocument } from './read-document.ts';
import { saveFailureOf, systemCode } from './save-failure.ts';
import type { Announce } from './watch/announced-writes.ts';
import { isOwnPath } from './watch/names.ts';

/** Where an archive is, and whose files in it are brought up to which format. */
export interface Upgrading {
  readonly folder: string;
  readonly writer: string;
  readonly format?: Format;
  readonly announce?: Announce;
}

/** A file of an older version. */
interface OlderFile {
  /** Relative to the archive. */
  readonly path: string;
  readonly kind: FileKind;
  readonly version: number;
}

/**
 * Writes this writer's files of older versions anew in the format of this program, and `archive.json` last, which tells
 * older programs to only read. Before any, all of them are kept as they were, in `before-upgrade-<version>/`. Stopped at
 * any moment, it goes on the next time: every file is whole, the old or the new one. Files of other writers are theirs to
 * upgrade; until then they are read through the same steps. Gives the folders with the old files, none if all was new.
 */
export async function upgradeFiles({
  folder,
  writer,
  format = currentFormat,
  announce = () => undefined,
}: Upgrading): Promise<Outcome<readonly string[], SaveFailure>> {
  // Nothing is older than the first version, so looking for it would be in vain.
  const older = format.version > 1 ? [...olderFiles(folder, writer, format)] : [];
  try {
    await keepAll(folder, older);
    for (const file of older) await upgrade(folder, file, format, announce);
    return done([...new Set(older.map(keepingFolder))]);
  } catch (error) {
    return refused(saveFailureOf(error));
  }
}

const kinds = { articles: articlesKind, state: stateKind, notes: notesKind } as const;

/** The main file comes last. */
function* olderFiles(folder: string, writer: string, format: Format): Generator<OlderFile> {
  for (const found of walkFiles(folder)) {
    if (found.what !== 'file' || !isOwnPath(found.path, writer)) continue;
    const version = versionAt(join(folder, found.path));
    const kind = kinds[found.kind] as unknown as FileKind;
    if (version < format.version) yield { path: found.path, kind, version };
  }
  const version = versionAt(join(folder, ARCHIVE_FILE));
  const kind = archiveKind as unknown as FileKind;
  if (version < format.version) yield { path: ARCHIVE_FILE, kind, version };
}

/** The version stands before the records of a file, with few short fields. */
const HEAD_BYTES = 1024;

/** Reads only the head of a file. One in which no version can be found is not for the upgrade to deal with. */
function versionAt(path: string): number {
  try {
    const file = openSync(path, 'r');
    try {
      const head = Buffer.alloc(HEAD_BYTES);
      const sizeBytes = readSync(file, head, 0, HEAD_BYTES, 0);
      const found = /"version":(\d+)/u.exec(head.toString('latin1', 0, sizeBytes))?.[1];
      return found === undefined ? Number.POSITIVE_INFINITY : Number(found);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
    return Number.POSITIVE_INFINITY;
  }
}

const keepingFolder = ({ version }: OlderFile): string => `before-upgrade-${version}`;

async function keepAll(folder: string, files: readonly OlderFile[]): Promise<void> {
  const folders = new Set<string>();
  for (const file of files) folders.add(await keep(folder, file));
  for (const each of folders) await syncFolder(each);
}

/** Keeps a file as it is; gives the folder it is kept in. */
async function keep(folder: string, file: OlderFile): Promise<string> {
  const from = join(folder, file.path);
  const to = nameToKeep(from, join(folder, keepingFolder(file), file.path));
  await makeFolder(dirname(to));
  if (existsSync(to)) return dirname(to);
  try {
    // Our files are replaced and never written into, so a second name keeps the old bytes at no cost.
    linkSync(from, to);
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
    await writeDurably(to, readFileSync(from));
  }
  return dirname(to);
}

/** A name that is free or has these bytes already: an older program may have gone on after an upgrade that was cut short. */
function nameToKeep(from: string, wanted: string): string {
  const bytes = readFileSync(from);
  let name = wanted;
  for (let more = 2; existsSync(name) && !readFileSync(name).equals(bytes); more += 1) name = `${wanted}.${more}`;
  return name;
}

/** A damaged file stays as it is, to be dealt with when it is read. */
async function upgrade(folder: string, { path, kind }: OlderFile, format: Format, announce: Announce): Promise<void> {
  const parsed = parseDocument(readFileSync(join(folder, path)), kind, format);
  if (parsed.status !== 'read') return;
  const adapter = new DurableAdapter(join(folder, path), kind, (sha256) => announce(path, sha256));
  await adapter.write(parsed.data);
}
