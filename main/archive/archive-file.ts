import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type ArchiveFile, FORMAT_VERSION } from '../../data/archive-format.ts';
import { done, type Outcome, refused } from '../../data/outcome.ts';
import type { Notice } from '../../preload/contract.ts';
import { DurableAdapter, readOnce } from './durable-adapter.ts';
import { syncFolder } from './durable-write.ts';
import { archiveKind } from './file-kinds.ts';
import { saveFailureOf } from './save-failure.ts';
import { isSetAside, setAside } from './set-aside.ts';

/** Why an archive cannot be opened at all. */
export type OpenFailure = 'not-an-archive' | 'not-writable' | 'damaged';

/** The file that makes a folder an archive. */
export const ARCHIVE_FILE = 'archive.json';

/** What file managers and sync programs leave in folders that are empty to their owner. */
const unseen = /^(\..*|desktop\.ini|Thumbs\.db)$/iu;

/** Makes sure that a folder is there and is an archive, or is empty and may become one. Writes nothing into it. */
export async function prepareFolder(folder: string): Promise<Outcome<null, OpenFailure>> {
  try {
    if (mkdirSync(folder, { recursive: true }) !== undefined) await syncFolder(dirname(folder));
    const names = readdirSync(folder);
    const isOurs = names.some((name) => name === ARCHIVE_FILE || (name.startsWith(ARCHIVE_FILE) && isSetAside(name)));
    if (isOurs || names.every((name) => unseen.test(name))) return done(null);
    return refused('not-an-archive', folder);
  } catch (error) {
    return refused('not-writable', saveFailureOf(error));
  }
}

export interface OpenedHead {
  readonly head: ArchiveFile;
  readonly isNewer: boolean;
  readonly notices: readonly Notice[];
}

export interface HeadPlace {
  readonly folder: string;
  /** What a new archive is called; without it, as its folder. */
  readonly name?: string | undefined;
}

/**
 * Reads `archive.json`. Where `mayWrite`, a missing one is made, and a damaged one is set aside and made anew with as much
 * of it as can still be read.
 */
export async function openHead(
  { folder, name }: HeadPlace,
  mayWrite: boolean,
  nowMs: number,
): Promise<Outcome<OpenedHead, OpenFailure>> {
  const path = join(folder, ARCHIVE_FILE);
  const reading = readOnce(path, archiveKind);
  if (reading.status === 'read') return done({ head: reading.data, isNewer: reading.isNewer, notices: [] });
  if (reading.status === 'blocked') return refused('damaged', `${ARCHIVE_FILE}: ${reading.code}`);
  if (reading.status === 'absent' && !mayWrite) return refused('not-an-archive', folder);
  const head = reading.status === 'absent' ? newHead({ folder, name }, nowMs) : recoveredHead(path, folder, nowMs);
  const notices: Notice[] = [];
  if (reading.status === 'damaged') {
    const moved = mayWrite ? setAside(path, nowMs) : undefined;
    if (mayWrite && moved === undefined) return refused('damaged', `${ARCHIVE_FILE}: ${reading.fault}`);
    notices.push({
      kind: moved === undefined ? 'unreadable' : 'set-aside',
      file: ARCHIVE_FILE,
      movedTo: moved === undefined ? null : basename(moved),
      articleIds: [],
    });
  }
  return mayWrite ? keep(path, { head, isNewer: false, notices }) : done({ head, isNewer: false, notices });
}

async function keep(path: string, opened: OpenedHead): Promise<Outcome<OpenedHead, OpenFailure>> {
  try {
    await new DurableAdapter(path, archiveKind).write(opened.head);
    return done(opened);
  } catch (error) {
    return refused('not-writable', saveFailureOf(error));
  }
}

function newHead({ folder, name = basename(folder) }: HeadPlace, nowMs: number): ArchiveFile {
  return {
    format: 'backfile/archive',
    version: FORMAT_VERSION,
    id: randomUUID(),
    name,
    created: new Date(nowMs).toISOString(),
  };
}

/** The id is worth saving: without it this installation would be a new writer, and the index be made anew. */
function recoveredHead(path: string, folder: string, nowMs: number): ArchiveFile {
  const text = readFileSync(path, 'latin1');
  const id = /"id":"([0-9a-f-]{36})"/u.exec(text)?.[1];
  return { ...newHead({ folder }, nowMs), ...(id === undefined ? {} : { id }) };
}
