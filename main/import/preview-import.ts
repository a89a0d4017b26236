import type { Archive } from '../archive/archive.ts';
import type { Choices } from './choices.ts';
import type { FoundFile } from './find-files.ts';
import { type Finds, lookForFiles } from './look-for-files.ts';
import type { PreviewTally } from './preview-tally.ts';
import { namingFolderOf, type ReadBatch, type ReadFiles } from './read-files.ts';

export interface PreviewLimits {
  /** Articles after which no further batch is looked at. */
  readonly articles: number;
  /** As long, ms. */
  readonly ms: number;
}

export interface PreviewSurroundings {
  readonly archive: Pick<Archive, 'foresee' | 'info'>;
  readonly read: ReadFiles;
  readonly tally: PreviewTally;
  readonly limits: PreviewLimits;
  /** Called after each step. */
  readonly onStep: () => void;
  readonly signal: AbortSignal;
}

export interface PreviewJob {
  readonly paths: readonly string[];
  readonly choices: Choices;
}

/**
 * Reads what an import would read, and foresees what the archive would make of it. Gives whether that was all: backups,
 * which are merged rather than imported, and what lies beyond the limits are not looked into.
 */
export async function previewImport(job: PreviewJob, around: PreviewSurroundings): Promise<'all' | 'part'> {
  const { archive, tally, onStep, signal } = around;
  const finds = await lookForFiles(job.paths, {
    ownFolder: archive.info().folder,
    seeksBackups: true,
    signal,
    onFound(count) {
      tally.looking(count);
      onStep();
    },
  });
  noteFinds(finds, tally);
  const shown = await readAll(finds.articles, job.choices, around);
  if (shown === undefined) return 'part';
  for (const { path } of finds.pictures) if (!shown.has(path)) tally.failed(path, 'unknown-kind', 'picture');
  return finds.backups.length > 0 ? 'part' : 'all';
}

function noteFinds({ articles, backups, failures }: Finds, tally: PreviewTally): void {
  for (const file of articles) {
    const folder = namingFolderOf(file);
    if (folder !== undefined) tally.inFolder(folder);
  }
  for (const { path } of backups) tally.foreseen({ path, kind: BACKUP }, []);
  for (const { path, reason, detail } of failures) tally.failed(path, reason, detail);
}

const BACKUP = 'a backup or an export of Backfile';

/** Gives the images that articles show; undefined when a limit ended it. */
async function readAll(
  files: readonly FoundFile[],
  choices: Choices,
  { archive, read, tally, limits, onStep, signal }: PreviewSurroundings,
): Promise<ReadonlySet<string> | undefined> {
  const shown = new Set<string>();
  const foresee = archive.foresee();
  const endsAt = performance.now() + limits.ms;
  let finished = 0;
  for await (const batch of read(files, choices, signal)) {
    await foreseeBatch(batch, foresee, tally);
    for (const path of batch.pictures) shown.add(path);
    finished += batch.finished;
    onStep();
    if (signal.aborted) break;
    const isOverLimit = tally.articles() >= limits.articles || performance.now() >= endsAt;
    if (isOverLimit && finished < files.length) return undefined;
  }
  return shown;
}

async function foreseeBatch(
  { read }: ReadBatch,
  foresee: ReturnType<Archive['foresee']>,
  tally: PreviewTally,
): Promise<void> {
  const outcomes = await foresee(read.flatMap((one) => (one.ok ? [one.arrival] : [])));
  let next = 0;
  for (const one of read) {
    if (one.from?.table) tally.table(one.from);
    if (!one.ok) {
      tally.failed(one.path, one.reason, one.detail);
    } else {
      if (one.from) tally.foreseen(one.from, outcomes[next] ?? [], one.arrival.outlets?.length);
      next += 1;
    }
  }
}
