import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { ImportReport } from '../../preload/contract.ts';
import { Button } from '../app/controls/Button.tsx';
import { Choice } from '../app/controls/Choice.tsx';
import { Dialog } from '../app/controls/Dialog.tsx';
import { reportSurprise } from '../app/surprises.ts';
import { showToast } from '../app/toasts.ts';
import { remInPixels } from '../app/rem.ts';
import { ask } from '../client/client.ts';
import { VirtualListbox } from '../list/VirtualListbox.tsx';
import { keeping } from '../messages/keeping.ts';
import { importing } from '../messages/importing.ts';
import { messages } from '../messages/messages.ts';
import { restoreFromTrash } from '../trash/trash-actions.ts';
import styles from './ReportDialog.module.css';
import { copyReport, retryFailed } from './report-actions.ts';
import { ReportLine } from './ReportLine.tsx';
import { UndoImportButton } from './UndoImportButton.tsx';
import { redoImport } from './use-import-undo.ts';
import { type Outcome, outcomeCounts, reportRows, type ReportSort } from './report-rows.ts';

const ROW_HEIGHT_REM = 3.25;

interface Props {
  readonly importId: string;
  readonly onClose: () => void;
  readonly onShowArticle: (id: string) => void;
}

/** What became of each file of an import, failures first. */
export function ReportDialog({ importId, onClose, onShowArticle }: Props) {
  const [report, setReport] = useState<ImportReport | null>(null);

  useEffect(() => {
    ask('imports.report', { importId })
      .then((answer) => {
        if (answer.ok) return setReport(answer.value);
        showToast({ message: messages.report.missing, tone: 'problem' });
        return onClose();
      })
      .catch(reportSurprise);
  }, [importId, onClose]);

  return (
    <Dialog title={messages.report.title} width="52rem" onClose={onClose}>
      <div className={styles['report']}>
        {report && (
          <Report
            importId={importId}
            report={report}
            onClose={onClose}
            onShowArticle={(id) => {
              onClose();
              onShowArticle(id);
            }}
          />
        )}
      </div>
    </Dialog>
  );
}

interface ReportProps {
  readonly importId: string;
  readonly report: ImportReport;
  readonly onClose: () => void;
  readonly onShowArticle: (id: string) => void;
}

function Report({ importId, report: { inputs, counts, leftOut = 0 }, onClose, onShowArticle }: ReportProps) {
  const [outcome, setOutcome] = useState<Outcome | 'all'>('all');
  const [sort, setSort] = useState<ReportSort>('outcome');
  const [active, setActive] = useState<number | null>(null);
  const [words, setWords] = useState('');
  const sought = useDeferredValue(words);
  const rows = useMemo(
    () => reportRows(inputs, outcome === 'all' ? null : outcome, sort, sought),
    [inputs, outcome, sort, sought],
  );
  const chosen = active === null ? undefined : rows[active];
  const article = chosen?.articleIds[0];
  const takenBackWith = chosen?.takenBackWith;
  const { outcomes, withCount } = messages.report;
  const choices = [
    { id: 'all' as const, label: withCount(messages.report.all, inputs.length) },
    ...outcomeCounts(inputs).map(([id, count]) => ({ id, label: withCount(outcomes[id], count) })),
  ];

  return (
    <>
      <div className={styles['choices']}>
        <Choice
          label={messages.report.filter}
          labelled="beside"
          choices={choices}
          value={outcome}
          onChange={(chosen) => {
            setOutcome(chosen);
            setActive(null);
          }}
        />
        <Choice
          label={messages.report.sort}
          labelled="beside"
          choices={(['outcome', 'file'] as const).map((id) => ({ id, label: messages.report.sorts[id] }))}
          value={sort}
          onChange={(chosen) => {
            setSort(chosen);
            setActive(null);
          }}
        />
        <input
          type="search"
          className={styles['search']}
          aria-label={importing.found.filter}
          placeholder={importing.found.filter}
          value={words}
          onChange={(event) => {
            setWords(event.target.value);
            setActive(null);
          }}
        />
        {leftOut > 0 && <p className={styles['leftOut']}>{importing.found.leftOut(leftOut)}</p>}
      </div>
      {rows.length === 0 ? (
        <p className={styles['none']}>{messages.report.none}</p>
      ) : (
        <VirtualListbox
          label={messages.report.files}
          total={rows.length}
          rowHeight={ROW_HEIGHT_REM * remInPixels()}
          activeIndex={active}
          onActivate={setActive}
          onOpen={(index) => {
            const id = rows[index]?.articleIds[0];
            if (id !== undefined) onShowArticle(id);
          }}
        >
          {(index) => <ReportLine input={rows[index]} isActive={index === active} />}
        </VirtualListbox>
      )}
      <div className={styles['foot']}>
        <Button kind="quiet" onPress={() => copyReport(rows)}>
          {importing.found.copy}
        </Button>
        <UndoImportButton importId={importId} />
        {counts.failed > 0 && <Button onPress={() => retryFailed(importId, onClose)}>{importing.found.retry}</Button>}
        {chosen?.isInTrash && (
          <Button onPress={() => restoreFromTrash(chosen.articleIds)}>{messages.report.untrash}</Button>
        )}
        {takenBackWith !== undefined && (
          <Button onPress={() => redoImport(takenBackWith)}>{keeping.imports.redoOther}</Button>
        )}
        <Button isDisabled={article === undefined} onPress={() => article !== undefined && onShowArticle(article)}>
          {messages.report.showArticle}
        </Button>
      </div>
    </>
  );
}
