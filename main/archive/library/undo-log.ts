import { randomUUID } from 'node:crypto';
import { isLibraryId } from '../../../data/library.ts';
import { done, type Outcome, refused } from '../../../data/outcome.ts';
import type { ArticleState } from '../../../data/state.ts';
import type { Args, Changed, Reply, SaveFailure } from '../../../preload/contract.ts';
import type { ChangedState, ChangeStates, RegisterValues } from '../change-states.ts';

/** Changes states as `ChangeStates` does, and remembers what they were. */
export type ChangeUndoably = (
  ids: readonly string[],
  changes: (merged: ArticleState) => RegisterValues,
) => Promise<Outcome<Changed, SaveFailure>>;

export interface Undoing {
  readonly change: ChangeUndoably;
  readonly undo: (request: Args<'changes.undo'>) => Promise<Reply<'changes.undo'>>;
}

/** Registers remembered in all; the last change is remembered whatever its size. */
const MOST_REGISTERS = 500_000;

/** What was changed since the archive was opened, to be taken back: the oldest changes are forgotten first. */
export function undoing(changeStates: ChangeStates): Undoing {
  const log = new Map<string, readonly ChangedState[]>();

  function remember(changes: readonly ChangedState[]): Changed {
    const undoId = randomUUID();
    log.set(undoId, changes);
    let size = sum([...log.values()].map(sizeOf));
    for (const [id, oldest] of log) {
      if (size <= MOST_REGISTERS || id === undoId) break;
      log.delete(id);
      size -= sizeOf(oldest);
    }
    return { changed: articlesAmong(changes), undoId };
  }

  return {
    async change(ids, changes) {
      const kept = await changeStates(ids, changes);
      return kept.ok ? done(remember(kept.value)) : kept;
    },
    async undo({ undoId }) {
      const changes = log.get(undoId);
      if (changes === undefined) return refused('undo-missing');
      const byId = new Map(changes.map((change) => [change.id, change]));
      const kept = await changeStates([...byId.keys()], (state) => valuesBefore(state, byId.get(state.id)));
      if (!kept.ok) return kept;
      // What was stopped on the way can be taken up again.
      if (kept.value.length >= changes.length) log.delete(undoId);
      return done({ changed: articlesAmong(kept.value) });
    },
  };
}

/** Of the registers that are still as the change left them, what they were before it. */
const valuesBefore = ({ registers }: ArticleState, change: ChangedState | undefined): RegisterValues =>
  Object.fromEntries(
    (change?.registers ?? [])
      .filter(({ key, clock }) => registers[key]?.clock === clock)
      .map(({ key, before }) => [key, before]),
  );

const articlesAmong = (changes: readonly ChangedState[]): number => changes.filter(({ id }) => !isLibraryId(id)).length;

const sizeOf = (changes: readonly ChangedState[]): number => sum(changes.map(({ registers }) => registers.length));

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
