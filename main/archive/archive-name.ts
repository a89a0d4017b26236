import { join } from 'node:path';
import type { ArchiveFile } from '../../data/archive-format.ts';
import { refused } from '../../data/outcome.ts';
import type { Args, Reply } from '../../preload/contract.ts';
import { ARCHIVE_FILE } from './archive-file.ts';
import { archiveKind } from './file-kinds.ts';
import { OwnFile } from './own-file.ts';
import { setAside } from './set-aside.ts';
import type { Identity } from './standing.ts';

interface Options {
  readonly folder: string;
  readonly head: ArchiveFile;
  readonly standing: Identity;
  readonly now: () => number;
  /** Told when the archive has another name. */
  readonly changed: () => void;
}

/** What an archive is called, and how it is called something else. */
export function archiveName({ folder, head, standing, now, changed }: Options) {
  const path = join(folder, ARCHIVE_FILE);
  const file = new OwnFile<ArchiveFile>({
    path,
    name: ARCHIVE_FILE,
    kind: archiveKind,
    empty: head,
    setAside: () => setAside(path, now()) !== undefined,
  });
  let current = head.name;
  return {
    current: () => current,
    rename: async ({ name }: Args<'archive.rename'>): Promise<Reply<'archive.rename'>> => {
      if (standing.readOnly !== null) return refused('read-only');
      const kept = await file.change((data) => ({ data: data.name === name ? data : { ...data, name }, value: null }));
      if (!kept.ok) return kept;
      current = name;
      changed();
      return kept;
    },
  };
}
