import { done, type Outcome, refused } from '../../data/outcome.ts';
import type { ImportFailure, SaveFailure } from '../../preload/contract.ts';
import type { Archive } from '../archive/archive.ts';
import { BadBackup } from './backup-source.ts';
import { previewOf } from './restore/preview.ts';
import { restore } from './restore/restore.ts';
import { openZip } from './zip-source.ts';

/** What a backup brought that was not here, or not as new. */
export interface Taken {
  readonly records: number;
  /** Of the articles concerned, the first few. */
  readonly articleIds: readonly string[];
}

type Preview = Awaited<ReturnType<typeof previewOf>>;

/** Stopped by the signal, it resolves with what there is to tell, which is nothing. */
export type TakeBackup = (path: string, signal: AbortSignal) => Promise<Outcome<Taken, ImportFailure>>;

/** Merges a zip that another archive was backed up or exported to in, every byte checked before any is taken. */
export const takingBackups =
  (archive: Archive): TakeBackup =>
  async (path, signal) => {
    try {
      await archive.indexed();
      const source = await openZip(path);
      try {
        const { id, folder } = archive.info();
        const control = { signal, expect() {}, advance() {}, leaveOut() {} };
        const preview = await previewOf(source, { id, folder, here: archive.here }, control);
        const restored = await restore(source, archive, control);
        if (!restored.ok) return isSaveFailure(restored.reason) ? refused(restored.reason) : broken(restored.detail);
        return done(takenOf(preview, archive));
      } finally {
        await source.close();
      }
    } catch (error) {
      if (signal.aborted) return done({ records: 0, articleIds: [] });
      if (!(error instanceof BadBackup)) throw error;
      return broken(error.message);
    }
  };

function takenOf(preview: Preview, { here }: Archive): Taken {
  const { articles, notes, states, samples } = preview;
  const news = samples.filter(({ what }) => what !== 'newer-here');
  return {
    records: [articles, notes, states].reduce((sum, counts) => sum + counts.new + counts.newer, 0),
    articleIds: [...new Set(news.map(({ articleId }) => here.firstId(articleId) ?? articleId))],
  };
}

const broken = (detail: string | undefined) => refused('unreadable', detail);

const isSaveFailure = (reason: SaveFailure | BadBackup['reason']): reason is SaveFailure =>
  reason === 'disk-full' || reason === 'read-only' || reason === 'not-writable';
