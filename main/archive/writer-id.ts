import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import type { WritersFile } from '../../data/archive-format.ts';
import type { Outcome } from '../../data/outcome.ts';
import type { SaveFailure } from '../../preload/contract.ts';
import { randomId } from './base32.ts';
import { sha256Of } from './envelope.ts';
import { writersKind } from './file-kinds.ts';
import { machineKey } from './machine.ts';
import { OwnFile } from './own-file.ts';
import { setAside } from './set-aside.ts';

const noWriters: WritersFile = { format: 'backfile/writers', version: 1, writers: {} };

/** An archive as one installation sees it. */
export interface WriterPlace {
  readonly archiveId: string;
  /** Absolute path of the archive. */
  readonly folder: string;
  readonly configFolder: string;
}

/**
 * Who this installation is in an archive: the writer in the names of the files it writes there. Chosen once and kept in
 * the profile, by archive, machine and folder, so that neither a copied archive nor a copied profile makes two writers of
 * one name. A lost profile only means a new writer; the old one's files are merged like any other's.
 */
export const writerIdFor = (place: WriterPlace): Promise<Outcome<string, SaveFailure>> =>
  changeWriters(place, (known) => known ?? randomId('w'));

/** Makes this installation another writer, for the name it had is somebody else's too. */
export const newWriterIdFor = (place: WriterPlace): Promise<Outcome<string, SaveFailure>> =>
  changeWriters(place, () => randomId('w'));

function changeWriters(
  { archiveId, folder, configFolder }: WriterPlace,
  choose: (known: string | undefined) => string,
): Promise<Outcome<string, SaveFailure>> {
  const path = join(configFolder, 'writers.json');
  const file = new OwnFile({
    path,
    name: 'writers.json',
    kind: writersKind,
    empty: noWriters,
    setAside: () => setAside(path, Date.now()) !== undefined,
  });
  const key = `${archiveId} ${machineKey()} ${folderKey(folder)}`;
  return file.change((data) => {
    const known = data.writers[key];
    const writer = choose(known);
    if (writer === known) return { data, value: writer };
    return { data: { ...data, writers: { ...data.writers, [key]: writer } }, value: writer };
  });
}

const folderKey = (folder: string): string => sha256Of(realpathSync(folder)).slice(0, 8);
