import { FORMAT_VERSION, type StateShard } from '../../data/archive-format.ts';
import { isLibraryId, isOutletId } from '../../data/library.ts';
import { canonicalJson, mergeStates } from '../../data/merge.ts';
import { done, type Outcome, refused } from '../../data/outcome.ts';
import type { ArticleState } from '../../data/state.ts';
import type { SaveFailure } from '../../preload/contract.ts';
import { putStates } from '../find/indexed-files.ts';
import { stateOf } from '../find/marks.ts';
import { breathe } from '../import/breathe.ts';
import type { ArchiveContext } from './context.ts';
import { stateKind } from './file-kinds.ts';
import { grouped } from './grouped.ts';
import { LateStates, stateFile } from './late-states.ts';
import type { LongChanges } from './long-changes.ts';
import type { Written } from './own-file.ts';
import { StateHomes } from './state-homes.ts';

export type RegisterValue = ArticleState['registers'][string]['value'];

/** New values of registers; undefined leaves one as it is, null unsets it. */
export type RegisterValues = Readonly<Record<string, RegisterValue | undefined>>;

/** What became of a state: the registers that changed, what each was before (null for unset) and its new clock. */
export interface ChangedState {
  readonly id: string;
  readonly registers: readonly { readonly key: string; readonly before: RegisterValue; readonly clock: string }[];
}

/**
 * Keeps what the reader did with articles, named by their first ids, in this writer's own state shards, whoever's shard the
 * article is in; those of one shard in one write. `changes` sees what all writers say of an article. Where a shard could
 * not be written, or the reader stopped, those that were stay changed.
 */
export type ChangeStates = (
  articleIds: readonly string[],
  changes: (merged: ArticleState) => RegisterValues,
) => Promise<Outcome<readonly ChangedState[], SaveFailure>>;

/** A disk makes several files durable in about the time of one. */
const WRITES_AT_ONCE = 8;

/** Articles whose shards are asked of the index in one go. */
const LOOKED_UP_AT_ONCE = 1000;

/** More articles than this are not named when windows are told of a change. */
const MOST_NAMED = 1000;

/** With `longChanges` its changes say how far they are and can be stopped. */
export function changingStates(context: ArchiveContext, longChanges?: LongChanges): ChangeStates {
  const { catalogue, tell } = context;
  const homes = new StateHomes(context);

  const written: Written<StateShard> = (data, state, path) =>
    catalogue.change((database) => putStates(database, stateFile(path, state), data.records));

  async function changeShard(
    path: string,
    articleIds: readonly string[],
    changes: (merged: ArticleState) => RegisterValues,
    late: LateStates,
  ): Promise<Outcome<readonly ChangedState[], SaveFailure>> {
    const toldTo = articleIds.length > 1 && articleIds.every(isOutletId) ? late.written : written;
    return context.ownFiles.at(path, stateKind, emptyShard(context.writer), toldTo).change((shard) => {
      const own = new Map(shard.records.map((record) => [record.id, record]));
      const changed = articleIds.flatMap((id): ChangedState[] => {
        const before = own.get(id) ?? { id, registers: {} };
        const merged = catalogue.use((database) => mergeStates(before, stateOf(database, id)));
        const registers = newRegisters(merged, changes(merged), context.stamp);
        if (registers.length === 0) return [];
        const written = registers.map(({ key, value, clock }) => [key, { value, clock }] as const);
        own.set(id, { ...before, registers: { ...before.registers, ...Object.fromEntries(written) } });
        return [{ id, registers: registers.map(({ key, before, clock }) => ({ key, before, clock })) }];
      });
      return { data: changed.length > 0 ? { ...shard, records: [...own.values()] } : shard, value: changed };
    });
  }

  return async (articleIds, changes) => {
    if (context.readOnly !== null) return refused('read-only');
    await context.indexing.marks();
    const byShard = await shardsOf([...new Set(articleIds)]);
    const changed: ChangedState[] = [];
    let failure: SaveFailure | undefined;
    const long = longChanges?.begin(articleIds.length);
    const shards = byShard.entries();
    const late = new LateStates();
    async function changeShards(): Promise<void> {
      for (const [path, ids] of shards) {
        const kept = await changeShard(path, ids, changes, late);
        if (kept.ok) changed.push(...kept.value);
        else failure = kept.reason;
        long?.advance(ids.length);
        if (failure !== undefined || long?.signal.aborted === true) return;
        await breathe();
      }
    }
    await Promise.all(Array.from({ length: WRITES_AT_ONCE }, changeShards)).finally(() => {
      late.put(catalogue, context.ownFiles);
      long?.end();
    });
    tellOf(changed);
    return failure === undefined ? done(changed) : refused(failure);
  };

  /** Articles, each named once, by their shards; some at a time, so that nobody waits for a change of very many. */
  async function shardsOf(articleIds: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
    const paths = new Map<string, string>();
    while (paths.size < articleIds.length) {
      if (paths.size > 0) await breathe();
      const some = articleIds.slice(paths.size, paths.size + LOOKED_UP_AT_ONCE);
      for (const [id, path] of homes.of(some)) paths.set(id, path);
    }
    return grouped(articleIds, (id) => paths.get(id) ?? '');
  }

  function tellOf(changed: readonly ChangedState[]): void {
    const isOutletChanged = changed.some(({ id }) => isOutletId(id));
    const articles = changed.filter(({ id }) => !isLibraryId(id)).map(({ id }) => id);
    if (articles.length > 0 || isOutletChanged) {
      tell({
        name: 'articles.changed',
        payload: { ids: isOutletChanged || articles.length > MOST_NAMED ? null : articles },
      });
    }
    if (changed.some(concernsLibrary)) tell({ name: 'library.changed', payload: {} });
  }
}

const concernsLibrary = ({ id, registers }: ChangedState): boolean =>
  isLibraryId(id) || registers.some(({ key }) => key.startsWith('tag:') || key.startsWith('collection:'));

interface NewRegister {
  readonly key: string;
  readonly before: RegisterValue;
  readonly value: RegisterValue;
  readonly clock: string;
}

/** Registers whose value is another one now, each with a clock later than the one it had. */
function newRegisters(merged: ArticleState, values: RegisterValues, stamp: ArchiveContext['stamp']): NewRegister[] {
  return Object.entries(values).flatMap(([key, value]) => {
    const register = merged.registers[key];
    const before = register?.value ?? null;
    if (value === undefined || canonicalJson(value) === canonicalJson(before)) return [];
    return [{ key, before, value, clock: stamp(register?.clock) }];
  });
}

const emptyShard = (writer: string): StateShard => ({
  format: 'backfile/state',
  version: FORMAT_VERSION,
  writer,
  records: [],
});
