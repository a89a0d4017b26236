import { done, refused } from '../../data/outcome.ts';
import type { Args, Event, ImportPreview, Reply } from '../../preload/contract.ts';
import type { Archive } from '../archive/archive.ts';
import { previewImport, type PreviewLimits } from './preview-import.ts';
import { openTally } from './preview-tally.ts';
import type { ReadFiles } from './read-files.ts';

/** Progress is told at most this often. */
const TELL_EVERY_MS = 250;

const LIMITS: PreviewLimits = { articles: 5000, ms: 20_000 };

/** Looks at what an import would bring; one at a time, and the last one's result is kept. */
export interface Previews {
  /** Begins; a preview that is still looking ends. */
  readonly start: (request: Args<'imports.preview'>) => Reply<'imports.preview'>;
  readonly previewed: (previewId: string) => Reply<'imports.previewed'>;
  readonly cancel: (previewId: string) => void;
  /** Ends the one that is looking, whichever it is. */
  readonly stop: () => void;
  /** Resolves when nothing is read any more. */
  readonly close: () => Promise<void>;
}

export interface PreviewSupplies {
  readonly archive: Pick<Archive, 'foresee' | 'info'>;
  readonly read: ReadFiles;
  readonly isImporting: () => boolean;
  readonly tell: (event: Event) => void;
  readonly onFault: (error: unknown) => void;
  readonly limits?: PreviewLimits;
}

interface Preview {
  readonly previewId: string;
  readonly stop: AbortController;
  readonly found: () => ImportPreview;
  readonly ended: Promise<void>;
}

export function openPreviews(supplies: PreviewSupplies): Previews {
  const { archive, isImporting } = supplies;
  let latest: Preview | undefined;
  const stop = () => latest?.stop.abort();

  return {
    start({ paths, folderMeaning = 'nothing', choices }) {
      if (isImporting()) return refused('import-running');
      if (archive.info().readOnly) return refused('read-only');
      stop();
      const previewId = crypto.randomUUID();
      latest = begin(previewId, { paths, choices: { folderMeaning, ...choices } }, supplies);
      return done({ previewId });
    },
    previewed(previewId) {
      return latest?.previewId === previewId ? done(latest.found()) : refused('preview-missing');
    },
    cancel(previewId) {
      if (latest?.previewId === previewId) stop();
    },
    stop,
    async close() {
      stop();
      await latest?.ended;
    },
  };
}

function begin(
  previewId: string,
  job: Parameters<typeof previewImport>[0],
  { archive, read, tell, onFault, limits = LIMITS }: PreviewSupplies,
): Preview {
  const stop = new AbortController();
  const tally = openTally();
  let phase: ImportPreview['phase'] = 'looking';
  let isPartial = false;
  const tellNow = () => tell({ name: 'import.previewed', payload: { previewId, phase } });

  async function look(): Promise<void> {
    try {
      const { signal } = stop;
      const seen = await previewImport(job, { archive, read, tally, limits, onStep: paced(tellNow), signal });
      isPartial = seen === 'part';
      phase = signal.aborted ? 'cancelled' : 'finished';
    } catch (error) {
      phase = 'cancelled';
      onFault(error);
    }
    tellNow();
  }

  return { previewId, stop, found: () => ({ previewId, phase, isPartial, ...tally.found() }), ended: look() };
}

function paced(tell: () => void): () => void {
  let toldAt = Number.NEGATIVE_INFINITY;
  return () => {
    const now = performance.now();
    if (now - toldAt < TELL_EVERY_MS) return;
    toldAt = now;
    tell();
  };
}
