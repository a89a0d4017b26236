import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { archiveKind } from '../archive/file-kinds.ts';
import { readOnce } from '../archive/durable-adapter.ts';
import { systemCode } from '../archive/save-failure.ts';
import { BadBackup, type BackupSource, type SourceFile } from './backup-source.ts';
import { contentFiles, isContent, recordFiles } from './stored-file.ts';

/** Opens another archive's folder to take from. Throws `BadBackup` for a folder that is no archive. */
export async function openFolder(folder: string): Promise<BackupSource> {
  const head = readOnce(join(folder, 'archive.json'), archiveKind);
  switch (head.status) {
    case 'absent':
      throw new BadBackup('not-a-backup', folder);
    case 'blocked':
      throw new BadBackup('unreadable', `archive.json: ${head.code}`);
    case 'damaged':
      throw new BadBackup('damaged-backup', `archive.json: ${head.fault}`);
    case 'read':
      if (head.isNewer) throw new BadBackup('unreadable', 'archive.json: a later version wrote it');
  }
  const { id, name } = head.data;
  const files: SourceFile[] = [];
  let newestMs = head.stamp.modifiedMs;
  for (const file of [...recordFiles(folder), ...(await contentFiles(folder))]) {
    const stats = await statOf(join(folder, file.path), file.path);
    newestMs = Math.max(newestMs, stats.mtimeMs);
    const sha256 = isContent(file.role) ? basename(file.path) : undefined;
    files.push({ ...file, sizeBytes: stats.size, sha256 });
  }
  return {
    archive: { id, name },
    madeAt: new Date(newestMs).toISOString(),
    files,
    stream: async ({ path }) => createReadStream(join(folder, path)),
    close: async () => undefined,
  };
}

async function statOf(path: string, name: string) {
  try {
    return await stat(path);
  } catch (error) {
    const code = systemCode(error);
    if (code === undefined) throw error;
    throw new BadBackup('unreadable', `${name}: ${code}`);
  }
}
