import { useEffect, useState } from 'react';
import type { OpenArchiveFailure, RecentArchive } from '../../preload/contract.ts';
import type { Outcome } from '../../data/outcome.ts';
import { reportSurprise } from '../app/surprises.ts';
import { ask } from '../client/client.ts';

export type ReplaceFailure = OpenArchiveFailure | 'name-taken' | 'bad-name';

/** What part of the dialog asked for another archive; a failure is shown there. */
export type Asker = 'recent' | 'another' | 'create';

export interface Archives {
  /** Null until they are known. */
  readonly recent: readonly RecentArchive[] | null;
  readonly isOpening: boolean;
  readonly failure: { readonly asker: Asker; readonly reason: ReplaceFailure } | null;
  readonly open: (asker: Asker, folder: string) => void;
  readonly create: (folder: string, name: string) => void;
}

/** The archives that can take the place of this one. When one does, the window starts anew; `onHere` says it was this. */
export function useArchives(onHere: () => void): Archives {
  const [recent, setRecent] = useState<readonly RecentArchive[] | null>(null);
  const [isOpening, setOpening] = useState(false);
  const [failure, setFailure] = useState<Archives['failure']>(null);
  useEffect(() => {
    ask('archives.recent', {}).then(setRecent, reportSurprise);
  }, []);

  async function replace(asker: Asker, asked: Promise<Outcome<null, ReplaceFailure>>): Promise<void> {
    setOpening(true);
    setFailure(null);
    try {
      const outcome = await asked;
      if (outcome.ok) onHere();
      else setFailure({ asker, reason: outcome.reason });
    } finally {
      setOpening(false);
    }
  }

  return {
    recent,
    isOpening,
    failure,
    open: (asker, folder) => void replace(asker, ask('archives.open', { folder })).catch(reportSurprise),
    create: (folder, name) => void replace('create', ask('archives.create', { folder, name })).catch(reportSurprise),
  };
}

/** The folder that an archive's folder lies in, where a new one may begin. */
export function folderAbove(folder: string): string {
  const end = Math.max(folder.lastIndexOf('/'), folder.lastIndexOf('\\'));
  return end > 0 ? folder.slice(0, end) : folder;
}
