import { join } from 'node:path';
import type { WritersFile } from '../../data/archive-format.ts';
import type { Outcome } from '../../data/outcome.ts';
import type { SaveFailure } from '../../preload/contract.ts';
import { randomId } from './base32.ts';
import { writersKind } from './file-kinds.ts';
import { OwnFile } from './own-file.ts';
import { setAside } from './set-aside.ts';

const noWriters: WritersFile = { format: 'backfile/writers', version: 1, writers: {} };

/**
 * Who this installation is in an archive: the writer in the names of the files it writes there. Chosen once and kept in
 * the profile, by archive. A lost profile only means a new writer; the old one's files are merged like any other's.
 */
export async function writerIdFor(archiveId: string, configFolder: string): Promise<Outcome<string, SaveFailure>> {
  const path = join(configFolder, 'writers.json');
  const file = new OwnFile({
    path,
    name: 'writers.json',
    kind: writersKind,
    empty: noWriters,
    setAside: () => setAside(path, Date.now()) !== undefined,
  });
  return file.change((data) => {
    const known = data.writers[archiveId];
    if (known !== undefined) return { data, value: known };
    const writer = randomId('w');
    return { data: { ...data, writers: { ...data.writers, [archiveId]: writer } }, value: writer };
  });
}
