import { type ReactNode, useState } from 'react';
import { Label, ProgressBar } from 'react-aria-components';
import type { ImportProgress } from '../../preload/contract.ts';
import { Button } from '../app/controls/Button.tsx';
import { CloseIcon } from '../app/icons/icons.tsx';
import { messages } from '../messages/messages.ts';
import styles from './ImportStrip.module.css';
import { ReportDialog } from './ReportDialog.tsx';
import { UndoImportButton } from './UndoImportButton.tsx';
import type { Importing } from './use-importing.ts';

interface Props {
  readonly importing: Importing;
  readonly onShowArticle: (id: string) => void;
}

/** One line under the list that says how the import is going, and in the end how it went. Nothing when there is none. */
export function ImportStrip({ importing, onShowArticle }: Props) {
  const { state } = importing;
  switch (state.stage) {
    case 'idle':
    case 'asking':
      return null;
    case 'walking':
      return <Working words={messages.importing.walking(state.found)} onCancel={importing.cancel} />;
    case 'sending':
      return (
        <Working
          words={messages.importing.sending(state.across, state.total)}
          share={state.across / state.total}
          onCancel={importing.cancel}
        />
      );
    case 'starting':
      return <Working words={messages.importing.looking(0)} />;
    case 'running':
      return <Running progress={state.progress} onCancel={importing.cancel} />;
    case 'over':
      return <Over progress={state.progress} onDismiss={importing.dismiss} onShowArticle={onShowArticle} />;
  }
}

function Running({ progress, onCancel }: { readonly progress: ImportProgress; readonly onCancel: () => void }) {
  const { phase, counts } = progress;
  if (phase === 'looking') return <Working words={messages.importing.looking(counts.found)} onCancel={onCancel} />;
  return (
    <Working
      words={messages.importing.reading(counts.done, counts.found)}
      share={counts.done / Math.max(counts.found, 1)}
      onCancel={onCancel}
    />
  );
}

interface WorkingProps {
  readonly words: string;
  /** 0 to 1; nothing while it cannot be known. */
  readonly share?: number;
  readonly onCancel?: () => void;
}

function Working({ words, share, onCancel }: WorkingProps) {
  return (
    <Strip>
      <ProgressBar
        className={styles['progress'] ?? ''}
        isIndeterminate={share === undefined}
        value={(share ?? 0) * 100}
        valueLabel={words}
      >
        <Label className={styles['words'] ?? ''}>
          <bdi>{words}</bdi>
        </Label>
        <div className={styles['track']}>
          <div
            className={styles['bar']}
            data-indeterminate={share === undefined || undefined}
            style={{ inlineSize: `${(share ?? 0.3) * 100}%` }}
          />
        </div>
      </ProgressBar>
      {onCancel && (
        <Button kind="quiet" aria-label={messages.importing.cancel} onPress={onCancel}>
          {messages.importing.stop}
        </Button>
      )}
    </Strip>
  );
}

interface OverProps {
  readonly progress: ImportProgress;
  readonly onDismiss: () => void;
  readonly onShowArticle: (id: string) => void;
}

function Over({ progress: { importId, phase, counts }, onDismiss, onShowArticle }: OverProps) {
  const [showsReport, setShowsReport] = useState(false);
  const { cancelled, finished } = messages.importing;
  return (
    <Strip>
      <p className={styles['words']}>
        <bdi>{phase === 'cancelled' ? cancelled(counts) : finished(counts)}</bdi>
      </p>
      <UndoImportButton importId={importId} />
      <Button onPress={() => setShowsReport(true)}>{messages.importing.report}</Button>
      <Button kind="quiet" aria-label={messages.app.dismiss} onPress={onDismiss}>
        <CloseIcon />
      </Button>
      {showsReport && (
        <ReportDialog importId={importId} onClose={() => setShowsReport(false)} onShowArticle={onShowArticle} />
      )}
    </Strip>
  );
}

function Strip({ children }: { readonly children: ReactNode }) {
  return (
    <section className={styles['strip']} aria-label={messages.importing.region}>
      {children}
    </section>
  );
}
