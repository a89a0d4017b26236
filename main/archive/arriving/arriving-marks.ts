import type { Block } from '../../../data/article.ts';
import { collectionRegister } from '../../../data/collections.ts';
import type { ArticleState, ReadingPosition } from '../../../data/state.ts';
import { effectiveTags, tagRegister, tidyTag } from '../../../data/tags.ts';
import { textPieces } from '../../../data/text.ts';
import type { DraftState } from '../../import/reader.ts';
import type { RegisterValues } from '../change-states.ts';

/** What an import says of an article besides its text. */
export interface ArrivingMarks {
  readonly articleId: string;
  readonly state: DraftState;
  /** Tags it is to have. */
  readonly tags: readonly string[];
  /** Tags that its own file gives it. */
  readonly ownTags: readonly string[];
  readonly blocks: readonly Block[];
}

/**
 * The registers that an import sets. What the reader has decided since, here or elsewhere, stays: an import only ever
 * speaks where nothing was said, so that importing a second time changes nothing.
 */
export function markValues(
  merged: ArticleState,
  { state, tags, ownTags, blocks }: ArrivingMarks,
  collectionIds: readonly string[],
): RegisterValues {
  const wanted: RegisterValues = {
    ...(state.read === true && { read: true }),
    ...(state.starred === true && { starred: true }),
    ...(state.archived === true && { archived: true }),
    ...(state.savedAt !== undefined && { saved: state.savedAt }),
    ...positionValue(state.progress, blocks),
    ...Object.fromEntries(collectionIds.map((id) => [collectionRegister(id), true])),
    ...tagValues(merged, tags, ownTags),
  };
  return Object.fromEntries(Object.entries(wanted).filter(([key]) => merged.registers[key] === undefined));
}

function tagValues(merged: ArticleState, tags: readonly string[], ownTags: readonly string[]): RegisterValues {
  const present = new Set(effectiveTags(ownTags, merged));
  const added = tags.map(tidyTag).filter((tag) => tag !== '' && !present.has(tag));
  return Object.fromEntries(added.map((tag) => [tagRegister(tag), true]));
}

/** Shares of an article outside of these are its beginning and its end, which need no place. */
const WORTH_REMEMBERING = { least: 0.01, most: 0.98 };

function positionValue(progress: number | undefined, blocks: readonly Block[]): RegisterValues {
  const { least, most } = WORTH_REMEMBERING;
  if (progress === undefined || !(progress >= least && progress <= most)) return {};
  const position = positionAt(blocks, progress);
  return position ? { position } : {};
}

/** The place that lies behind a share of the text. */
function positionAt(blocks: readonly Block[], share: number): ReadingPosition | undefined {
  const pieces = textPieces(blocks);
  const last = pieces.at(-1);
  const at = last === undefined ? 0 : Math.floor((last.start + last.text.length) * share);
  const piece = pieces.findLast(({ start }) => start <= at);
  if (piece === undefined) return undefined;
  const blockStart = pieces.find(({ block }) => block === piece.block)?.start ?? piece.start;
  return { block: piece.block, offset: at - blockStart };
}
