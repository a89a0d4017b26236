import { join } from 'node:path';
import { z } from 'zod';
import { openProfileFile } from '../../settings/profile-file.ts';

const Remembered = z.object({
  folder: z.string().nullable(),
  /** Each file that has come in, or is to stay out, with the state that it was in then. */
  seen: z.array(z.tuple([z.string(), z.string()])),
  /** The import of new files that was begun last, until it is over. */
  importId: z.string().nullable(),
});

/** What is kept of the watched folder of an archive, in the profile. */
export interface Memory {
  folder: string | null;
  readonly seen: Map<string, string>;
  importId: string | null;
  readonly save: () => Promise<void>;
}

export async function openMemory(configFolder: string, archiveId: string): Promise<Memory> {
  const path = join(configFolder, `watched-${archiveId.replaceAll(/[^\w-]/gu, '_')}.json`);
  const file = await openProfileFile(path, Remembered, { folder: null, seen: [], importId: null });
  const { folder, seen, importId } = file.data;
  const memory: Memory = {
    folder,
    seen: new Map(seen),
    importId,
    async save() {
      file.data = { folder: memory.folder, seen: [...memory.seen], importId: memory.importId };
      await file.write();
    },
  };
  return memory;
}
