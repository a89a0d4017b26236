import { useEffect, useState } from 'react';
import type { ImportSummary } from '../../preload/contract.ts';
import { reportSurprise } from '../app/surprises.ts';
import { announce, showToast } from '../app/toasts.ts';
import { ask, listen } from '../client/client.ts';
import { coalesce } from '../list/coalesce.ts';
import { keeping } from '../messages/keeping.ts';
import { messages } from '../messages/messages.ts';

const LOOK_GAP_MS = 300;

/** Past imports and whether they can be taken back, kept up with the archive. Null before the first answer. */
export function usePastImports(): readonly ImportSummary[] | null {
  const [imports, setImports] = useState<readonly ImportSummary[] | null>(null);
  useEffect(() => {
    let isShown = true;
    const look = coalesce(
      async () => {
        const answer = await ask('imports.list', {});
        if (isShown) setImports(answer);
      },
      LOOK_GAP_MS,
      reportSurprise,
    );
    look();
    const stop = listen(({ name }) => {
      if (name === 'articles.changed') look();
    });
    return () => {
      isShown = false;
      stop();
    };
  }, []);
  return imports;
}

/** Takes an import back as a whole, and offers to take that back. */
export const undoImport = (importId: string): void => void undo(importId).catch(reportSurprise);

export const redoImport = (importId: string): void => void redo(importId).catch(reportSurprise);

async function undo(importId: string): Promise<void> {
  const outcome = await ask('imports.undo', { importId });
  if (!outcome.ok) return tellFailure(outcome.reason);
  const { trashed, versionsHidden, outlets } = outcome.value;
  showToast({
    message: keeping.imports.undone(trashed, versionsHidden, outlets),
    action: { label: keeping.trash.undo, run: () => redoImport(importId) },
  });
}

async function redo(importId: string): Promise<void> {
  const outcome = await ask('imports.redo', { importId });
  if (outcome.ok) announce(keeping.imports.redone);
  else tellFailure(outcome.reason);
}

function tellFailure(reason: 'report-missing' | keyof typeof messages.saving): void {
  const message = reason === 'report-missing' ? keeping.imports.failed : messages.saving[reason];
  showToast({ message, tone: 'problem' });
}
