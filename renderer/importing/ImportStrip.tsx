import { type ReactNode, useState } from 'react';
import { Label, ProgressBar } from 'react-aria-components';
import type { ImportProgress } from '../../preload/contract.ts';
import { Button } from '../app/controls/Button.tsx';
import { ProgressTrack } from '../app/controls/ProgressTrack.tsx';
import { CloseIcon } from '../app/icons/icons.tsx';
import { importing as words } from '../messages/importing.ts';
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
    case 'previewing':
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
      return <Running progress={state.progress} importing={importing} />;
    case 'brokenOff':
      return <BrokenOff progress={state.progress} importing={importing} />;
    case 'over':
      return <Over progress={state.progress} onDismiss={importing.dismiss} onShowArticle={onShowArticle} />;
  }
}

interface RunningProps {
  readonly progress: ImportProgress;
  readonly importing: Importing;
}

function Running({ progress: { phase, counts, perSecond }, importing }: RunningProps) {
  const { cancel, pause, goOn } = importing;
  const { strip } = words;
  if (phase === 'looking') return <Working words={messages.importing.looking(counts.found)} onCancel={cancel} />;
  const share = counts.done / Math.max(counts.found, 1);
  if (phase === 'paused') {
    return (
      <Working words={strip.paused(counts.done, counts.found)} share={share} onCancel={cancel}>
        <Button aria-label={strip.goOnImport} onPress={goOn}>
          {strip.goOn}
        </Button>
      </Working>
    );
  }
  return (
    <Working
      words={messages.importing.reading(counts.done, counts.found)}
      aside={perSecond === undefined ? '' : strip.rate(perSecond)}
      share={share}
      onCancel={cancel}
    >
      <Button kind="quiet" aria-label={strip.pauseImport} onPress={pause}>
        {strip.pause}
      </Button>
    </Working>
  );
}

function BrokenOff({ progress: { counts }, importing }: RunningProps) {
  const { strip } = words;
  return (
    <Strip>
      <p className={styles['words']}>
        <bdi>{strip.brokenOff(counts.done)}</bdi>
      </p>
      <Button onPress={importing.goOn}>{strip.goOn}</Button>
      <Button kind="quiet" onPress={importing.cancel}>
        {strip.leave}
      </Button>
    </Strip>
  );
}

interface WorkingProps {
  readonly words: string;
  /** Said only to those who see it, since it changes all the time. */
  readonly aside?: string;
  /** 0 to 1; nothing while it cannot be known. */
  readonly share?: number;
  readonly onCancel?: () => void;
  /** Further buttons. */
  readonly children?: ReactNode;
}

function Working({ words, aside = '', share, onCancel, children }: WorkingProps) {
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
          {aside !== '' && (
            <span className={styles['aside']} aria-hidden>
              {aside}
            </span>
          )}
        </Label>
        <ProgressTrack share={share} />
      </ProgressBar>
      {children}
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
