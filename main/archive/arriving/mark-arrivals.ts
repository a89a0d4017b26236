import type { Article } from '../../../data/article.ts';
import { done, type Outcome, refused } from '../../../data/outcome.ts';
import { articleText } from '../../../data/text.ts';
import type { SaveFailure } from '../../../preload/contract.ts';
import type { DraftAnnotation, DraftState } from '../../import/reader.ts';
import type { Marked, Plan } from '../admission.ts';
import type { TakenIn } from '../archive.ts';
import type { ChangeStates, RegisterValues } from '../change-states.ts';
import type { ArchiveContext } from '../context.ts';
import { grouped } from '../grouped.ts';
import type { ChangeNotes } from '../notes-file.ts';
import { arrivingCollections } from './arriving-collections.ts';
import { type ArrivingMarks, markValues } from './arriving-marks.ts';
import { arrivingNotes } from './arriving-notes.ts';

/** Keeps what came with a batch besides its texts, when those are in the list. */
export type MarkArrivals = (plan: Pick<Plan, 'taken' | 'marked'>) => Promise<Outcome<readonly TakenIn[], SaveFailure>>;

export interface MarkingArrivals {
  readonly context: ArchiveContext;
  readonly changeStates: ChangeStates;
  readonly changeNotes: ChangeNotes;
  /** The record that an article shows. */
  readonly current: (articleId: string) => Article | undefined;
}

/** Files of notes written at the same time. */
const LANES = 16;

type NoteCounts = NonNullable<TakenIn['notes']>;

export function markingArrivals({ context, changeStates, changeNotes, current }: MarkingArrivals): MarkArrivals {
  const { catalogue } = context;

  async function putMarks(marked: readonly Marked[]): Promise<SaveFailure | undefined> {
    const collections = catalogue.use(arrivingCollections);
    const values = new Map<string, Merged>();
    for (const [articleId, several] of grouped(marked, (each) => each.articleId)) {
      const { state, tags } = merged(several);
      const collectionIds = (state.collections ?? []).flatMap((path) => collections.idOf(path) ?? []);
      const article = current(articleId);
      const marks = { articleId, state, tags, ownTags: article?.tags ?? [], blocks: article?.blocks ?? [] };
      values.set(articleId, { marks, collectionIds });
    }
    const kept = await changeStates([...collections.made.keys(), ...values.keys()], (state): RegisterValues => {
      const wanted = values.get(state.id);
      if (wanted) return markValues(state, wanted.marks, wanted.collectionIds);
      return collections.made.get(state.id) ?? {};
    });
    return kept.ok ? undefined : kept.reason;
  }

  async function putNotes(articleId: string, drafts: readonly DraftAnnotation[]) {
    const article = current(articleId);
    const text = article === undefined ? '' : articleText(article.blocks);
    const on = { articleId, text, textHash: article?.textHash ?? '' };
    return await changeNotes(articleId, (here) => {
      const { added, unplaced } = arrivingNotes(drafts, here, on, context);
      return { changed: added, value: { added: added.length, unplaced } };
    });
  }

  async function putAllNotes(
    marked: readonly Marked[],
  ): Promise<Outcome<ReadonlyMap<number, NoteCounts>, SaveFailure>> {
    const counts = new Map<number, NoteCounts>();
    const waiting = grouped(marked, ({ articleId }) => articleId).entries();
    let failure: SaveFailure | undefined;
    async function lane(): Promise<void> {
      for (const [articleId, several] of waiting) {
        for (const { annotations, arrival } of several) {
          if (failure !== undefined || annotations.length === 0) continue;
          const kept = await putNotes(articleId, annotations);
          if (kept.ok) counts.set(arrival, sum(counts.get(arrival), kept.value));
          else failure = kept.reason;
        }
      }
    }
    await Promise.all(Array.from({ length: LANES }, lane));
    return failure === undefined ? done(counts) : refused(failure);
  }

  return async ({ taken, marked }) => {
    if (marked.length === 0) return done(taken);
    const failure = await putMarks(marked);
    if (failure !== undefined) return refused(failure);
    const kept = await putAllNotes(marked);
    if (!kept.ok) return kept;
    return done(taken.map((one, index) => withNotes(one, kept.value.get(index))));
  };
}

interface Merged {
  readonly marks: ArrivingMarks;
  readonly collectionIds: readonly string[];
}

/** What several arrivals of a batch say of one article. */
function merged(several: readonly Marked[]): { state: DraftState; tags: readonly string[] } {
  const collections = several.flatMap(({ state }) => state.collections ?? []);
  return {
    state: { ...Object.assign({}, ...several.map(({ state }) => state)), collections } as DraftState,
    tags: several.flatMap(({ tags }) => tags),
  };
}

const sum = (one: NoteCounts | undefined, other: NoteCounts): NoteCounts => ({
  added: (one?.added ?? 0) + other.added,
  unplaced: (one?.unplaced ?? 0) + other.unplaced,
});

const withNotes = (taken: TakenIn, notes: NoteCounts | undefined): TakenIn =>
  notes === undefined || notes.added === 0 ? taken : { ...taken, notes };
