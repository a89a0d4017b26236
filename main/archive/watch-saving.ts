import type { SaveFailure, Saving } from '../../preload/contract.ts';

/** Windows try again every few seconds; a change not heard of for longer was given up. */
const GIVEN_UP_MS = 15_000;

const failures: readonly unknown[] = ['disk-full', 'read-only', 'not-writable'] satisfies SaveFailure[];

/** Changes that bring their own news of what was not kept: an import has its report. */
const reporting: ReadonlySet<string> = new Set(['takeIn', 'takeOver']);

export interface SavingWatch {
  readonly now: () => Saving;
  readonly heed: (name: string, args: readonly unknown[], outcome: unknown) => void;
  readonly stop: () => void;
}

/**
 * Knows which changes were refused for want of a disk that takes them and not kept since. `changed` is told whenever
 * saving stops or goes on. `isReadOnly`: an archive that is only read refuses everything, and nothing waits for that.
 */
export function watchSaving(changed: () => void, isReadOnly: () => boolean): SavingWatch {
  const refusals = new Map<string, { readonly reason: SaveFailure; readonly timer: NodeJS.Timeout }>();

  function forget(key: string): void {
    const refusal = refusals.get(key);
    if (refusal === undefined) return;
    clearTimeout(refusal.timer);
    refusals.delete(key);
    changed();
  }

  function remember(key: string, reason: SaveFailure): void {
    const before = refusals.get(key);
    clearTimeout(before?.timer);
    refusals.set(key, { reason, timer: setTimeout(() => forget(key), GIVEN_UP_MS).unref() });
    if (before?.reason !== reason) changed();
  }

  return {
    now() {
      const [last] = [...refusals.values()].slice(-1);
      return last === undefined
        ? { status: 'fine' }
        : { status: 'waiting', reason: last.reason, pending: refusals.size };
    },
    heed(name, args, outcome) {
      if (reporting.has(name)) return;
      const key = `${name} ${JSON.stringify(args)}`;
      const reason = isReadOnly() ? undefined : failureIn(outcome);
      if (reason === undefined) forget(key);
      else remember(key, reason);
    },
    stop() {
      for (const { timer } of refusals.values()) clearTimeout(timer);
    },
  };
}

function failureIn(outcome: unknown): SaveFailure | undefined {
  if (typeof outcome !== 'object' || outcome === null || !('reason' in outcome)) return undefined;
  return failures.includes(outcome.reason) ? (outcome.reason as SaveFailure) : undefined;
}
