import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { RestorePreview } from '../../../preload/contract.ts';
import { Failure } from './failure.ts';
import { failureOf, jobEnd } from './job-end.ts';
import { asJson, printable } from './terminal.ts';

type Around = Parameters<typeof jobEnd>[1];

export interface RestoreCommand {
  readonly from: string;
  /** Only say what would be done. */
  readonly preview: boolean;
  readonly json: boolean;
}

/** Merges a backup in, or says what that would do; gives the exit status. */
export async function runRestoreCommand(
  { from, preview: onlyLook, json }: RestoreCommand,
  around: Around,
): Promise<number> {
  const { ask, terminal } = around;
  const looked = await look(from, around);
  if (looked === undefined) {
    terminal.complain('Cancelled. Nothing was changed.');
    if (json) terminal.print(asJson({ cancelled: true }));
    return 130;
  }
  const { token, ...preview } = looked;
  if (onlyLook) {
    terminal.print(json ? asJson({ ...preview, restored: false }) : printable(summary(preview)));
    return 0;
  }
  const end = await jobEnd(async () => {
    const started = await ask('restore.start', { token });
    if (started.ok) return started.value;
    throw new Failure(started.reason, `This archive cannot be restored into: ${started.reason}.`);
  }, around);
  if (end.phase === 'failed') throw failureOf(end);
  const isWhole = end.phase === 'finished';
  if (!isWhole) terminal.complain('Cancelled half-way. Restore again to complete it.');
  terminal.print(json ? asJson({ ...preview, restored: isWhole }) : printable(summary(preview)));
  return isWhole ? 0 : 130;
}

/** What restoring would do, or undefined when the look at it was cancelled. */
async function look(from: string, around: Around): Promise<RestorePreview | undefined> {
  const { ask } = around;
  const end = await jobEnd(async () => {
    // A small backup is known by its name alone.
    const started = await ask('restore.preview', { from: existsSync(from) ? resolve(from) : from });
    if (started.ok) return started.value;
    throw new Failure(started.reason, `${from} cannot be looked at: ${started.reason}.`);
  }, around);
  const { reason, detail } = end.problem ?? { reason: 'fault', detail: '' };
  if (end.phase === 'failed') {
    throw new Failure(reason, `${from} cannot be restored from: ${detail === '' ? reason : detail}.`);
  }
  const looked = await ask('restore.previewed', { jobId: end.jobId });
  return looked.ok ? looked.value : undefined;
}

function summary({ archiveName, madeAt, articles, notes, states, contents }: Omit<RestorePreview, 'token'>): string {
  const line = (what: string, counts: RestorePreview['articles']) =>
    `${what}: ${counts.new} new, ${counts.newer} newer there, ${counts.older} newer here and kept, ${counts.same} the same\n`;
  return [
    `${archiveName}, ${madeAt}\n`,
    line('Articles', articles),
    line('Notes', notes),
    line('States', states),
    `Files: ${contents.new} new, ${contents.same} the same\n`,
  ].join('');
}
