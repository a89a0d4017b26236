import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { hostname, uptime } from 'node:os';

/** Tells this machine from others that share the archive's folder through a network or a sync program. */
export function machineKey(): string {
  const id = contentOf('/etc/machine-id') ?? '';
  return createHash('sha256').update(`${hostname()}\n${id}`).digest('hex').slice(0, 8);
}

/** A process, described so that it can be told from a later one with the same number. */
export interface ProcessMark {
  readonly pid: number;
  /** Clock ticks between boot and the start of the process; null where the system does not say (other than Linux). */
  readonly startTicks: string | null;
  /** Differs after every boot; null where the system does not say. */
  readonly bootId: string | null;
}

export function thisProcess(): ProcessMark {
  return { pid: process.pid, startTicks: startTicksOf(process.pid), bootId: bootId() };
}

/** Whether the process that was marked at `markedAtMs` (Unix time) still runs on this machine. */
export function isRunning(mark: ProcessMark, markedAtMs: number): boolean {
  const boot = bootId();
  if (boot !== null && mark.bootId !== null) {
    if (boot !== mark.bootId) return false;
  } else if (markedAtMs < Date.now() - uptime() * 1000 - CLOCK_SLACK_MS) {
    return false;
  }
  if (!exists(mark.pid)) return false;
  const startTicks = startTicksOf(mark.pid);
  return startTicks === null || mark.startTicks === null || startTicks === mark.startTicks;
}

/** How far the time of day may have been corrected since boot. */
const CLOCK_SLACK_MS = 60_000;

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: there is such a process, of another user.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Field 22 of /proc/<pid>/stat, counted after the command, which may itself contain spaces and parentheses. */
function startTicksOf(pid: number): string | null {
  const stat = contentOf(`/proc/${pid}/stat`);
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
}

/** Differs after every boot; null where the system does not say (other than Linux). */
export const bootId = (): string | null => contentOf('/proc/sys/kernel/random/boot_id') ?? null;

function contentOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    return undefined;
  }
}
