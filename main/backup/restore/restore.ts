import { createWriteStream, renameSync, rmSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { done, type Outcome, refused } from '../../../data/outcome.ts';
import type { SaveFailure } from '../../../preload/contract.ts';
import type { Archive } from '../../archive/archive.ts';
import { ContentStore } from '../../archive/content-store.ts';
import { makeFolder, syncFolder } from '../../archive/durable-write.ts';
import { saveFailureOf } from '../../archive/save-failure.ts';
import { breathe } from '../../import/breathe.ts';
import type { JobControl } from '../../jobs/jobs.ts';
import { BadBackup, type BackupSource, type SourceFile } from '../backup-source.ts';
import { checkedBytes, checkedChunks } from '../checked-bytes.ts';
import { parseRecords } from '../parse-records.ts';
import { isContent } from '../stored-file.ts';
import { contentsWanted, newsIn } from './compare.ts';
import { inOrder, isHere } from './preview.ts';

/** Larger contents go to disk piece by piece; smaller ones become durable in groups. */
const WHOLE_BYTES = 1024 * 1024;
const GROUP_BYTES = 8 * 1024 * 1024;
const GROUP_FILES = 128;

export type Restoring = Outcome<null, SaveFailure | BadBackup['reason']>;

/**
 * Merges a backup in: contents first, then what names them. Each file is checked again as it is taken, and each step
 * leaves a valid archive, so a restore that was cut short is completed by doing it again.
 */
export async function restore(source: BackupSource, archive: Archive, control: JobControl): Promise<Restoring> {
  const { folder } = archive.info();
  const files = inOrder(source.files);
  control.expect(files.length);
  try {
    const needed = await contentsNeeded(files, source, archive, control.signal);
    const contents = new Contents(source, folder, control);
    for (const file of files) {
      if (control.signal.aborted) return done(null);
      await breathe();
      if (needed.has(file.path)) await contents.take(file);
      else if (isContent(file.role)) control.advance(1);
    }
    await contents.flush();
    for (const file of files) {
      if (control.signal.aborted) break;
      if (isContent(file.role)) continue;
      await breathe();
      const taken = await takeRecords(source, file, archive);
      if (!taken.ok) return taken;
      control.advance(1);
    }
    return done(null);
  } catch (error) {
    if (error instanceof BadBackup) return refused(error.reason, error.message);
    return refused(saveFailureOf(error), folder);
  }
}

async function contentsNeeded(
  files: readonly SourceFile[],
  source: BackupSource,
  { here }: Pick<Archive, 'here'>,
  signal: AbortSignal,
): Promise<ReadonlySet<string>> {
  const needed = new Set<string>();
  for (const file of files) {
    if (signal.aborted) break;
    if (file.role !== 'articles') continue;
    await breathe();
    const parsed = parseRecords(file.path, file.role, await checkedBytes(source, file));
    if (parsed.ok) for (const path of contentsWanted(parsed.file, here)) needed.add(path);
  }
  return needed;
}

/** The id and name of an archive stay its own. */
async function takeRecords(source: BackupSource, file: SourceFile, archive: Archive): Promise<Restoring> {
  if (file.role === 'archive' || isContent(file.role)) return done(null);
  const parsed = parseRecords(file.path, file.role, await checkedBytes(source, file));
  if (!parsed.ok) return refused('damaged-backup', `${file.path}: ${parsed.fault}`);
  if (parsed.isNewer) return refused('unreadable', `${file.path}: a later version wrote it`);
  const news = newsIn(parsed.file, archive.here);
  return news === undefined ? done(null) : archive.takeOver(news);
}

class Contents {
  readonly #source: BackupSource;
  readonly #folder: string;
  readonly #control: JobControl;
  #waiting: { file: SourceFile; bytes: Buffer }[] = [];
  #waitingBytes = 0;

  constructor(source: BackupSource, folder: string, control: JobControl) {
    this.#source = source;
    this.#folder = folder;
    this.#control = control;
  }

  async take(file: SourceFile): Promise<void> {
    if (await isHere(this.#folder, file)) {
      this.#control.advance(1);
    } else if (file.sizeBytes > WHOLE_BYTES) {
      await writeContent(this.#source, file, join(this.#folder, file.path));
      this.#control.advance(1);
    } else {
      this.#waiting.push({ file, bytes: await checkedBytes(this.#source, file) });
      this.#waitingBytes += file.sizeBytes;
      if (this.#waitingBytes > GROUP_BYTES || this.#waiting.length >= GROUP_FILES) await this.flush();
    }
  }

  async flush(): Promise<void> {
    const group = this.#waiting;
    this.#waiting = [];
    this.#waitingBytes = 0;
    for (const role of ['original', 'asset'] as const) {
      const contents = group
        .filter(({ file }) => file.role === role)
        .map(({ file, bytes }) => ({ sha256: basename(file.path), bytes }));
      await new ContentStore(join(this.#folder, `${role}s`)).put(contents);
    }
    this.#control.advance(group.length);
  }
}

/** Under its name only when every byte was checked and is on disk. */
export async function writeContent(source: BackupSource, file: SourceFile, path: string): Promise<void> {
  await makeFolder(dirname(path));
  const temporary = join(dirname(path), `.backfile-${randomBytes(8).toString('hex')}.tmp`);
  try {
    await pipeline(
      Readable.from(checkedChunks(source, file), { objectMode: false }),
      createWriteStream(temporary, { flags: 'wx', flush: true }),
    );
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
  await syncFolder(dirname(path));
}
