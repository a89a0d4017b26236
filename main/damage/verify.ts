import { readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { VerifyFinding, VerifyReport } from '../../preload/contract.ts';
import { archiveKind } from '../archive/file-kinds.ts';
import { parseDocument } from '../archive/read-document.ts';
import { systemCode } from '../archive/save-failure.ts';
import type { RecordsKind } from '../find/indexed-files.ts';
import { parseRecords } from '../backup/parse-records.ts';
import { contentFiles, isContent, recordFiles, type StoredFile } from '../backup/stored-file.ts';
import { breathe } from '../import/breathe.ts';
import type { JobControl } from '../jobs/jobs.ts';
import { hashFile, hashingBuffer } from './hash-file.ts';
import { References } from './references.ts';
import { setAsideFiles } from './set-aside-files.ts';

/** Contents hashed at the same time: while one is read another is hashed. */
const LANES = 4;

/** Told of at most this many files that nothing is wrong with. */
const MAX_UNREFERENCED = 1000;

/** What was found, in ids. */
export type Verified = Omit<VerifyReport, 'titles'>;

/**
 * Holds every file of an archive against its own seal or name, and every reference against what is there. It changes
 * nothing, and lets the thread answer meanwhile. Stopped, it gives undefined.
 */
export async function verify(folder: string, control: JobControl, nowMs: number): Promise<Verified | undefined> {
  const check = new Check(folder, control);
  const records = recordFiles(folder);
  const contents = await contentFiles(folder);
  control.expect(await sizeOf([...records, ...contents], folder));
  await check.records(records);
  await check.contents(contents);
  if (control.signal.aborted) return undefined;
  const present = new Set(contents.map(({ path }) => path));
  return check.report(present, nowMs);
}

async function sizeOf(files: readonly StoredFile[], folder: string): Promise<number> {
  let sum = 0;
  for (const { path } of files) sum += (await stat(join(folder, path)).catch(() => undefined))?.size ?? 0;
  return sum;
}

class Check {
  readonly #folder: string;
  readonly #control: JobControl;
  readonly #references = new References();
  readonly #findings: VerifyFinding[] = [];
  #files = 0;
  #bytes = 0;

  constructor(folder: string, control: JobControl) {
    this.#folder = folder;
    this.#control = control;
  }

  async records(files: readonly StoredFile[]): Promise<void> {
    for (const { path, role } of files) {
      if (this.#control.signal.aborted) return;
      await breathe();
      const bytes = await this.#read(path, role);
      if (bytes === undefined || isContent(role)) continue;
      this.#account(bytes.byteLength);
      const fault = role === 'archive' ? faultOfHead(bytes) : this.#look(path, role, bytes);
      if (fault !== undefined) this.#find(path, problemOf(fault), fault, idsIn(path));
    }
  }

  async contents(files: readonly StoredFile[]): Promise<void> {
    let next = 0;
    const lane = async () => {
      const buffer = hashingBuffer();
      for (let file = files[next]; file && !this.#control.signal.aborted; file = files[next]) {
        next += 1;
        await this.#hash(file.path, buffer);
        await breathe();
      }
    };
    await Promise.all(Array.from({ length: LANES }, lane));
  }

  report(present: ReadonlySet<string>, nowMs: number): Verified {
    const unreferenced = [...present]
      .filter((path) => this.#references.usersOf(path).length === 0)
      .map((file): VerifyFinding => ({ file, problem: 'unreferenced', detail: 'no article names it', articleIds: [] }));
    const aside = setAsideFiles(this.#folder).map(({ movedTo }): VerifyFinding => ({
      file: movedTo,
      problem: 'unreferenced',
      detail: 'set aside earlier',
      articleIds: [],
    }));
    return {
      checkedFiles: this.#files,
      checkedBytes: this.#bytes,
      findings: [
        ...this.#findings,
        ...this.#references.missing(present),
        ...aside,
        ...unreferenced.slice(0, MAX_UNREFERENCED),
      ],
      finishedAt: new Date(nowMs).toISOString(),
    };
  }

  async #read(path: string, role: StoredFile['role']): Promise<Buffer | undefined> {
    try {
      return await readFile(join(this.#folder, path));
    } catch (error) {
      const code = systemCode(error);
      if (code === undefined) throw error;
      // Gone since it was listed; but an archive is never without its head.
      if (code !== 'ENOENT') this.#find(path, 'unreadable', code, idsIn(path));
      else if (role === 'archive') this.#find(path, 'missing', 'not there', []);
      return undefined;
    }
  }

  #look(path: string, kind: RecordsKind, bytes: Buffer): string | undefined {
    const parsed = parseRecords(path, kind, bytes);
    if (!parsed.ok) return parsed.fault;
    this.#references.take(parsed.file);
    return undefined;
  }

  async #hash(path: string, buffer: Buffer): Promise<void> {
    try {
      const { sha256, sizeBytes } = await hashFile(join(this.#folder, path), buffer);
      this.#account(sizeBytes);
      if (sha256 !== basename(path)) {
        this.#find(path, 'wrong-hash', 'not the bytes that its name says', this.#references.usersOf(path));
      }
    } catch (error) {
      const code = systemCode(error);
      if (code === undefined) throw error;
      if (code !== 'ENOENT') this.#find(path, 'unreadable', code, this.#references.usersOf(path));
    }
  }

  #account(sizeBytes: number): void {
    this.#files += 1;
    this.#bytes += sizeBytes;
    this.#control.advance(sizeBytes);
  }

  #find(file: string, problem: VerifyFinding['problem'], detail: string, articleIds: readonly string[]): void {
    this.#findings.push({ file, problem, detail, articleIds });
  }
}

function faultOfHead(bytes: Buffer): string | undefined {
  const parsed = parseDocument(bytes, archiveKind);
  return parsed.status === 'damaged' ? parsed.fault : undefined;
}

function problemOf(fault: string): VerifyFinding['problem'] {
  if (fault === 'wrong-hash') return fault;
  return fault === 'empty' || fault === 'unsealed' || fault === 'not-json' ? 'damaged' : 'wrong-shape';
}

/** A file of notes has its article's id in its name. */
function idsIn(path: string): readonly string[] {
  const id = /^notes\/[^/]+\/([a-z0-9-]{1,64})\.json$/u.exec(path)?.[1];
  return id === undefined ? [] : [id];
}
