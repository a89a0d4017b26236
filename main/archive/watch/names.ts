import type { RecordsKind } from '../../find/indexed-files.ts';

/** Names of files in an archive's folders: whose they are, what made them. */

/** The kind of the file of records that a path relative to the archive may be; undefined for what never is one. */
export function kindOf(path: string): RecordsKind | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (!isRecordsName(name)) return undefined;
  if (/^articles\/[^/]+$/u.test(path)) return 'articles';
  if (/^state\/[^/]+$/u.test(path)) return 'state';
  return /^notes\/[^/.][^/]*\/[^/]+$/u.test(path) ? 'notes' : undefined;
}

/**
 * Sync programs write under names of their own until a file is whole: `.syncthing.*.tmp`, `~syncthing~*.tmp`, `.~lock.*`,
 * `~$*`, `*.part`, `*.partial`, `.dropbox.cache`. None of them ends like ours and begins like ours.
 */
export const isRecordsName = (name: string): boolean => name.endsWith('.json') && !/^[.~]/u.test(name);

/** The name behind that of an iCloud placeholder (`.w1-000001.json.icloud`): a file that is not on this machine yet. */
export function awaitedName(name: string): string | undefined {
  const awaited = /^\.(.+\.json)\.icloud$/u.exec(name)?.[1];
  return awaited !== undefined && isRecordsName(awaited) ? awaited : undefined;
}

/** Whether a file is one that `writer` itself writes, and not a copy of one. */
export function isOwnPath(path: string, writer: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (path.startsWith('notes/')) return path.startsWith(`notes/${writer}/`) && isPlainNotesName(name);
  return name.startsWith(`${writer}-`) && /^\d{6,9}\.json$/u.test(name.slice(writer.length + 1));
}

/** Whether a file has a name as writers give, so that it is no copy of another. */
export const hasPlainName = (path: string): boolean => {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (!path.startsWith('notes/')) return /^[a-z0-9]+-\d{6,9}\.json$/u.test(name);
  return /^notes\/[a-z0-9]+\//u.test(path) && isPlainNotesName(name);
};

const isPlainNotesName = (name: string): boolean => /^[a-z0-9]+\.json$/u.test(name);

/**
 * The file that a file is a copy of, by the writer it names and by its own name, however a sync program changed that:
 * `w1-000001.sync-conflict-20260326-093000-ABCDEFG.json`, `w1-000001 (Mara's conflicted copy 2026-03-26).json`,
 * `w1-000001 2.json`, `w1-000001 (1).json`, `w1-000001-LAPTOP.json`. Undefined when it is none.
 */
export function originalOf(path: string, document: Readonly<Record<string, unknown>>): string | undefined {
  const { writer, id } = document;
  if (typeof writer !== 'string' || !/^[a-z0-9]+$/u.test(writer)) return undefined;
  const original = path.startsWith('notes/') ? notesPath(writer, id) : shardPath(path, writer);
  if (original === undefined || original === path) return undefined;
  return hasPlainName(path) ? undefined : original;
}

function shardPath(path: string, writer: string): string | undefined {
  const [folder = '', name = ''] = path.split('/');
  const number = new RegExp(`(?<![a-z0-9])${writer}-(\\d{6,9})(?!\\d)`, 'u').exec(name)?.[1];
  return number === undefined ? undefined : `${folder}/${writer}-${number}.json`;
}

/** A file of notes names its article: `urn:backfile:notes:<writer>:<article>`. */
function notesPath(writer: string, id: unknown): string | undefined {
  const article = typeof id === 'string' ? /^urn:backfile:notes:[^:]+:([a-z0-9-]{1,64})$/u.exec(id)?.[1] : undefined;
  return article === undefined ? undefined : `notes/${writer}/${article}.json`;
}
