import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { done, refused } from '../../../data/outcome.ts';
import type { Args, Event, ImportReport, Reply, WatchStatus } from '../../../preload/contract.ts';
import type { Archive } from '../../archive/archive.ts';
import { saveFailureOf } from '../../archive/save-failure.ts';
import { isInside } from '../find-files.ts';
import type { Imports } from '../imports.ts';
import { containerOf } from '../input.ts';
import { lookInto } from './look-into.ts';
import { openMemory } from './memory.ts';
import { Settling, type SettlingPace } from './settling.ts';

export interface WatchingPace extends SettlingPace {
  /** Time between two looks. */
  readonly lookMs: number;
  /** Share of the time that looking may take at most; a folder of many files is looked at less often. */
  readonly lookingShare: number;
  /** Time until files are tried again that the archive had no room for. */
  readonly retryMs: number;
}

const USUAL_PACE: WatchingPace = {
  lookMs: 2_000,
  lookingShare: 0.02,
  stillMs: 2_000,
  patienceMs: 20_000,
  retryMs: 60_000,
};

/** The watch over a folder whose files come in by themselves. */
export interface Watching {
  readonly status: () => WatchStatus;
  readonly choose: (choice: Args<'watch.choose'>) => Promise<Reply<'watch.choose'>>;
  /** Is to be given every event of the imports. */
  readonly hear: (event: Event) => void;
  /** Leaves an import that is under way to itself. */
  readonly close: () => Promise<void>;
}

export interface WatchingSupplies {
  readonly archive: Pick<Archive, 'info'>;
  readonly imports: Pick<Imports, 'start' | 'report' | 'cancel' | 'current'>;
  readonly configFolder: string;
  readonly tell: (event: Event) => void;
  readonly onFault: (error: unknown) => void;
  readonly pace?: WatchingPace;
}

/** Goes on with what was watched when the program ended; what came into the folder since then comes in now. */
export async function openWatching(supplies: WatchingSupplies): Promise<Watching> {
  const { archive, imports, tell, onFault, pace = USUAL_PACE } = supplies;
  const own = archive.info();
  const isOwn = (folder: string) => folder === own.folder;
  const memory = await openMemory(supplies.configFolder, own.id);
  let settling = new Settling(pace);
  let isHere = true;
  let isClosed = false;
  let restUntilMs = 0;
  let tookMs = 0;
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> = Promise.resolve();
  let over: ((importId: string) => void) | undefined;
  let leave = () => {};
  const left = new Promise<void>((release) => {
    leave = release;
  });

  const status = (): WatchStatus => ({
    folder: memory.folder,
    state: memory.folder === null ? 'off' : isHere ? 'watching' : 'missing',
  });

  function changeStanding(next: boolean): void {
    if (next === isHere) return;
    isHere = next;
    tell({ name: 'watch.changed', payload: status() });
  }

  async function look(): Promise<void> {
    const { folder } = memory;
    if (folder === null || archive.info().readOnly !== null || performance.now() < restUntilMs) return;
    const startedMs = performance.now();
    const looked = await lookInto(folder, isOwn);
    tookMs = performance.now() - startedMs;
    if (isClosed || folder !== memory.folder) return;
    changeStanding(looked.isHere);
    if (!looked.isHere) return;
    const ready = settling.ready(looked.files, memory.seen);
    if (ready.length > 0) await bringIn(folder, new Map(ready.map((path) => [path, looked.files.get(path) ?? ''])));
  }

  function see(files: ReadonlyMap<string, string>): void {
    for (const [path, state] of files) memory.seen.set(path, state);
  }

  async function bringIn(folder: string, files: ReadonlyMap<string, string>): Promise<void> {
    const started = imports.start({ paths: [folder], only: [...files.keys()] });
    // Another import is under way, or nothing can be changed just now: the next look finds them again.
    if (!started.ok) return;
    const { importId } = started.value;
    const ended = endOf(importId);
    tell({ name: 'watch.began', payload: { importId } });
    memory.importId = importId;
    await memory.save();
    await Promise.race([ended, left]);
    if (isClosed) return;
    const report = await imports.report(importId);
    if (report.ok) await account(folder, files, report.value);
  }

  const endOf = (importId: string) =>
    new Promise<void>((release) => {
      over = (ended) => {
        if (ended === importId) release();
      };
    });

  async function account(
    folder: string,
    files: ReadonlyMap<string, string>,
    { importId, counts, inputs }: ImportReport,
  ): Promise<void> {
    const unkept = new Set(inputs.filter(wasNotKept).map(({ path }) => containerOf(path)));
    if (unkept.size > 0) restUntilMs = performance.now() + pace.retryMs;
    see(new Map([...files].filter(([path]) => !unkept.has(path))));
    memory.importId = null;
    await memory.save();
    tell({ name: 'watch.brought', payload: { importId, folder, counts } });
  }

  async function lookOn(): Promise<void> {
    looking = look().catch(onFault);
    await looking;
    if (!isClosed) timer = setTimeout(() => void lookOn(), Math.max(pace.lookMs, tookMs / pace.lookingShare)).unref();
  }

  /** What an import that was broken off left undone is found as new again. */
  async function pickUp(): Promise<void> {
    const { importId } = memory;
    if (importId !== null && imports.current()?.importId === importId) await imports.cancel(importId);
  }

  await pickUp();
  timer = setTimeout(() => void lookOn(), pace.lookMs).unref();
  return {
    status,
    async choose({ folder, present = false }) {
      const path = folder === null ? null : resolve(folder);
      if (path !== null && !(await isFolder(path))) return refused('not-a-folder');
      if (path !== null && isInside(own.folder, path)) return refused('own-folder');
      // What lies there now is known before anything else may come.
      const looked = path === null || present ? null : await lookInto(path, isOwn);
      memory.folder = path;
      memory.seen.clear();
      if (looked?.isHere) see(looked.files);
      settling = new Settling(pace);
      isHere = true;
      restUntilMs = 0;
      try {
        await memory.save();
      } catch (error) {
        return refused(saveFailureOf(error));
      }
      tell({ name: 'watch.changed', payload: status() });
      return done(status());
    },
    hear({ name, payload }) {
      if (name === 'import.progress' && (payload.phase === 'finished' || payload.phase === 'cancelled')) {
        over?.(payload.importId);
      }
    },
    async close() {
      isClosed = true;
      clearTimeout(timer);
      leave();
      await looking;
    },
  };
}

const wasNotKept = ({ reason }: ImportReport['inputs'][number]): boolean =>
  reason === 'disk-full' || reason === 'read-only' || reason === 'not-writable';

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    if (error instanceof Error && 'code' in error) return false;
    throw error;
  }
}
