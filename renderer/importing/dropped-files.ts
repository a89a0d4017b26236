import type { PickedFile } from '../../preload/bridge.ts';

/** What a drop holds, taken out at once: after the event the browser empties it. */
export interface Dropped {
  readonly entries: readonly FileSystemEntry[];
  /** Files that the browser gives without an entry. */
  readonly files: readonly File[];
}

export function takeDropped(transfer: DataTransfer): Dropped {
  const entries: FileSystemEntry[] = [];
  const files: File[] = [];
  for (const item of transfer.items) {
    if (item.kind !== 'file') continue;
    const entry = item.webkitGetAsEntry();
    const file = entry ? null : item.getAsFile();
    if (entry) entries.push(entry);
    if (file) files.push(file);
  }
  return { entries, files };
}

/**
 * All files of a drop with their paths, folders walked to their ends. Hidden files and folders (`.git`, `.DS_Store`) are
 * left out. `onFound` hears how many were found so far and answers whether to go on.
 */
export async function collectFiles(
  { entries, files }: Dropped,
  onFound: (found: number) => boolean,
): Promise<readonly PickedFile[]> {
  const found: PickedFile[] = files.map((file) => ({ file, relativePath: file.name }));
  const waiting = [...entries];
  for (let entry = waiting.shift(); entry; entry = waiting.shift()) {
    if (entry.name.startsWith('.')) continue;
    if (isFolder(entry)) {
      waiting.unshift(...(await entriesOf(entry)));
      if (!onFound(found.length)) return [];
    } else if (isFile(entry)) {
      found.push({ file: await fileOf(entry), relativePath: entry.fullPath.replace(/^\//u, '') });
    }
  }
  return found;
}

const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;

/** A browser gives a folder's entries a hundred at a time, and none when that was all. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return all;
    all.push(...some);
  }
}

const fileOf = (entry: FileSystemFileEntry) =>
  new Promise<File>((resolve, reject) => {
    entry.file(resolve, reject);
  });

/** Files picked with an `<input>`, whose paths begin with the picked folder. */
export function pickedFiles(files: Iterable<File>): readonly PickedFile[] {
  return Array.from(files, (file) => ({ file, relativePath: file.webkitRelativePath || file.name })).filter(
    ({ relativePath }) => !relativePath.split('/').some((name) => name.startsWith('.')),
  );
}
