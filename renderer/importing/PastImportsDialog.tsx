import { useState } from 'react';
import type { ImportSummary } from '../../preload/contract.ts';
import { Button } from '../app/controls/Button.tsx';
import { Dialog, DialogBody } from '../app/controls/Dialog.tsx';
import { keeping } from '../messages/keeping.ts';
import { interfaceLocale } from '../messages/messages.ts';
import { momentPhrase } from '../notes/moment.ts';
import styles from './PastImportsDialog.module.css';
import { ReportDialog } from './ReportDialog.tsx';
import { UndoButton } from './UndoImportButton.tsx';
import { usePastImports } from './use-import-undo.ts';

interface Props {
  readonly onClose: () => void;
  readonly onShowArticle: (id: string) => void;
}

/** The imports that left something in the archive, each to be looked into or taken back. */
export function PastImportsDialog({ onClose, onShowArticle }: Props) {
  const imports = usePastImports();
  const [reportOf, setReportOf] = useState<string | null>(null);
  if (reportOf !== null) {
    return <ReportDialog importId={reportOf} onClose={onClose} onShowArticle={onShowArticle} />;
  }
  return (
    <Dialog title={keeping.imports.title} width="40rem" onClose={onClose}>
      <DialogBody>
        {imports?.length === 0 && <p>{keeping.imports.none}</p>}
        <ul className={styles['imports']}>
          {(imports ?? []).map((summary) => (
            <PastImport key={summary.importId} summary={summary} onReport={() => setReportOf(summary.importId)} />
          ))}
        </ul>
      </DialogBody>
    </Dialog>
  );
}

function PastImport({ summary, onReport }: { readonly summary: ImportSummary; readonly onReport: () => void }) {
  const { brought, isUndone, report } = keeping.imports;
  const when = momentPhrase(summary.startedAt, interfaceLocale());
  return (
    <li className={styles['import']}>
      <span className={styles['what']}>
        {brought(summary.counts)}
        <span className={styles['when']}>{summary.isUndone ? `${when} · ${isUndone}` : when}</span>
      </span>
      <Button kind="quiet" onPress={onReport}>
        {report}
      </Button>
      <UndoButton summary={summary} />
    </li>
  );
}
