import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Article } from '../../../data/article.ts';
import type { Archive, Arrival } from '../../../main/archive/archive.ts';
import { openArchive, type OpenOptions } from '../../../main/archive/open-archive.ts';
import type { ArticleRow, ListOrder, OpenArticle } from '../../../preload/contract.ts';

export { arrival, arrivals } from './arrivals.ts';

export const newest: ListOrder = { by: 'imported', direction: 'descending' };
export const oldest: ListOrder = { by: 'imported', direction: 'ascending' };

/** A folder of its own for a test, removed with it. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'backfile-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** An archive's folder and an installation's profile, on disk but not opened. */
export function newPlace(base = temporaryFolder()): OpenOptions {
  return { folder: join(base, 'archive'), configFolder: join(base, 'config'), cacheFolder: join(base, 'cache') };
}

/** The same archive seen by another installation. */
export function otherInstallation(place: OpenOptions): OpenOptions {
  const base = temporaryFolder();
  return { ...place, configFolder: join(base, 'config'), cacheFolder: join(base, 'cache') };
}

/** Opens an archive with its list complete; closed with the test if the test did not. */
export async function opened(options: OpenOptions): Promise<Archive> {
  const result = await openArchive(options);
  if (!result.ok) throw new Error(`not opened: ${result.reason} ${result.detail ?? ''}`);
  const archive = result.value;
  await archive.indexed();
  let isClosed = false;
  const close = async () => {
    if (isClosed) return;
    isClosed = true;
    await archive.close();
  };
  onTestFinished(close);
  return { ...archive, close };
}

/** Takes arrivals in and gives the ids they are listed under. */
export async function takenIn(archive: Archive, batch: readonly Arrival[], importId = 'import-1'): Promise<string[]> {
  const result = await archive.takeIn(batch, importId);
  if (!result.ok) throw new Error(`not taken in: ${result.reason}`);
  return result.value.flatMap(({ articleIds }) => articleIds);
}

export const rows = (archive: Archive, order = oldest): readonly ArticleRow[] => archive.page(order, 0, 500).rows;

export const titles = (archive: Archive, order = oldest): string[] => rows(archive, order).map(({ title }) => title);

export function read(archive: Archive, id: string): OpenArticle {
  const result = archive.open(id);
  if (!result.ok) throw new Error(`${id}: ${result.reason}`);
  return result.value;
}

export async function highlighted(archive: Archive, article: Article, start: number, end: number, text = '') {
  const { id: articleId, textHash } = article;
  const result = await archive.addNote({ articleId, textHash, start, end, color: 'yellow', text });
  if (!result.ok) throw new Error(`not highlighted: ${result.reason}`);
  return result.value;
}

/** Names in a folder of the archive. */
export const names = (place: OpenOptions, folder: string): string[] =>
  readdirSync(join(place.folder, folder)).toSorted();

/** Path of the only file of records in a folder of the archive. */
export function onlyFile(place: OpenOptions, folder: string): string {
  const files = readdirSync(join(place.folder, folder), { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.json'),
  );
  const [file] = files;
  if (file === undefined || files.length > 1) throw new Error(`${folder}: ${files.length} files`);
  return join(place.folder, folder, file);
}

export const textAt = (path: string): string => readFileSync(path, 'utf8');
