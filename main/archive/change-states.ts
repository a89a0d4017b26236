import { FORMAT_VERSION, type StateShard } from '../../data/archive-format.ts';
import { canonicalJson, mergeStates } from '../../data/merge.ts';
import { done, type Outcome, refused } from '../../data/outcome.ts';
import type { ArticleState } from '../../data/state.ts';
import type { SaveFailure } from '../../preload/contract.ts';
import { putStates } from '../find/indexed-files.ts';
import { stateOf } from '../find/marks.ts';
import type { ArchiveContext } from './context.ts';
import { stateKind } from './file-kinds.ts';
import { grouped } from './grouped.ts';
import type { Written } from './own-file.ts';
import { StateHomes } from './state-homes.ts';

/** New values of registers; undefined leaves one as it is, null unsets it. */
export type RegisterValues = Readonly<Record<string, ArticleState['registers'][string]['value'] | undefined>>;

/**
 * Keeps what the reader did with articles, named by their first ids, in this writer's own state shards, whoever's shard the
 * article is in; those of one shard in one write. `changes` sees what all writers say of an article. Where a shard could
 * not be written, those before it stay changed.
 */
export type ChangeStates = (
  articleIds: readonly string[],
  changes: (merged: ArticleState) => RegisterValues,
) => Promise<Outcome<null, SaveFailure>>;

export function changingStates(context: ArchiveContext): ChangeStates {
  const { catalogue, tell } = context;
  const homes = new StateHomes(context);

  const written: Written<StateShard> = (data, state, path) => {
    const file = { path, kind: 'state' as const, ...state.stamp, sha256: state.sha256 };
    catalogue.change((database) => putStates(database, file, data.records));
  };

  async function changeShard(
    path: string,
    articleIds: readonly string[],
    changes: (merged: ArticleState) => RegisterValues,
  ): Promise<Outcome<readonly string[], SaveFailure>> {
    return context.ownFiles.at(path, stateKind, emptyShard(context.writer), written).change((shard) => {
      const own = new Map(shard.records.map((record) => [record.id, record]));
      const changed = articleIds.filter((id) => {
        const before = own.get(id) ?? { id, registers: {} };
        const merged = catalogue.use((database) => mergeStates(before, stateOf(database, id)));
        const next = withValues(before, merged, changes(merged), context.stamp);
        if (next !== before) own.set(id, next);
        return next !== before;
      });
      return { data: changed.length > 0 ? { ...shard, records: [...own.values()] } : shard, value: changed };
    });
  }

  return async (articleIds, changes) => {
    if (context.readOnly !== null) return refused('read-only');
    await context.indexing.marks();
    const byShard = grouped(new Set(articleIds), (id) => homes.of(id));
    const changed: string[] = [];
    let failure: SaveFailure | undefined;
    for (const [path, ids] of byShard) {
      const kept = await changeShard(path, ids, changes);
      if (kept.ok) changed.push(...kept.value);
      else failure = kept.reason;
      if (failure !== undefined) break;
    }
    if (changed.length > 0) tell({ name: 'articles.changed', payload: { ids: changed } });
    return failure === undefined ? done(null) : refused(failure);
  };
}

/** The same `own` when all of it is so already. */
function withValues(
  own: ArticleState,
  merged: ArticleState,
  values: RegisterValues,
  stamp: ArchiveContext['stamp'],
): ArticleState {
  const registers = { ...own.registers };
  for (const [key, value] of Object.entries(values)) {
    const register = merged.registers[key];
    const isSame = register === undefined ? value === null : canonicalJson(value) === canonicalJson(register.value);
    if (value === undefined || isSame) continue;
    registers[key] = { value, clock: stamp(register?.clock) };
  }
  const isChanged = Object.keys(registers).some((key) => registers[key] !== own.registers[key]);
  return isChanged ? { ...own, registers } : own;
}

const emptyShard = (writer: string): StateShard => ({
  format: 'backfile/state',
  version: FORMAT_VERSION,
  writer,
  records: [],
});
