import { writeFileSync } from 'node:fs';
import { circumstances } from './circumstances.ts';

/** One call that the program made of Electron, or one event it was sent, in the order in which they came. */
export interface Recorded {
  readonly what: string;
  readonly args: readonly unknown[];
}

const recorded: Recorded[] = [];

export function record(what: string, ...args: readonly unknown[]): void {
  recorded.push({ what, args: args.map(plain) });
}

export const allRecorded = (): readonly Recorded[] => recorded;

/** A copy without functions, so that it can travel to the test. */
function plain(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (_key, inner: unknown) => (typeof inner === 'function' ? '[function]' : inner)) ?? 'null',
  );
}

process.on('exit', () => writeFileSync(circumstances.recordFile, JSON.stringify(recorded)));
