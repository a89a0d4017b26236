import { writeSync } from 'node:fs';
import { z } from 'zod';

const Change = z.object({ cell: z.string(), value: z.string() });

/** What the process that will be killed is told to do. */
export const Orders = z.object({
  folder: z.string(),
  configFolder: z.string(),
  cacheFolder: z.string(),
  /** A folder to put files to import into. */
  inbox: z.string(),
  /** A folder for backups and exports. */
  outbox: z.string(),
  seed: z.int(),
  /** Names of works to choose from. */
  works: z.array(z.string()),
  /** A copy of the archive in an older form, which alone is to be brought up to date. */
  upgrade: z.object({ folder: z.string(), writer: z.string() }).optional(),
  /** A backup to restore from before anything else, and what that changes. */
  backup: z.object({ path: z.string(), changes: z.array(Change) }).optional(),
});
export type Orders = z.infer<typeof Orders>;

/** What it says about it, a line of JSON each; the last line may be cut by the kill. */
export const Saying = z.discriminatedUnion('says', [
  /** Everything is loaded; the orders may come. */
  z.object({ says: z.literal('ready') }),
  z.object({ says: z.literal('opened') }),
  z.object({ says: z.literal('begun'), order: z.int(), cell: z.string(), value: z.string() }),
  z.object({ says: z.literal('done'), order: z.int(), cell: z.string() }),
  /** Nothing should be refused: nobody else holds the archive, and there is room. */
  z.object({ says: z.literal('refused'), what: z.string(), reason: z.string() }),
]);
export type Saying = z.infer<typeof Saying>;

/** Hands the line to the system before it returns, so that a kill after it cannot take it back. */
export function say(saying: Saying): void {
  const line = Buffer.from(`${JSON.stringify(saying)}\n`);
  for (let written = 0; written < line.length;) written += writeSome(line.subarray(written));
}

const nothing = new Int32Array(new SharedArrayBuffer(4));

/** Node's pipes do not block: one whose reader is behind takes a part of a line, or asks to be tried again. */
function writeSome(bytes: Uint8Array): number {
  try {
    return writeSync(1, bytes);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
    Atomics.wait(nothing, 0, 0, 1);
    return 0;
  }
}
