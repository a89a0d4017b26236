/** Leavings of systems and of downloads that no one means when they import a folder. */
const JUNK =
  /^(?:\..*|~\$.*|.*~|.*\.(?:part|partial|crdownload|download|tmp)|thumbs\.db|desktop\.ini|__macosx|\$recycle\.bin|system volume information)$/iu;

export const isJunk = (name: string): boolean => JUNK.test(name);

/** Names that Windows keeps for devices, whatever follows the first dot. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?$/iu;

/** Longer paths are of no file that anyone saved. */
const LONGEST = 4096;

export type EntryName =
  | { readonly kind: 'safe'; readonly parts: readonly string[] }
  | { readonly kind: 'junk' }
  /** Says where it wants to be written, which no honest packer lets a name say. Nothing is ever written by it. */
  | { readonly kind: 'unsafe' };

/** What the name of an entry says about where it lies. */
export function entryName(name: string): EntryName {
  const path = name.includes('/') ? name : name.replaceAll('\\', '/');
  const parts = path.split('/').filter((part) => part !== '' && part !== '.');
  if (isUnsafe(path, parts)) return { kind: 'unsafe' };
  return parts.length === 0 || parts.some(isJunk) ? { kind: 'junk' } : { kind: 'safe', parts };
}

function isUnsafe(path: string, parts: readonly string[]): boolean {
  if (path.startsWith('/') || path.includes('\0') || path.length > LONGEST || /^[a-z]:/iu.test(path)) return true;
  return parts.some((part) => part === '..' || RESERVED.test(part) || part.includes('\\'));
}
