import { lineRegister } from '../../../data/cleaning/cleaning-records.ts';
import { done, type Outcome, refused } from '../../../data/outcome.ts';
import { hostRegister, MADE_BY, otherNameRegister, tidyHost } from '../../../data/outlets.ts';
import { foldTitle } from '../../../data/same-article.ts';
import type { Args, Outlet, OutletRef, Reply } from '../../../preload/contract.ts';
import type { RegisterValues } from '../change-states.ts';
import type { ArchiveContext } from '../context.ts';
import { newId } from '../library/library-records.ts';
import type { ChangeUndoably } from '../library/undo-log.ts';
import { listOutlets } from './outlet-list.ts';

export interface OutletChanges {
  readonly saveOutlet: (request: Args<'outlets.save'>) => Promise<Reply<'outlets.save'>>;
  readonly mergeOutlets: (request: Args<'outlets.merge'>) => Promise<Reply<'outlets.merge'>>;
  readonly cleanOutlet: (request: Args<'outlets.clean'>) => Promise<Reply<'outlets.clean'>>;
  readonly splitOutlet: (request: Args<'outlets.split'>) => Promise<Reply<'outlets.split'>>;
}

/** Naming, merging and splitting outlets. An outlet gets its record with the first change. */
export function changingOutlets(context: ArchiveContext, changeUndoably: ChangeUndoably): OutletChanges {
  const { catalogue, indexing } = context;
  // What the reader changed stays when the import that made it is taken back.
  const change: ChangeUndoably = (ids, changes) =>
    changeUndoably(ids, (record) => ({ ...changes(record), [MADE_BY]: null }));
  const outlets = () => catalogue.use(listOutlets);

  async function found(
    refs: readonly OutletRef[],
  ): Promise<Outcome<readonly Outlet[], 'read-only' | 'outlet-missing'>> {
    if (context.readOnly !== null) return refused('read-only');
    await indexing.all();
    const all = outlets();
    const wanted = refs.flatMap((ref) => all.find((outlet) => isMeant(outlet, ref)) ?? []);
    return wanted.length === refs.length ? done(wanted) : refused('outlet-missing');
  }

  return {
    async saveOutlet({ outlet: ref, name, hosts, names }) {
      const asked = await found([ref]);
      if (!asked.ok) return asked;
      const [outlet] = asked.value;
      if (outlet === undefined) return refused('outlet-missing');
      const isTaken = (other: Outlet) =>
        other.id !== null && other.id !== outlet.id && isNamed(other, name ?? outlet.name);
      if (outlets().some(isTaken)) return refused('name-taken');
      const tidyHosts = hosts?.map(tidyHost);
      if (tidyHosts?.includes(undefined)) return refused('no-host');
      const id = outlet.id ?? newId('outlet');
      const values = {
        name: name ?? outlet.name,
        ...listed(
          hostRegister,
          outlet.hosts,
          tidyHosts?.filter((host) => host !== undefined),
        ),
        ...listed(otherNameRegister, outlet.names, names),
        // What articles have in their files goes on to mean this outlet.
        ...(name !== undefined && name !== outlet.name && { [otherNameRegister(outlet.name)]: true }),
      };
      const kept = await change([id], () => values);
      return kept.ok ? done({ id, undoId: kept.value.undoId }) : kept;
    },
    async mergeOutlets({ from, into }) {
      const asked = await found([from, into]);
      if (!asked.ok) return asked;
      const [one, other] = asked.value;
      if (one === undefined || other === undefined) return refused('outlet-missing');
      if (one === other) return refused('within-itself');
      const [fromId, intoId] = [one.id ?? newId('outlet'), other.id ?? newId('outlet')];
      const kept = await change([fromId, intoId], ({ id }) =>
        id === fromId ? { name: one.name, mergedInto: intoId } : { name: other.name },
      );
      return kept.ok ? done({ ...kept.value, changed: one.articleCount }) : kept;
    },
    async cleanOutlet({ outlet: ref, lines }) {
      const asked = await found([ref]);
      if (!asked.ok) return asked;
      const [outlet] = asked.value;
      if (outlet === undefined) return refused('outlet-missing');
      const id = outlet.id ?? newId('outlet');
      const choices = lines.map(({ name, choice }) => [lineRegister(name), choice] as const);
      const kept = await change([id], () => ({ name: outlet.name, ...Object.fromEntries(choices) }));
      return kept.ok ? done({ id, undoId: kept.value.undoId }) : kept;
    },
    async splitOutlet({ id }) {
      if (context.readOnly !== null) return refused('read-only');
      await indexing.all();
      if (!outlets().some(({ merged }) => merged.some((each) => each.id === id))) return refused('outlet-missing');
      return change([id], () => ({ mergedInto: null }));
    },
  };
}

const isMeant = (outlet: Outlet, ref: OutletRef): boolean =>
  'id' in ref ? outlet.id === ref.id : isNamed(outlet, ref.name);

const isNamed = (outlet: Outlet, name: string): boolean => foldTitle(outlet.name) === foldTitle(name);

/** The registers of a list in which each entry has one of its own. */
function listed(
  register: (entry: string) => string,
  before: readonly string[],
  after: readonly string[] | undefined,
): RegisterValues {
  if (after === undefined) return {};
  const gone = before.filter((entry) => !after.includes(entry));
  return Object.fromEntries([
    ...gone.map((entry) => [register(entry), false] as const),
    ...after.filter((entry) => !before.includes(entry)).map((entry) => [register(entry), true] as const),
  ]);
}
