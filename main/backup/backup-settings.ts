import { join } from 'node:path';
import { z } from 'zod';
import type { Outcome } from '../../data/outcome.ts';
import type { SaveFailure } from '../../preload/contract.ts';
import { readOnce } from '../archive/durable-adapter.ts';
import type { FileKind } from '../archive/file-kinds.ts';
import { OwnFile } from '../archive/own-file.ts';
import { setAside } from '../archive/set-aside.ts';

/** Full backups remembered, so that they can be offered to restore from. */
const REMEMBERED = 20;

const OfArchive = z.looseObject({
  /** Where small backups go; absent means the profile. */
  folder: z.string().optional(),
  full: z.array(z.looseObject({ path: z.string(), at: z.string(), sizeBytes: z.number() })).optional(),
  /** Damaged files that the reader has dealt with. */
  settled: z.array(z.string()).optional(),
});
export type BackupSettings = z.infer<typeof OfArchive>;

const BackupsFile = z.looseObject({
  format: z.literal('backfile/backups'),
  version: z.int().positive(),
  archives: z.record(z.string(), OfArchive),
});
type BackupsFile = z.infer<typeof BackupsFile>;

const kind: FileKind<BackupsFile> = { schema: BackupsFile };
const empty: BackupsFile = { format: 'backfile/backups', version: 1, archives: {} };

/** What this installation knows of an archive's backups, kept in the profile. */
export interface BackupSettingsFile {
  readonly read: () => BackupSettings;
  readonly change: (next: (settings: BackupSettings) => BackupSettings) => Promise<Outcome<null, SaveFailure>>;
  readonly rememberFull: (backup: { path: string; at: string; sizeBytes: number }) => Promise<unknown>;
}

export function backupSettings(configFolder: string, archiveId: string): BackupSettingsFile {
  const path = join(configFolder, 'backups.json');
  const file = new OwnFile({
    path,
    name: 'backups.json',
    kind,
    empty,
    setAside: () => setAside(path, Date.now()) !== undefined,
  });

  function read(): BackupSettings {
    const reading = readOnce(path, kind);
    const archives = reading.status === 'read' ? reading.data.archives : {};
    return (Object.hasOwn(archives, archiveId) ? archives[archiveId] : undefined) ?? {};
  }

  const change: BackupSettingsFile['change'] = (next) =>
    file.change((data) => {
      const known = (Object.hasOwn(data.archives, archiveId) ? data.archives[archiveId] : undefined) ?? {};
      return { data: { ...data, archives: { ...data.archives, [archiveId]: next(known) } }, value: null };
    });

  return {
    read,
    change,
    rememberFull: (backup) =>
      change(({ full = [], ...rest }) => ({
        ...rest,
        full: [backup, ...full.filter((other) => other.path !== backup.path)].slice(0, REMEMBERED),
      })),
  };
}
