import { isPrefixWhileTyping, type Query, type QueryTerm } from '../../../data/query/query.ts';
import { parseQuery } from '../../../data/query/parse-query.ts';
import type { ListView } from '../../../preload/contract.ts';
import { type Bits, bitsWhere, intersection } from '../columns/bits.ts';
import { Flag } from '../columns/flags.ts';
import type { Database } from '../database.ts';
import { finished, type Steps } from '../steps.ts';
import { findContext, type FindContext } from './context.ts';
import { evaluateAll } from './evaluate.ts';

/** What a query finds in a view. */
export interface Found {
  readonly query: Query;
  readonly bits: Bits;
  /** By article number: how much speaks for it; undefined where there is no word to be relevant to. */
  readonly scores: Float32Array | undefined;
}

export interface Finding {
  /** Everything, when it is empty or not given. */
  readonly query?: string | undefined;
  readonly view?: ListView | undefined;
}

/** Answers kept as long as nothing has changed: pages, counts and facets ask for the same ones. */
const KEPT_ANSWERS = 6;

interface Answers {
  readonly state: string;
  readonly found: Map<string, Found>;
}
const answersByDatabase = new WeakMap<Database, Answers>();

/** The articles that a query finds. */
export const find = (database: Database, wanted: Finding): Found => finished(finding(database, wanted));

/** The same in steps, between which the index must stay as it is. */
export function* finding(database: Database, { query = '', view = 'archive' }: Finding): Steps<Found> {
  const key = `${view} ${query}`;
  const found = answersOf(database).found.get(key) ?? (yield* findAnew(database, query, view));
  const answers = answersOf(database);
  answers.found.delete(key);
  answers.found.set(key, found);
  for (const oldest of answers.found.keys()) if (answers.found.size > KEPT_ANSWERS) answers.found.delete(oldest);
  return found;
}

/** What says of two moments that the index answered the same at both; what `last week` means goes on by itself. */
export function indexState(database: Database): string {
  const { columns, segments } = findContext(database, false);
  return `${columns.revision} ${segments.version} ${new Date().toDateString()}`;
}

function answersOf(database: Database): Answers {
  const state = indexState(database);
  const known = answersByDatabase.get(database);
  if (known?.state === state) return known;
  const answers = { state, found: new Map<string, Found>() };
  answersByDatabase.set(database, answers);
  return answers;
}

function* findAnew(database: Database, text: string, view: ListView): Steps<Found> {
  const query = parseQuery(text);
  const context = findContext(database, query.terms.some(hasWords));
  const { scores } = context;
  return { query, bits: yield* findTerms(context, query, query.terms, view), scores };
}

/** Articles in a view that meet terms of a query. One that asks for the trash is not held to the view. */
export function* findTerms(
  context: FindContext,
  query: Query,
  terms: readonly QueryTerm[],
  view: ListView,
): Steps<Bits> {
  const isPrefix = (term: QueryTerm) => term.kind === 'word' && isPrefixWhileTyping(query, term);
  const isTrash = query.terms.some(asksForTrash) || view === 'trash';
  return intersection(inView(context, isTrash), yield* evaluateAll(context, terms, isPrefix));
}

const hasWords = (term: QueryTerm): boolean => {
  if (term.kind === 'or') return term.terms.some(hasWords);
  return term.kind === 'word' || term.kind === 'phrase' || term.kind === 'near' || term.kind === 'scope';
};

const asksForTrash = (term: QueryTerm): boolean => term.kind === 'is' && term.condition === 'trashed';

function inView({ columns, size }: FindContext, isTrash: boolean): Bits {
  const { flags } = columns.slots;
  const wanted = isTrash ? Flag.live | Flag.trashed : Flag.live;
  return bitsWhere(size, (number) => ((flags[number] ?? 0) & (Flag.live | Flag.trashed)) === wanted);
}
