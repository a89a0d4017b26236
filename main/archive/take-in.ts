import { join } from 'node:path';
import type { Article } from '../../data/article.ts';
import { type Outcome, refused } from '../../data/outcome.ts';
import type { SaveFailure } from '../../preload/contract.ts';
import { locate, recordPath } from '../find/list-queries.ts';
import { type Admitting, type Plan, planBatch } from './admission.ts';
import type { Arrival, TakenIn } from './archive.ts';
import { arrivalTimes } from './arrival-times.ts';
import { markingArrivals, type MarkArrivals } from './arriving/mark-arrivals.ts';
import type { ArticleShards } from './article-shards.ts';
import type { ChangeStates } from './change-states.ts';
import { ContentStore } from './content-store.ts';
import type { ArchiveContext } from './context.ts';
import type { ChangeNotes } from './notes-file.ts';
import { type Foresee, foreseeing } from './foresee.ts';
import { namingOutlets } from './outlets/name-outlets.ts';
import { saveFailureOf } from './save-failure.ts';
import { recordIn, type Shelf } from './shelf.ts';
import { textFinder } from './text-finder.ts';

export type TakeIn = (
  arrivals: readonly Arrival[],
  importId: string,
) => Promise<Outcome<readonly TakenIn[], SaveFailure>>;

export interface TakesIn {
  readonly takeIn: TakeIn;
  /** Begins to say what taking in would come to. */
  readonly foresee: () => Foresee;
}

export interface TakingIn {
  readonly context: ArchiveContext;
  readonly shards: ArticleShards;
  readonly shelf: Shelf;
  readonly changeStates: ChangeStates;
  readonly changeNotes: ChangeNotes;
}

/**
 * Takes batches in, one after the other: contents first, then the records that name them, then the index, so that
 * whatever is in the list is whole on disk; then what came with them: marks, tags, collections, annotations, names. A batch that
 * could not be kept in full is refused; what of it was kept is found as a duplicate when it is tried again.
 */
export function takingIn({ context, shards, shelf, changeStates, changeNotes }: TakingIn): TakesIn {
  const importedAt = arrivalTimes(context.now);
  const originals = new ContentStore(join(context.folder, 'originals'));
  const assets = new ContentStore(join(context.folder, 'assets'));
  const nameOutlets = namingOutlets(context, changeStates);
  const mark: MarkArrivals = markingArrivals({ context, changeStates, changeNotes, current });

  async function takeBatchIn(
    arrivals: readonly Arrival[],
    importId: string,
  ): Promise<Outcome<readonly TakenIn[], SaveFailure>> {
    await context.indexing.all();
    const plan = context.catalogue.use((database) => planBatch(database, arrivals, admitting(importId)));
    const failure = (await putContents(plan)) ?? (await putRecords(plan.records));
    const marked = failure === undefined ? await mark(plan) : refused(failure);
    return marked.ok ? await nameOutlets(arrivals, marked.value, importId) : marked;
  }

  function admitting(importId: string): Admitting {
    const { stamp } = context;
    return { importId, importedAt, stamp, textAt: textFinder(shelf), record, current, isKept };
  }

  const isKept = (sha256: string) => (originals.path(sha256) ?? assets.path(sha256)) !== undefined;

  /** The record that an article shows, while the index is whole. */
  function current(articleId: string): Article | undefined {
    const at = context.catalogue.use((database) => locate(database, articleId));
    return at && recordAt(at.path, at.recordId);
  }

  function record(recordId: string): Article | undefined {
    const path = context.catalogue.use((database) => recordPath(database, recordId));
    return path === undefined ? undefined : recordAt(path, recordId);
  }

  function recordAt(path: string, recordId: string): Article | undefined {
    const reading = shelf.shard(path);
    return reading.status === 'read' ? recordIn(reading.data, recordId) : undefined;
  }

  async function putContents(plan: Plan): Promise<SaveFailure | undefined> {
    try {
      await Promise.all([originals.put(plan.kept), originals.copy(plan.containers), assets.put(plan.assets)]);
      return undefined;
    } catch (error) {
      return saveFailureOf(error);
    }
  }

  async function putRecords(records: readonly Article[]): Promise<SaveFailure | undefined> {
    if (records.length === 0) return undefined;
    try {
      return await shards.append(records);
    } finally {
      // Whatever became of the others, what was written is in the list.
      shards.index(new Set(records.map(({ id }) => id)));
    }
  }

  return {
    takeIn(arrivals, importId) {
      if (context.readOnly !== null) return Promise.resolve(refused('read-only'));
      return shards.inTurn(() => takeBatchIn(arrivals, importId));
    },
    foresee: foreseeing(context, () => admitting('preview')),
  };
}
