import { readdirSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';

/** What unfinished writes leave. */

const isUnfinished = (path: string): boolean => path.endsWith('.tmp');

/** What is left is swept up a minute later, for it may be another machine's. */
export function ageUnfinished(folder: string): void {
  const minutesAgo = new Date(Date.now() - 120_000);
  for (const path of filesIn(folder)) if (isUnfinished(path)) utimesSync(path, minutesAgo, minutesAgo);
}

export const leftIn = (folder: string): string[] =>
  filesIn(folder)
    .filter(isUnfinished)
    .map((path) => `left behind: ${path}`);

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());
