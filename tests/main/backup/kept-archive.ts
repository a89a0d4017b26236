import { rmSync } from 'node:fs';
import { onTestFinished } from 'vitest';
import type { Archive } from '../../../main/archive/archive.ts';
import type { OpenOptions } from '../../../main/archive/open-archive.ts';
import { openSafekeeping, type Safekeeping } from '../../../main/damage/safekeeping.ts';
import { type Outcome, refused } from '../../../data/outcome.ts';
import type { Event, JobProgress, RestorePreview } from '../../../preload/contract.ts';
import { newPlace, opened, temporaryFolder } from '../archive/archive-fixture.ts';

/** An open archive with its safekeeping, and what was told of jobs. */
export interface KeptArchive extends Safekeeping {
  readonly archive: Archive;
  readonly place: OpenOptions;
  readonly faults: unknown[];
  readonly told: JobProgress[];
  /** Resolves with the last word on a job. */
  readonly ended: (jobId: string) => Promise<JobProgress>;
}

export async function kept(place: OpenOptions = newPlace(), now: () => number = Date.now): Promise<KeptArchive> {
  const archive = await opened(place);
  const told: JobProgress[] = [];
  const waiting = new Map<string, (progress: JobProgress) => void>();
  const faults: unknown[] = [];
  const safekeeping = openSafekeeping({
    archive,
    configFolder: place.configFolder,
    now,
    onFault: (error) => faults.push(error),
    tell(event: Event) {
      if (event.name !== 'job.progress') return;
      told.push(event.payload);
      if (event.payload.phase !== 'running') waiting.get(event.payload.jobId)?.(event.payload);
    },
  });
  onTestFinished(() => safekeeping.close());
  return {
    ...safekeeping,
    archive,
    place,
    faults,
    told,
    ended(jobId) {
      const over = told.find((progress) => progress.jobId === jobId && progress.phase !== 'running');
      if (over !== undefined) return Promise.resolve(over);
      return new Promise((resolve) => {
        waiting.set(jobId, resolve);
      });
    },
  };
}

type Started = { ok: true; value: { jobId: string } } | { ok: false; reason: string; detail?: string };

/** The end of a job that must have started. */
export async function done(kept: KeptArchive, starting: Started | Promise<Started>): Promise<JobProgress> {
  const started = await starting;
  if (!started.ok) throw new Error(`not started: ${started.reason} ${started.detail ?? ''}`);
  const end = await kept.ended(started.value.jobId);
  if (kept.faults.length > 0) throw kept.faults[0];
  return end;
}

/** What restoring would do, or the reason why it cannot be done. */
export async function look(kept: KeptArchive, from: string): Promise<Outcome<RestorePreview, string>> {
  const end = await done(kept, kept.backups.restoring.preview(from));
  return end.problem ? refused(end.problem.reason, end.problem.detail) : kept.backups.restoring.previewed(end.jobId);
}

export async function previewed(kept: KeptArchive, from: string): Promise<RestorePreview> {
  const preview = await look(kept, from);
  if (!preview.ok) throw new Error(`no preview: ${preview.reason} ${preview.detail ?? ''}`);
  return preview.value;
}

export async function restored(kept: KeptArchive, from: string): Promise<JobProgress> {
  const { token } = await previewed(kept, from);
  return done(kept, kept.backups.restoring.start(token));
}

/** A full backup of an archive in a folder of its own; gives its path. */
export async function backedUp(kept: KeptArchive): Promise<string> {
  const path = `${temporaryFolder()}/backup.zip`;
  const end = await done(kept, kept.backups.start(path));
  if (end.phase !== 'finished') throw new Error(`not backed up: ${JSON.stringify(end)}`);
  return path;
}

/** The archive's folder is lost and begun anew by the same installation. */
export async function wiped({ archive, place, close }: KeptArchive): Promise<KeptArchive> {
  await close();
  await archive.close();
  rmSync(place.folder, { recursive: true });
  return kept(place);
}
