import { type ComponentProps, useState } from 'react';
import type { ImportProgress } from '../../preload/contract.ts';
import { Button } from '../app/controls/Button.tsx';
import { Strip, StripWords, Work } from '../app/controls/Strip.tsx';
import { CloseIcon } from '../app/icons/icons.tsx';
import { importing as words } from '../messages/importing.ts';
import { messages } from '../messages/messages.ts';
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
    <Strip label={messages.importing.region}>
      <StripWords>{strip.brokenOff(counts.done)}</StripWords>
      <Button onPress={importing.goOn}>{strip.goOn}</Button>
      <Button kind="quiet" onPress={importing.cancel}>
        {strip.leave}
      </Button>
    </Strip>
  );
}

interface WorkingProps extends Pick<ComponentProps<typeof Work>, 'words' | 'aside' | 'share' | 'children'> {
  readonly onCancel?: () => void;
}

function Working({ onCancel, ...work }: WorkingProps) {
  const { stop, cancel } = messages.importing;
  return (
    <Strip label={messages.importing.region}>
      <Work {...work} stop={onCancel && { label: cancel, words: stop, run: onCancel }} />
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
    <Strip label={messages.importing.region}>
      <StripWords>{phase === 'cancelled' ? cancelled(counts) : finished(counts)}</StripWords>
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
