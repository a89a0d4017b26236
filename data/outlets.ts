import { z } from 'zod';
import { type Choice, lineChoicesOf } from './cleaning/cleaning-records.ts';
import { isDeletedRecord, textOfRegister } from './library.ts';
import { foldTitle } from './same-article.ts';
import type { ArticleState } from './state.ts';

export const OutletId = z.string().regex(/^outlet-[a-z0-9-]{1,50}$/u);

/**
 * An outlet as its own record has it: registers `name`, `mergedInto` (the outlet that took it up), and for each host, each
 * other name and each line that its articles repeat a register of its own, so that two machines may add different ones.
 */
export interface OutletRecord {
  readonly id: string;
  readonly name: string;
  readonly hosts: readonly string[];
  /** Other names: mastheads, titles of feeds, folders. */
  readonly names: readonly string[];
  readonly mergedInto: string | null;
  /** What was said of lines that its articles repeat; see `passageName`. */
  readonly lines: ReadonlyMap<string, Choice>;
}

/** What a list of feeds says of an outlet. */
export interface NamedOutlet {
  readonly name: string;
  /** As `tidyHost` has them. */
  readonly hosts: readonly string[];
}

export const hostRegister = (host: string): string => `host:${host}`;
export const otherNameRegister = (name: string): string => `alias:${name}`;

/** Undefined for one that is not there, or of which only later changes came here. */
export function outletOf(record: ArticleState): OutletRecord | undefined {
  const name = textOfRegister(record, 'name');
  if (name === null || isDeletedRecord(record) || isTakenBack(record)) return undefined;
  return {
    id: record.id,
    name,
    hosts: hostsOf(record),
    names: keysSet(record, otherNameRegister('')),
    mergedInto: textOfRegister(record, 'mergedInto'),
    lines: lineChoicesOf(record),
  };
}

/**
 * A host's register holds true if the reader said so, and the import's id if an import did; `import` names the import that
 * made the outlet, until the reader changes it; `undone:<import>` is true while that import is taken back.
 */
export const MADE_BY = 'import';
export const undoneRegister = (importId: string): string => `undone:${importId}`;

/** Whether an import gave an outlet hosts. */
export const isNamedBy = ({ registers }: ArticleState, importId: string): boolean =>
  Object.entries(registers).some(([key, { value }]) => key.startsWith(hostRegister('')) && value === importId);

export const isNamingUndone = ({ registers }: ArticleState, importId: string): boolean =>
  registers[undoneRegister(importId)]?.value === true;

const hostsOf = (record: ArticleState): string[] =>
  Object.entries(record.registers)
    .filter(([key]) => key.startsWith(hostRegister('')))
    .filter(([, { value }]) => value === true || (typeof value === 'string' && !isNamingUndone(record, value)))
    .map(([key]) => key.slice(hostRegister('').length));

/** Made by an import that was taken back, with nothing left of it that came from elsewhere. */
function isTakenBack(record: ArticleState): boolean {
  const importId = textOfRegister(record, MADE_BY);
  return importId !== null && isNamingUndone(record, importId) && hostsOf(record).length === 0;
}

const keysSet = ({ registers }: ArticleState, prefix: string): string[] =>
  Object.entries(registers)
    .filter(([key, { value }]) => key.startsWith(prefix) && value === true)
    .map(([key]) => key.slice(prefix.length));

/** A host as outlets have it: of an address or a bare host, without `www.` and the like; undefined for what is none. */
export function tidyHost(text: string): string | undefined {
  const address = /^[a-z]+:\/\//iu.test(text.trim()) ? text.trim() : `https://${text.trim()}`;
  if (!URL.canParse(address)) return undefined;
  const host = new URL(address).hostname.replace(/^(?:(?:www|m|mobile|amp)\.)+(?=[^.]+\.)/u, '');
  return host.includes('.') ? host : undefined;
}

/** Where something came from, as its file says. */
export interface Origin {
  readonly source: string | null;
  /** Of its address. */
  readonly host: string | null;
}

/** Names the outlets of articles: one name for all that an outlet is called, and for all its hosts. */
export class OutletNames {
  readonly #roots = new Map<string, OutletRecord>();
  readonly #byName = new Map<string, OutletRecord>();
  readonly #byHost = new Map<string, OutletRecord>();
  readonly #lines = new Map<string, Map<string, Choice>>();

  constructor(records: readonly OutletRecord[]) {
    const byId = new Map(records.map((record) => [record.id, record]));
    // Of two that claim one name, that with the first id has it, on every machine.
    for (const record of records.toSorted((one, other) => (one.id < other.id ? -1 : 1))) {
      const root = rootOf(record, byId);
      this.#roots.set(record.id, root);
      for (const name of [record.name, ...record.names]) claim(this.#byName, foldTitle(name), root);
      for (const host of record.hosts) claim(this.#byHost, host, root);
      this.#takeLines(record, root);
    }
  }

  /** The outlet that took an outlet up in the end, or that outlet itself. */
  rootOf(id: string): OutletRecord | undefined {
    return this.#roots.get(id);
  }

  /** What an outlet is called that goes by a name. */
  called(name: string): string {
    return this.known(name)?.name ?? name;
  }

  /** The outlet that goes by a name. */
  known(name: string): OutletRecord | undefined {
    return this.#byName.get(foldTitle(name));
  }

  /** Names of outlets of whose lines something was said. */
  get outletsWithLines(): readonly string[] {
    return [...this.#lines.keys()];
  }

  /** What was said of lines of the outlet with that name. */
  linesOf(name: string | null): ReadonlyMap<string, Choice> {
    return (name === null ? undefined : this.#lines.get(name)) ?? NO_LINES;
  }

  /** Names of the lines that are left out of all its articles. */
  leftOutOf(name: string | null): ReadonlySet<string> {
    return new Set([...this.linesOf(name)].filter(([, choice]) => choice === 'out').map(([line]) => line));
  }

  /** What outlets that it took up say of a line holds where it says nothing itself. */
  #takeLines({ id, lines }: OutletRecord, root: OutletRecord): void {
    const known = this.#lines.get(root.name) ?? new Map<string, Choice>();
    for (const [line, choice] of lines) if (id === root.id || !known.has(line)) known.set(line, choice);
    if (known.size > 0) this.#lines.set(root.name, known);
  }

  /** A name that is known counts for more than the host, and a host that is known for more than a name that is not. */
  of({ source, host }: Origin): string | null {
    const named = source === null ? undefined : this.known(source);
    return (named ?? this.ofHost(host))?.name ?? source;
  }

  /** The outlet that has a host, or one that the host lies below. */
  ofHost(host: string | null): OutletRecord | undefined {
    if (this.#byHost.size === 0) return undefined;
    for (let at = host; at !== null; at = parentHost(at)) {
      const outlet = this.#byHost.get(at);
      if (outlet !== undefined) return outlet;
    }
    return undefined;
  }
}

const NO_LINES: ReadonlyMap<string, Choice> = new Map();

function claim(outlets: Map<string, OutletRecord>, key: string, outlet: OutletRecord): void {
  if (!outlets.has(key)) outlets.set(key, outlet);
}

const parentHost = (host: string): string | null => (/\..*\./u.test(host) ? host.slice(host.indexOf('.') + 1) : null);

/** Two machines may have merged two outlets into each other: of such a ring that with the first id stands. */
function rootOf(record: OutletRecord, byId: ReadonlyMap<string, OutletRecord>): OutletRecord {
  const seen: OutletRecord[] = [];
  for (let at: OutletRecord | undefined = record; at !== undefined; at = byId.get(at.mergedInto ?? '')) {
    const ring = seen.indexOf(at);
    if (ring >= 0) return seen.slice(ring).reduce((first, each) => (each.id < first.id ? each : first));
    seen.push(at);
  }
  return seen.at(-1) ?? record;
}
