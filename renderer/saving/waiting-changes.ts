import type { Args, RequestName, SaveFailure } from '../../preload/contract.ts';

/** A change that the archive could not keep, as it was asked for. */
export interface WaitingChange {
  readonly name: RequestName;
  readonly args: unknown;
  readonly reason: SaveFailure;
}

const failures: readonly unknown[] = ['disk-full', 'read-only', 'not-writable'] satisfies SaveFailure[];

export const isSaveFailure = (reason: unknown): reason is SaveFailure => failures.includes(reason);

type KeyOf = { readonly [Name in RequestName]?: (args: Args<Name>) => string | undefined };

/**
 * What a change is about, for those that mean the same however often they are made: of two about one thing the later
 * counts. New highlights and what is written on notes wait as drafts, where the reader sees them.
 */
const keyOf: KeyOf = {
  'state.change': ({ articleId }) => `state ${articleId}`,
  'articles.trash': (selection) => `trash ${JSON.stringify(selection)}`,
  'articles.untrash': (selection) => `trash ${JSON.stringify(selection)}`,
  'articles.change': ({ selection, ...what }) => `change ${JSON.stringify([selection, subjectOf(what)])}`,
  'collections.save': ({ id, name, parentId }) =>
    id === undefined
      ? `new collection ${JSON.stringify([parentId, name])}`
      : `collection ${id} ${name === undefined ? 'place' : 'name'}`,
  'collections.remove': ({ id }) => `collection ${id}`,
  'searches.save': ({ id, name, query }) =>
    id === undefined ? `new search ${JSON.stringify([name, query])}` : `search ${id}`,
  'searches.remove': ({ id }) => `search ${id}`,
  'tags.rename': ({ from }) => `tag ${from}`,
  'tags.remove': ({ name }) => `tag ${name}`,
  'notes.change': ({ id, text }) => (text === undefined ? `color ${id}` : undefined),
  'notes.remove': ({ id }) => `note ${id}`,
  'notes.restore': ({ id }) => `note ${id}`,
};

/** What a change of many articles is about: the mark it sets or clears, the tags or the collection it gives or takes. */
function subjectOf({ addTags, removeTags, addTo, removeFrom, ...marks }: Omit<Args<'articles.change'>, 'selection'>) {
  return [Object.keys(marks), addTags ?? removeTags, addTo ?? removeFrom];
}

function keyFor(name: RequestName, args: unknown): string | undefined {
  const key = keyOf[name] as ((args: unknown) => string | undefined) | undefined;
  return key?.(args);
}

let waiting: ReadonlyMap<string, WaitingChange> = new Map();
const watchers = new Set<() => void>();

export const waitingChanges = (): ReadonlyMap<string, WaitingChange> => waiting;

export function watchWaiting(watch: () => void): () => void {
  watchers.add(watch);
  return () => watchers.delete(watch);
}

/** Takes in what came of a request: a change that could not be kept waits, one that was kept waits no longer. */
export function heedReply(name: RequestName, args: unknown, reply: unknown): void {
  const key = keyFor(name, args);
  if (key === undefined) return;
  const reason = reasonIn(reply);
  const before = waiting.get(key);
  // At the end, for things are tried again in the order in which they were said.
  if (isSaveFailure(reason)) publish(without(key).set(key, { name, args: joined(before, name, args), reason }));
  else if (before) publish(without(key));
}

/** Of one article's state each part counts for itself: a star waits on while the article is marked as read. */
function joined(before: WaitingChange | undefined, name: RequestName, args: unknown): unknown {
  return name === 'state.change' && before?.name === name ? { ...(before.args as object), ...(args as object) } : args;
}

/** Forgets everything that waits. */
export function dropWaiting(): void {
  publish(new Map());
}

/** What waits to be said of an article's state. */
export function waitingStateOf(articleId: string): Args<'state.change'> | undefined {
  states ??= statesOf(waiting);
  return states.get(articleId);
}

type StateChange = Args<'state.change'>;

/** Of each article that is named; made when it is first asked for. */
let states: ReadonlyMap<string, StateChange> | undefined;

function statesOf(changes: typeof waiting): ReadonlyMap<string, StateChange> {
  const all = new Map<string, StateChange>();
  for (const { name, args } of changes.values()) {
    if (name !== 'state.change' && name !== 'articles.change') continue;
    for (const change of stateChangesIn(args as StateChange | Args<'articles.change'>)) {
      all.set(change.articleId, { ...all.get(change.articleId), ...change });
    }
  }
  return all;
}

function stateChangesIn(args: StateChange | Args<'articles.change'>): readonly StateChange[] {
  if (!('selection' in args)) return [args];
  const { selection, read, starred } = args;
  const marks = { ...(read !== undefined && { read }), ...(starred !== undefined && { starred }) };
  return 'ids' in selection ? selection.ids.map((articleId) => Object.assign({ articleId }, marks)) : [];
}

function reasonIn(reply: unknown): unknown {
  return typeof reply === 'object' && reply !== null && 'reason' in reply ? reply.reason : undefined;
}

function publish(next: ReadonlyMap<string, WaitingChange>): void {
  waiting = next;
  states = undefined;
  for (const watch of watchers) watch();
}

function without(key: string): Map<string, WaitingChange> {
  const rest = new Map(waiting);
  rest.delete(key);
  return rest;
}
