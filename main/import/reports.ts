import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import {
  FolderMeaning,
  ImportChoices,
  type ImportedInput,
  type ImportFailure,
  type ImportReport,
} from '../../preload/contract.ts';

/** How many reports of past imports are kept. */
const KEPT = 20;

/** Ids sort by time, so the newest report is the last by name. */
const IMPORT_ID = /^[0-9a-z-]{1,64}$/u;

const counts = z.object({
  found: z.int(),
  done: z.int(),
  imported: z.int(),
  duplicates: z.int(),
  versions: z.int(),
  stubs: z.int().default(0),
  outlets: z.exactOptional(z.int()),
  failed: z.int(),
});
const Failure = z.enum([
  'empty',
  'binary',
  'too-large',
  'unreadable',
  'not-found',
  'unknown-encoding',
  'unknown-kind',
  'no-text',
  'malformed',
  'encrypted',
  'unsafe-name',
  'too-much',
  'too-deep',
  'nothing-inside',
  'fault',
  'disk-full',
  'read-only',
  'not-writable',
]) satisfies z.ZodType<ImportFailure>;
export const StoredInput = z.object({
  path: z.string(),
  outcome: z.enum(['imported', 'duplicate', 'version', 'stub', 'named', 'failed']),
  articleIds: z.array(z.string()),
  reason: z.exactOptional(Failure),
  message: z.exactOptional(z.string()),
  outlets: z.exactOptional(z.int()),
  isInTrash: z.exactOptional(z.literal(true)),
  takenBackWith: z.exactOptional(z.string()),
}) satisfies z.ZodType<ImportedInput>;

const StoredReport: z.ZodType<ImportReport> = z.object({
  importId: z.string(),
  phase: z.enum(['looking', 'reading', 'paused', 'finished', 'cancelled']),
  counts,
  startedAt: z.string(),
  finishedAt: z.string().nullable(),
  paths: z.exactOptional(z.array(z.string())),
  folderMeaning: z.exactOptional(FolderMeaning),
  choices: z.exactOptional(ImportChoices),
  inputs: z.array(StoredInput),
  leftOut: z.exactOptional(z.int()),
});

/** Reports of past imports, one JSON file each, for the reader to come back to. */
export interface Reports {
  readonly save: (report: ImportReport) => Promise<void>;
  /** The report, or undefined when it is too old, was never there or cannot be read. */
  readonly read: (importId: string) => Promise<ImportReport | undefined>;
  /** Those that are kept and can be read, newest first. */
  readonly all: () => Promise<readonly ImportReport[]>;
}

export function openReports(folder: string): Reports {
  async function read(importId: string): Promise<ImportReport | undefined> {
    if (!IMPORT_ID.test(importId)) return undefined;
    const stored = await contentOf(join(folder, `${importId}.json`));
    return stored === undefined ? undefined : parse(stored);
  }

  return {
    read,
    async save(report) {
      await mkdir(folder, { recursive: true });
      const path = join(folder, `${report.importId}.json`);
      await writeFile(`${path}.part`, JSON.stringify(report));
      await rename(`${path}.part`, path);
      await forgetOldest(folder);
    },
    async all() {
      const names = (await namesIn(folder)).toReversed();
      const reports = await Promise.all(names.map((name) => read(name.slice(0, -ENDING.length))));
      return reports.filter((report) => report !== undefined);
    },
  };
}

const ENDING = '.json';

/** Oldest first. */
async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).filter((name) => name.endsWith(ENDING)).toSorted();
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

async function forgetOldest(folder: string): Promise<void> {
  const names = await namesIn(folder);
  await Promise.all(names.slice(0, -KEPT).map((name) => rm(join(folder, name), { force: true })));
}

async function contentOf(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';

function parse(stored: string): ImportReport | undefined {
  try {
    return StoredReport.safeParse(JSON.parse(stored)).data;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** A new import's id: its time to the second and a few random letters. */
export function newImportId(now: Date = new Date()): string {
  const time = now.toISOString().slice(0, 19).replaceAll(/[-:]/gu, '').replace('T', '-');
  return `${time}-${crypto.randomUUID().slice(0, 6)}`;
}
