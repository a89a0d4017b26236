import { done, type Outcome, refused } from '../../../data/outcome.ts';
import { hostRegister, MADE_BY, type NamedOutlet, type OutletNames } from '../../../data/outlets.ts';
import { foldTitle } from '../../../data/same-article.ts';
import type { SaveFailure } from '../../../preload/contract.ts';
import { stateOf } from '../../find/marks.ts';
import { outletNames } from '../../find/outlets.ts';
import type { Arrival, OutletCounts, TakenIn } from '../archive.ts';
import type { ChangeStates, RegisterValues } from '../change-states.ts';
import type { ArchiveContext } from '../context.ts';
import { newId } from '../library/library-records.ts';

/** Gives outlets the names that arrivals have for them, and says so in what became of each. */
export type NameOutlets = (
  arrivals: readonly Arrival[],
  taken: readonly TakenIn[],
  importId: string,
) => Promise<Outcome<readonly TakenIn[], SaveFailure>>;

export function namingOutlets({ catalogue, indexing }: ArchiveContext, changeStates: ChangeStates): NameOutlets {
  return async (arrivals, taken, importId) => {
    if (arrivals.every(({ outlets }) => outlets === undefined)) return done(taken);
    await indexing.marks();
    const naming = catalogue.use((database) => {
      const isDenied: IsDenied = (id, host) => stateOf(database, id).registers[hostRegister(host)]?.value === false;
      const begun = new Naming(outletNames(database), isDenied, importId);
      return { counts: arrivals.map(({ outlets }) => outlets && begun.nameAll(outlets)), values: begun.values };
    });
    const kept = await changeStates([...naming.values.keys()], ({ id }) => naming.values.get(id) ?? {});
    if (!kept.ok) return refused(kept.reason);
    return done(taken.map((one, index) => withOutlets(one, naming.counts[index])));
  };
}

function withOutlets(taken: TakenIn, outlets: OutletCounts | undefined): TakenIn {
  if (outlets === undefined) return taken;
  return { ...taken, outlets, ...(outlets.named > 0 && { outcome: 'named' as const }) };
}

/** Whether the reader said that a host is not an outlet's. */
type IsDenied = (outletId: string, host: string) => boolean;

/** What naming outlets changes. A host stays with the outlet that has it, also one that got it earlier in the batch. */
class Naming {
  /** New values of outlets' registers, by the outlets' ids. */
  readonly values = new Map<string, Record<string, RegisterValues[string]>>();
  readonly #names: OutletNames;
  readonly #isDenied: IsDenied;
  readonly #importId: string;
  readonly #made = new Map<string, string>();
  readonly #given = new Map<string, string>();

  constructor(names: OutletNames, isDenied: IsDenied, importId: string) {
    this.#names = names;
    this.#isDenied = isDenied;
    this.#importId = importId;
  }

  nameAll(outlets: readonly NamedOutlet[]): OutletCounts {
    const counts = { named: 0, known: 0, left: 0 };
    for (const outlet of outlets) counts[this.#name(outlet)] += 1;
    return counts;
  }

  #name({ name, hosts }: NamedOutlet): keyof OutletCounts {
    const id = this.#names.known(name)?.id ?? this.#made.get(foldTitle(name));
    const owners = hosts.map((host) => this.#names.ofHost(host)?.id ?? this.#given.get(host));
    const free = hosts.filter(
      (host, at) => owners[at] === undefined && !(id !== undefined && this.#isDenied(id, host)),
    );
    if (free.length > 0) {
      this.#give(id ?? this.#make(name), free);
      return 'named';
    }
    return id !== undefined && owners.includes(id) ? 'known' : 'left';
  }

  #make(name: string): string {
    const id = newId('outlet');
    this.#made.set(foldTitle(name), id);
    this.values.set(id, { name, [MADE_BY]: this.#importId });
    return id;
  }

  #give(id: string, hosts: readonly string[]): void {
    const values = this.values.get(id) ?? {};
    for (const host of hosts) {
      values[hostRegister(host)] = this.#importId;
      this.#given.set(host, id);
    }
    this.values.set(id, values);
  }
}
