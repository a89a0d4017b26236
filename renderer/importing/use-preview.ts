import { useEffect, useState } from 'react';
import type { FolderMeaning, ImportChoices, ImportPreview } from '../../preload/contract.ts';
import { reportSurprise } from '../app/surprises.ts';
import { ask, listen } from '../client/client.ts';
import { coalesce } from '../list/coalesce.ts';

const LOOK_GAP_MS = 150;

export interface Preview {
  /** Null before the first answer. */
  readonly found: ImportPreview | null;
  /** Looks no further. */
  readonly stop: () => void;
}

interface Asked {
  readonly paths: readonly string[];
  readonly folderMeaning: FolderMeaning;
  readonly mappings: NonNullable<ImportChoices['mappings']>;
}

/** What an import would bring, looked at for as long as the component is there, and anew when columns mean something else. */
export function usePreview({ paths, folderMeaning, mappings }: Asked): Preview {
  const [found, setFound] = useState<ImportPreview | null>(null);

  useEffect(() => {
    let previewId: string | undefined;
    let isShown = true;
    const look = coalesce(
      async () => {
        if (previewId === undefined || !isShown) return;
        const answer = await ask('imports.previewed', { previewId });
        if (answer.ok && isShown) setFound((before) => withEarlier(answer.value, before));
      },
      LOOK_GAP_MS,
      reportSurprise,
    );
    const unlisten = listen(({ name, payload }) => {
      if (name === 'import.previewed' && payload.previewId === previewId) look();
    });
    async function begin(): Promise<void> {
      const begun = await ask('imports.preview', { paths: [...paths], folderMeaning, choices: { mappings } });
      if (!begun.ok) return;
      ({ previewId } = begun.value);
      if (isShown) look();
      else await ask('imports.cancelPreview', { previewId });
    }
    begin().catch(reportSurprise);
    return () => {
      isShown = false;
      unlisten();
      if (previewId !== undefined) ask('imports.cancelPreview', { previewId }).catch(reportSurprise);
    };
  }, [paths, folderMeaning, mappings]);

  function stop(): void {
    if (found) ask('imports.cancelPreview', { previewId: found.previewId }).catch(reportSurprise);
  }
  return { found, stop };
}

/** What can be chosen stays in place while the files are looked at anew. */
function withEarlier(found: ImportPreview, before: ImportPreview | null): ImportPreview {
  if (found.phase !== 'looking' || before === null) return found;
  return {
    ...found,
    tables: found.tables.length === 0 ? before.tables : found.tables,
    folders: found.folders.length === 0 ? before.folders : found.folders,
  };
}
