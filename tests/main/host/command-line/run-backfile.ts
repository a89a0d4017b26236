import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../../../main/host/command-line/backfile.mjs', import.meta.url));

export interface Ran {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line as a shell would, with a profile of its own. */
export function backfile(profile: string, ...args: readonly string[]): Promise<Ran> {
  return ranTo(startBackfile(profile, ...args));
}

export function startBackfile(profile: string, ...args: readonly string[]): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, [program, ...args], { env: { ...process.env, BACKFILE_PROFILE: profile } });
}

/** Resolves with all that a process wrote and how it ended. */
export async function ranTo(child: ChildProcessWithoutNullStreams): Promise<Ran> {
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  const [status, out, err] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
  return { status, out, err };
}
