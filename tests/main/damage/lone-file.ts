import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The text of the only file in a folder whose name begins so. */
export function loneFile(folder: string, beginning: string): string {
  const found = readdirSync(folder).filter((name) => name.startsWith(beginning));
  const [name] = found;
  if (name === undefined || found.length > 1) throw new Error(`${beginning}: ${found.length} files`);
  return readFileSync(join(folder, name), 'utf8');
}
