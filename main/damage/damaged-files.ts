import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DamagedFile, RepairChoice, VerifyReport } from '../../preload/contract.ts';
import type { Archive } from '../archive/archive.ts';
import { systemCode } from '../archive/save-failure.ts';
import type { RecordsKind } from '../find/indexed-files.ts';
import { isContent, roleOf } from '../backup/stored-file.ts';
import { parseRecords } from '../backup/parse-records.ts';
import type { GoodCopies } from './good-copies.ts';
import { idsMentioned, salvage } from './salvage.ts';
import { type SetAsideFile, setAsideFiles } from './set-aside-files.ts';

/** A file in trouble: set aside, or found so by verifying and still in its place (`movedTo` null). */
export type Trouble = Omit<SetAsideFile, 'movedTo'> & {
  readonly movedTo: string | null;
  readonly articleIds: readonly string[];
};

/** Files in trouble, newest first; of one that was set aside again and again the last. */
export function troublesOf(archive: Archive, report: VerifyReport | undefined): readonly Trouble[] {
  const { folder, notices } = archive.info();
  const idsOf = new Map(notices.map(({ movedTo, articleIds }) => [movedTo, articleIds]));
  // A content with the right bytes under its name is whole again, whatever became of the wrong ones.
  const lost = setAsideFiles(folder).filter(({ file, role }) => !isContent(role) || !existsSync(join(folder, file)));
  const aside = lost.map(({ file, role, movedTo, foundAt }): Trouble => {
    return { file, role, movedTo, foundAt, articleIds: idsOf.get(movedTo) ?? [] };
  });
  const known = new Set(aside.map(({ file }) => file));
  const found = (report?.findings ?? []).flatMap(({ file, problem, articleIds }): Trouble[] => {
    const role = roleOf(file);
    if (role === undefined || problem === 'unreferenced' || known.has(file)) return [];
    // Of what is missing, only contents can be got back; a note of an unknown article is no damaged file.
    if (problem === 'missing' && !isContent(role)) return [];
    return [{ file, role, movedTo: null, foundAt: report?.finishedAt ?? '', articleIds }];
  });
  return [...aside, ...found].toSorted((one, other) => (one.foundAt < other.foundAt ? 1 : -1));
}

/** What the reader is told of a file in trouble, with what can be done about it. */
export async function describe(trouble: Trouble, archive: Archive, copies: GoodCopies): Promise<DamagedFile> {
  const { file, role, movedTo, foundAt } = trouble;
  const heads = role === 'articles' ? await copies.heads(file) : [];
  const headTitles = new Map(heads.map(({ id, title }) => [id, title]));
  const ids = new Set([...trouble.articleIds, ...(await idsIn(trouble, archive, copies)), ...headTitles.keys()]);
  const titles = [...ids].flatMap((id) => archive.here.title(id) ?? headTitles.get(id) ?? []);
  const choices: RepairChoice[] = [
    ...((await hasLastGood(trouble, archive, copies)) ? (['last-good'] as const) : []),
    ...((await copies.isInFullBackup(file)) ? (['backup'] as const) : []),
    ...(heads.length > 0 ? (['original'] as const) : []),
    'leave',
  ];
  return { file, movedTo, kind: role, foundAt, articleIds: [...ids], titles, choices };
}

/** The damaged bytes, as far as they can be read. */
export function bytesOf({ file, movedTo }: Trouble, folder: string): Buffer {
  try {
    return readFileSync(join(folder, movedTo ?? file));
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
    return Buffer.alloc(0);
  }
}

async function idsIn(trouble: Trouble, archive: Archive, copies: GoodCopies): Promise<readonly string[]> {
  const { file, role } = trouble;
  if (role === 'notes') return [file.replace(/^.*\/|\.json$/gu, '')];
  if (role === 'articles') return idsMentioned(bytesOf(trouble, archive.info().folder));
  if (role !== 'state') return [];
  const good = await lastGoodRecords(file, role, copies);
  const ids = good?.kind === 'state' ? good.document.records.map(({ id }) => id) : [];
  return [...ids, ...idsMentioned(bytesOf(trouble, archive.info().folder))];
}

async function hasLastGood(trouble: Trouble, archive: Archive, copies: GoodCopies): Promise<boolean> {
  const { file, role } = trouble;
  if (isContent(role)) return false;
  if (role !== 'articles' && (await copies.lastGood(file)) !== undefined) return true;
  return role !== 'archive' && salvage(file, role, bytesOf(trouble, archive.info().folder)) !== undefined;
}

/** The records that the pool has for a file of states or notes. */
export async function lastGoodRecords(file: string, kind: RecordsKind, copies: GoodCopies) {
  const bytes = kind === 'articles' ? undefined : await copies.lastGood(file);
  const parsed = bytes && parseRecords(file, kind, bytes);
  return parsed?.ok === true ? parsed.file : undefined;
}
