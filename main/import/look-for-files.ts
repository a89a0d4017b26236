import { sep } from 'node:path';
import { isBackup } from '../backup/zip-source.ts';
import { breathe } from './breathe.ts';
import { companionTest, isPicturePath } from './companion-paths.ts';
import { findFiles, type FoundFile, type NotFound } from './find-files.ts';

/** What there is to be imported. */
export interface Finds {
  /** Paths of all that the report names, in the order in which it was met. */
  readonly order: readonly string[];
  readonly articles: readonly FoundFile[];
  /** Images met in folders; an article may show them. */
  readonly pictures: readonly FoundFile[];
  /** What was exported from an archive, or is a backup of one. */
  readonly backups: readonly FoundFile[];
  readonly failures: readonly NotFound[];
}

export interface Looking {
  /** Absolute path of a folder that is passed over. */
  readonly ownFolder: string;
  /** Whether files exported from an archive are told apart. */
  readonly seeksBackups: boolean;
  readonly signal: AbortSignal;
  /** Hears how many files there are so far. */
  readonly onFound: (count: number) => void;
}

/** Looks through files and folders. What is read with another file, as the images of a page are, is none by itself. */
export async function lookForFiles(paths: readonly string[], looking: Looking): Promise<Finds> {
  const { ownFolder, seeksBackups, signal, onFound } = looking;
  const files: FoundFile[] = [];
  const failures: NotFound[] = [];
  const met: string[] = [];
  for await (const finding of findFiles(paths, (folder) => folder === ownFolder)) {
    if (signal.aborted) break;
    if (finding.kind === 'failure') failures.push(finding.failure);
    else files.push(finding.file);
    met.push(finding.kind === 'failure' ? finding.failure.path : finding.file.path);
    onFound(met.length);
    await breathe();
  }
  const isCompanion = companionTest(files.map(slashed));
  const alone = files.filter((file) => file.isNamed || !isCompanion(slashed(file)));
  const pictures = files.filter(
    (file) => !file.isNamed && isPicturePath(file.path) && !isCompanion.ofPage(slashed(file)),
  );
  const backups = seeksBackups ? await backupsAmong(alone) : [];
  const named = new Set([...alone, ...failures].map(({ path }) => path));
  const order = met.filter((path) => named.has(path));
  return { order, articles: alone.filter((file) => !backups.includes(file)), pictures, backups, failures };
}

const slashed = ({ path }: FoundFile): string => (sep === '/' ? path : path.replaceAll(sep, '/'));

async function backupsAmong(files: readonly FoundFile[]): Promise<readonly FoundFile[]> {
  const zips = files.filter(({ fileName }) => /\.zip$/iu.test(fileName));
  const areBackups = await Promise.all(zips.map(({ path }) => isBackup(path)));
  return zips.filter((_, index) => areBackups[index]);
}
