import { appendFile, mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { FolderMeaning, ImportChoices, type ImportedInput } from '../../preload/contract.ts';
import { StoredInput } from './reports.ts';

/**
 * What an import has done so far, line by line beside the reports, so that one that was broken off goes on where it was.
 * The last line may be lost with the process: what it named is found to be here already when it is read again.
 */

/** What an import was asked for. */
export const ImportJob = z.object({
  importId: z.string(),
  /** Absolute. */
  paths: z.array(z.string()),
  folderMeaning: FolderMeaning,
  choices: z.exactOptional(ImportChoices),
  /** Of what is found there, only these files; absent: all. */
  only: z.array(z.string()).optional(),
});
export type ImportJob = z.infer<typeof ImportJob>;

const Beginning = z.object({ archiveId: z.string(), startedAt: z.string(), job: ImportJob });
type Beginning = z.infer<typeof Beginning>;

const Step = z.object({
  inputs: z.array(StoredInput),
  /** Files that are done with although no input has their path, as those that hold several. */
  finished: z.array(z.string()),
  /** The file that is being read, and how many of its parts are done. */
  within: z.object({ path: z.string(), parts: z.int() }).nullable(),
  /** Images that articles show. */
  pictures: z.array(z.string()),
});
export type Step = Omit<z.infer<typeof Step>, 'inputs'> & { readonly inputs: readonly ImportedInput[] };

/** An import that did not come to its end. */
export interface Unfinished extends Beginning {
  readonly steps: readonly Step[];
}

const ENDING = '.journal';

export interface Journals {
  readonly begin: (beginning: Beginning) => Promise<void>;
  readonly note: (importId: string, step: Step) => Promise<void>;
  /** Forgets an import that has come to its end. */
  readonly end: (importId: string) => Promise<void>;
  /** The imports into an archive that did not come to their end, oldest first. */
  readonly unfinished: (archiveId: string) => Promise<readonly Unfinished[]>;
}

export function openJournals(folder: string): Journals {
  const pathOf = (importId: string) => join(folder, `${importId}${ENDING}`);
  const line = (importId: string, value: unknown) => appendFile(pathOf(importId), `${JSON.stringify(value)}\n`);
  return {
    async begin(beginning) {
      await mkdir(folder, { recursive: true });
      await line(beginning.job.importId, beginning);
    },
    note: line,
    end: (importId) => rm(pathOf(importId), { force: true }),
    async unfinished(archiveId) {
      const names = (await namesIn(folder)).filter((name) => name.endsWith(ENDING)).toSorted();
      const journals = await Promise.all(names.map(async (name) => parse(await readFile(join(folder, name), 'utf8'))));
      return journals.filter((journal) => journal?.archiveId === archiveId).filter((journal) => journal !== undefined);
    },
  };
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

/** Lines that were being written when the process ended are left out. */
function parse(text: string): Unfinished | undefined {
  const [first, ...rest] = text.split('\n').map(jsonOf);
  const beginning = Beginning.safeParse(first);
  if (!beginning.success) return undefined;
  return { ...beginning.data, steps: rest.flatMap((line) => Step.safeParse(line).data ?? []) };
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
