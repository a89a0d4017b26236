import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/**
 * Reads every file of an archive without any of the program's own code and gives what is wrong: a document that does not
 * parse or whose bytes are not those that were written, a record that stands twice in a file, content that is not what its
 * name says, a file set aside, and a write that was never finished.
 */
export function faultsIn(folder: string): string[] {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
  return paths.flatMap((path) => faultOf(path, folder)).map((fault) => `damaged: ${fault}`);
}

const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

function faultOf(path: string, folder: string): string[] {
  const bytes = readFileSync(join(folder, path));
  if (/^(originals|assets)\/[0-9a-f]{64}$/u.test(path)) {
    return path.endsWith(hashOf(bytes)) ? [] : [`${path} does not have the hash that it is named by`];
  }
  if (/^\.backfile-lock-[\w-]+$/u.test(path)) return [];
  if (!path.endsWith('.json')) return [`${path} should not be there`];
  return documentFault(bytes).map((fault) => `${path} ${fault}`);
}

const SEAL_LENGTH = ',"sha256":""}\n'.length + 64;

function documentFault(bytes: Buffer): string[] {
  const body = bytes.subarray(0, Math.max(0, bytes.length - SEAL_LENGTH));
  const expected = `,"sha256":"${hashOf(body)}"}\n`;
  if (bytes.subarray(body.length).toString('latin1') !== expected) return ['is not as it was sealed'];
  const document = JSON.parse(bytes.toString('utf8')) as { records?: { id: string }[]; items?: { id: string }[] };
  const records = document.records ?? document.items ?? [];
  return new Set(records.map(({ id }) => id)).size === records.length ? [] : ['has a record twice'];
}
