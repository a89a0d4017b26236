import { resolve } from 'node:path';
import { Failure } from './failure.ts';
import { failureOf, jobEnd } from './job-end.ts';
import { asJson, printable } from './terminal.ts';

type Around = Parameters<typeof jobEnd>[1];

/** Writes a full backup into the folder the user is in, or to where they say; gives the exit status. */
export async function runBackupCommand(
  { to, json }: { readonly to: string | undefined; readonly json: boolean },
  around: Around,
): Promise<number> {
  const { ask, terminal } = around;
  const place = resolve(to ?? '.');
  const end = await jobEnd(async () => {
    const started = await ask('backup.start', { to: place });
    if (started.ok) return started.value;
    throw new Failure(started.reason, `${place} cannot be backed up to: ${started.reason}.`);
  }, around);
  if (end.phase === 'failed') throw failureOf(end);
  if (end.phase === 'cancelled') {
    terminal.complain('Cancelled. There is no backup.');
    if (json) terminal.print(asJson({ cancelled: true }));
    return 130;
  }
  const { kept } = await ask('backup.status', {});
  const made = kept.find(({ kind }) => kind === 'full');
  if (made === undefined) throw new Error('backup.status: the backup just made is not in it');
  const { name: path, at, sizeBytes } = made;
  terminal.print(json ? asJson({ path, at, sizeBytes }) : printable(`${path}\n`));
  return 0;
}
