import { type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { PickedFile } from '../../preload/bridge.ts';
import type { FolderMeaning, ImportChoices, ImportProgress } from '../../preload/contract.ts';
import { reportSurprise } from '../app/surprises.ts';
import { announce, showToast } from '../app/toasts.ts';
import { ask, pathsOf } from '../client/client.ts';
import { useConnection } from '../client/connection.ts';
import { useEvents } from '../client/use-events.ts';
import { importing as words } from '../messages/importing.ts';
import { messages } from '../messages/messages.ts';
import { collectFiles, takeDropped } from './dropped-files.ts';
import type { FileInputsHandle } from './FileInputs.tsx';
import { folderName } from './folder-names.ts';
import { paced } from './paced.ts';
import { IDLE, type ImportSource, type ImportState, isBusy, withProgress } from './import-state.ts';
import { isAmbiguous } from './is-ambiguous.ts';
import { type Pasted, pastedFile } from './pasted-file.ts';
import type { ImportDecision } from './PreviewDialog.tsx';
import { isQuiet, keepQuiet, wasPasted } from './quiet-imports.ts';
import { tellPasted } from './tell-pasted.ts';
import { readClipboard } from './use-paste.ts';

const SHOW_GAP_MS = 100;

export interface Importing {
  readonly state: ImportState;
  /** Opens the dialog in which the reader picks files or a folder. */
  readonly choose: (kind: 'files' | 'folder') => void;
  readonly takeDrop: (transfer: DataTransfer) => void;
  readonly takePicked: (files: readonly PickedFile[]) => void;
  readonly takePasted: (pasted: Pasted) => void;
  /** Takes what the clipboard holds, where the system lets a window read it. */
  readonly readClipboard: () => void;
  /** Answers what the folders mean; null lets the import be. */
  readonly answerMeaning: (meaning: FolderMeaning | null) => void;
  /** Begins an import that was looked at first; null lets it be. */
  readonly answerPreview: (decision: ImportDecision | null) => void;
  readonly cancel: () => void;
  /** Holds the import between two files, until it is to go on. */
  readonly pause: () => void;
  /** Goes on with an import that is held, or that the end of the program broke off. */
  readonly goOn: () => void;
  /** Puts the finished import away. */
  readonly dismiss: () => void;
}

/**
 * Brings files in: finds them, has them brought over, starts the import and follows it to its end. `inputs` are the
 * window's own dialogs; `onBegin` makes room for what the import has to say.
 */
export function useImporting(inputs: RefObject<FileInputsHandle | null>, onBegin: () => void): Importing {
  const [state, setState] = useState<ImportState>(IDLE);
  const isStopped = useRef(false);
  const heard = useRef(0);
  const isConnected = useConnection();

  useEvents('import.progress', (progress) => {
    heard.current += 1;
    if (isQuiet(progress.importId)) return hearQuiet(progress);
    setState((before) => withProgress(before, progress));
    if (state.stage === 'running' || state.stage === 'starting') announceEnd(progress);
  });
  const takeUpAnew = useEffectEvent(() => void takeUp().catch(reportSurprise));
  useEffect(() => {
    if (isConnected) takeUpAnew();
  }, [isConnected]);

  /** Shows what is under way already, or was when the program ended, or came to its end unheard. */
  async function takeUp(): Promise<void> {
    const heardBefore = heard.current;
    const current = (await ask('imports.current', {})) ?? (await endOf(state));
    // What was heard meanwhile is newer.
    if (current === null || heard.current !== heardBefore) return;
    setState((before) => {
      const isOffered = before.stage === 'idle' && current.phase === 'paused';
      return isOffered ? { stage: 'brokenOff', progress: current } : withProgress(before, current);
    });
  }

  /** Runs one import's steps; when they fail or end early the window is ready for the next. */
  function run(steps: () => Promise<boolean>): void {
    if (isBusy(state) && state.stage !== 'asking' && state.stage !== 'previewing') {
      showToast({ message: messages.importing.refused['import-running'] });
      return;
    }
    isStopped.current = false;
    onBegin();
    void runToEnd(steps);
  }

  async function runToEnd(steps: () => Promise<boolean>): Promise<void> {
    try {
      if (!(await steps())) setState(IDLE);
    } catch (error) {
      setState(IDLE);
      reportSurprise(error);
    }
  }

  const goesOn = () => !isStopped.current;

  async function chooseFrom(kind: 'files' | 'folder'): Promise<boolean> {
    const chosen = await ask('files.choose', { kind });
    if (!chosen.ok) {
      if (chosen.reason === 'in-window') inputs.current?.open(kind);
      return false;
    }
    const source: ImportSource = { from: 'host', paths: chosen.value };
    return kind === 'files' && !isAmbiguous(chosen.value) ? start(source) : preview(source);
  }

  async function collect(transfer: DataTransfer): Promise<boolean> {
    const dropped = takeDropped(transfer);
    const show = paced((found: number) => setState({ stage: 'walking', found }), SHOW_GAP_MS);
    show(0);
    const files = await collectFiles(dropped, (found) => {
      show(found);
      return goesOn();
    });
    return goesOn() && take(files);
  }

  async function take(files: readonly PickedFile[]): Promise<boolean> {
    if (files.length === 0) {
      showToast({ message: messages.importing.nothing });
      return false;
    }
    const source: ImportSource = { from: 'window', files };
    if (isAmbiguous(files.map(({ relativePath }) => relativePath))) return preview(source);
    const folder = folderName(files);
    if (folder === undefined) return start(source);
    setState({ stage: 'asking', source, folder });
    return true;
  }

  async function send(files: readonly PickedFile[]): Promise<readonly string[]> {
    const total = files.length;
    let lost = 0;
    const show = paced((across: number) => setState({ stage: 'sending', across, total }), SHOW_GAP_MS);
    show(0);
    const paths = await pathsOf(files, (across, unreadable = []) => {
      lost = unreadable.length;
      show(across);
      return goesOn();
    });
    if (lost > 0) showToast({ message: messages.importing.unreadable(lost), tone: 'problem' });
    return paths;
  }

  const reach = async (source: ImportSource) => (source.from === 'host' ? source.paths : await send(source.files));

  async function preview(source: ImportSource): Promise<boolean> {
    const paths = await reach(source);
    if (paths.length > 0) setState({ stage: 'previewing', paths });
    return paths.length > 0;
  }

  async function start(source: ImportSource, folderMeaning?: FolderMeaning): Promise<boolean> {
    const paths = await reach(source);
    return paths.length > 0 && begin(paths, folderMeaning);
  }

  async function begin(
    paths: readonly string[],
    folderMeaning: FolderMeaning = 'nothing',
    choices: ImportChoices = {},
  ): Promise<boolean> {
    setState({ stage: 'starting' });
    const started = await ask('imports.start', { paths: [...paths], folderMeaning, choices });
    if (started.ok) announce(messages.importing.began);
    else showToast({ message: messages.importing.refused[started.reason], tone: 'problem' });
    return started.ok;
  }

  /** What was pasted is on the clipboard still, so it comes in without further ado. */
  async function paste(pasted: Pasted): Promise<boolean> {
    const file = pastedFile(pasted);
    if (file === undefined) {
      showToast({ message: words.paste.nothing });
      return false;
    }
    const paths = await pathsOf([{ file, relativePath: file.name }], goesOn);
    if (paths.length === 0) return false;
    const started = await ask('imports.start', { paths: [...paths] });
    if (started.ok) followQuietly(started.value.importId);
    else showToast({ message: messages.importing.refused[started.reason], tone: 'problem' });
    return false;
  }

  /** It may be over before its start was answered. */
  function followQuietly(importId: string): void {
    keepQuiet(importId, 'pasted');
    setState(IDLE);
    void ask('imports.report', { importId })
      .then((report) => report.ok && hearQuiet(report.value))
      .catch(reportSurprise);
  }

  function cancel(): void {
    isStopped.current = true;
    if (state.stage !== 'running' && state.stage !== 'brokenOff') return;
    const { importId, phase, counts } = state.progress;
    ask('imports.cancel', { importId }).catch(reportSurprise);
    // Of one that is not under way nothing more is told.
    if (phase === 'paused') setState({ stage: 'over', progress: { importId, phase: 'cancelled', counts } });
  }

  const pause = () => withRunning(({ importId }) => ask('imports.pause', { importId }));
  const goOn = () =>
    withRunning(async ({ importId }) => {
      const gone = await ask('imports.resume', { importId });
      if (!gone.ok) showToast({ message: words.found.refused[gone.reason], tone: 'problem' });
    });

  function withRunning(act: (progress: ImportProgress) => Promise<unknown>): void {
    if (state.stage === 'running' || state.stage === 'brokenOff') act(state.progress).catch(reportSurprise);
  }

  return {
    state,
    choose: (kind) => run(() => chooseFrom(kind)),
    takeDrop: (transfer) => run(() => collect(transfer)),
    takePicked: (files) => run(() => take(files)),
    takePasted: (pasted) => run(() => paste(pasted)),
    readClipboard: () =>
      run(async () => {
        const pasted = await readClipboard();
        return pasted !== undefined && paste(pasted);
      }),
    answerMeaning(meaning) {
      if (state.stage !== 'asking') return;
      const { source } = state;
      run(async () => meaning !== null && start(source, meaning));
    },
    answerPreview(decision) {
      if (state.stage !== 'previewing') return;
      const { paths } = state;
      run(async () => decision !== null && begin(paths, decision.folderMeaning, decision.choices));
    },
    cancel,
    pause,
    goOn,
    dismiss() {
      setState(IDLE);
      takeUp().catch(reportSurprise);
    },
  };
}

/** How the import ended that is shown as running but does not. */
async function endOf(state: ImportState): Promise<ImportProgress | null> {
  if (state.stage !== 'running') return null;
  const report = await ask('imports.report', { importId: state.progress.importId });
  return report.ok ? report.value : null;
}

function hearQuiet(progress: ImportProgress): void {
  const isOver = progress.phase === 'finished' || progress.phase === 'cancelled';
  if (isOver && wasPasted(progress.importId)) tellPasted(progress);
}

function announceEnd({ phase, counts }: ImportProgress): void {
  if (phase === 'finished') announce(messages.importing.finished(counts));
  if (phase === 'cancelled') announce(messages.importing.cancelled(counts));
}
