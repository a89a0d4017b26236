import type { Query, QueryTerm, Scope, Span, WordsTerm } from './query.ts';
import type { ReadTerm } from './read-terms.ts';
import { readTerms } from './read-terms.ts';

/**
 * Reads a query as people type it. Any text is one: what is not said in the query language is words to look for.
 * `OR` binds its two neighbours; `today` gives `yesterday` and the like their days.
 */
export function parseQuery(text: string, today: Date = new Date()): Query {
  return { text, terms: joinScopes(joinAlternatives(readTerms(text, today).flatMap(placed))) };
}

/** An `in:notes` that has not met the words it is about. */
interface ScopeMark extends Span {
  readonly kind: 'scope-mark';
  readonly scope: Scope;
  readonly isNegated: boolean;
}

type Joining = QueryTerm | ScopeMark;

function placed({ term, isNegated, start, end }: ReadTerm): readonly Joining[] {
  if (term === null) return [];
  if (term.kind === 'scope-mark') return [{ ...term, isNegated, start, end }];
  return [isNegated ? { kind: 'not', term: { ...term, start: start + 1, end }, start, end } : { ...term, start, end }];
}

/** Joins what stands around each OR. An OR before the first term is a word; one behind the last asks for nothing yet. */
function joinAlternatives(terms: readonly Joining[]): readonly Joining[] {
  const joined: Joining[] = [];
  for (let at = 0; at < terms.length;) {
    const operands: Joining[] = [];
    do {
      if (operands.length > 0) at += 1;
      const [operand, length] = readOperand(terms, at);
      operands.push(...operand);
      at += length;
    } while (isOr(terms[at]));
    joined.push(...alternative(operands));
  }
  return joined;
}

/** One side of an OR: a term, or `in:notes` with the word behind it. */
function readOperand(terms: readonly Joining[], at: number): readonly [readonly Joining[], number] {
  const first = terms[at];
  const second = terms[at + 1];
  if (first === undefined) return [[], 0];
  if (first.kind !== 'scope-mark' || second === undefined || isOr(second) || !isWords(second)) return [[first], 1];
  return [[scoped(first, second, first.start, second.end)], 2];
}

function alternative(operands: readonly Joining[]): readonly Joining[] {
  const [first] = operands;
  const last = operands.at(-1);
  if (first === undefined || last === undefined || operands.length === 1) return operands;
  return [{ kind: 'or', terms: operands.map(standingAlone), start: first.start, end: last.end }];
}

/** An `in:notes` with no word behind it is about the words before it. */
function joinScopes(terms: readonly Joining[]): readonly QueryTerm[] {
  const joined: QueryTerm[] = [];
  for (const term of terms) {
    const previous = joined.at(-1);
    if (
      term.kind === 'scope-mark' &&
      !term.isNegated &&
      previous !== undefined &&
      isWords(previous) &&
      !isOr(previous)
    ) {
      joined.splice(-1, 1, scoped(term, previous, previous.start, term.end));
    } else {
      joined.push(standingAlone(term));
    }
  }
  return joined;
}

function scoped({ scope, isNegated }: ScopeMark, term: WordsTerm, start: number, end: number): QueryTerm {
  const inner = isNegated ? start + 1 : start;
  const found: QueryTerm = { kind: 'scope', scope, term, start: inner, end };
  return isNegated ? { kind: 'not', term: found, start, end } : found;
}

/** `in:notes` about no words asks for articles with notes. */
function standingAlone(term: Joining): QueryTerm {
  if (term.kind !== 'scope-mark') return term;
  const { scope, isNegated, start, end } = term;
  const inner = isNegated ? start + 1 : start;
  const has: QueryTerm = { kind: 'has', what: scope, start: inner, end };
  return isNegated ? { kind: 'not', term: has, start, end } : has;
}

const isOr = (term: Joining | undefined): boolean =>
  term?.kind === 'word' && term.text === 'OR' && !term.exact && !term.prefix;

const isOneText = (term: Joining): term is Exclude<WordsTerm, { kind: 'or' }> =>
  term.kind === 'word' || term.kind === 'phrase' || term.kind === 'near';

const isWords = (term: Joining): term is WordsTerm =>
  isOneText(term) || (term.kind === 'or' && term.terms.every(isOneText));
