import { Readable } from 'node:stream';
import { BadBackup, type BackupSource } from '../backup-source.ts';
import { roleOf } from '../stored-file.ts';
import type { SmallBackups } from './small-backups.ts';

/** Opens a small backup by its name. It has no articles to give: of those it knows the heads only. */
export function openSmall(backups: SmallBackups, name: string): BackupSource {
  const manifest = backups.read(name);
  if (manifest === undefined) throw new BadBackup('damaged-backup', name);
  return {
    archive: manifest.archive,
    madeAt: manifest.madeAt,
    files: manifest.files.flatMap(({ path, sizeBytes, sha256 }) => {
      const role = roleOf(path);
      return role === undefined || role === 'articles' ? [] : [{ path, role, sizeBytes, sha256 }];
    }),
    async stream({ path, sha256 = '', sizeBytes }) {
      const bytes = await backups.pool.get(sha256, sizeBytes);
      if (bytes === undefined) throw new BadBackup('damaged-backup', `${path}: not in the pool`);
      return Readable.from(bytes);
    },
    close: async () => undefined,
  };
}
