/** UTF-16 range [start, end) of the query's text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A word as typed: its stems count too, unless it is `exact` (quoted). It may hold several tokens (`e-mail`, 東京都), which then follow each other. */
export interface WordTerm extends Span {
  readonly kind: 'word';
  readonly text: string;
  /** Words that begin with the text count too (`rock*`). */
  readonly prefix: boolean;
  readonly exact: boolean;
}

/** Words that follow each other exactly so; punctuation between them does not matter. */
export interface PhraseTerm extends Span {
  readonly kind: 'phrase';
  readonly text: string;
  /** The last word may go on (`"rocket eng*"`, or a quotation mark that is not closed yet). */
  readonly prefix: boolean;
}

/** Words in any order with at most `distance` other words between the first and the last of them. */
export interface NearTerm extends Span {
  readonly kind: 'near';
  readonly words: readonly string[];
  readonly distance: number;
}

export const TEXT_FIELDS = ['title', 'source', 'author', 'place', 'agency', 'tag', 'section', 'collection'] as const;
export type TextField = (typeof TEXT_FIELDS)[number];

/** A field's value: quoted it is the whole value (in a title: a phrase), bare it is words in it. An empty value is never given. */
export interface FieldTerm extends Span {
  readonly kind: 'field';
  readonly field: TextField;
  readonly value: string;
  readonly exact: boolean;
  /** Ends in `*`: values, or words of the title, that begin so. */
  readonly prefix: boolean;
}

export const SCOPES = ['notes', 'highlights'] as const;
export type Scope = (typeof SCOPES)[number];

/** Words sought in the reader's notes, or in what they highlighted, and nowhere else. */
export interface ScopeTerm extends Span {
  readonly kind: 'scope';
  readonly scope: Scope;
  readonly term: WordsTerm;
}

export const POSSESSIONS = ['notes', 'highlights', 'image', 'versions', 'correction'] as const;
export type Possession = (typeof POSSESSIONS)[number];

export interface HasTerm extends Span {
  readonly kind: 'has';
  readonly what: Possession;
}

export const CONDITIONS = ['unread', 'read', 'starred', 'archived', 'trashed', 'stub', 'unsure'] as const;
export type Condition = (typeof CONDITIONS)[number];

export interface IsTerm extends Span {
  readonly kind: 'is';
  readonly condition: Condition;
}

export interface LanguageTerm extends Span {
  readonly kind: 'language';
  /** Lower-case language tag: `en`, or `pt-br`. */
  readonly language: string;
}

export const DATE_FIELDS = ['before', 'after', 'on'] as const;
export type DateField = (typeof DATE_FIELDS)[number];

/** Days of publication as YYYY-MM-DD: `from` is included, `until` is not; null is open. `after:2020` begins with 2020, `before:2020` ends with 2019. */
export interface DateTerm extends Span {
  readonly kind: 'date';
  readonly field: DateField;
  /** As typed; `last week` stays that in a saved search. */
  readonly value: string;
  readonly from: string | null;
  readonly until: string | null;
}

/** How many words an article has; both ends included, null is open. */
export interface LengthTerm extends Span {
  readonly kind: 'length';
  /** As typed: `>800`. */
  readonly value: string;
  readonly min: number | null;
  readonly max: number | null;
}

export interface OrTerm<T = QueryTerm> extends Span {
  readonly kind: 'or';
  readonly terms: readonly T[];
}

export interface NotTerm extends Span {
  readonly kind: 'not';
  readonly term: QueryTerm;
}

/** What can stand inside `in:notes`. */
export type WordsTerm = WordTerm | PhraseTerm | NearTerm | OrTerm<WordTerm | PhraseTerm | NearTerm>;

export type QueryTerm =
  | WordTerm
  | PhraseTerm
  | NearTerm
  | FieldTerm
  | ScopeTerm
  | HasTerm
  | IsTerm
  | LanguageTerm
  | DateTerm
  | LengthTerm
  | OrTerm
  | NotTerm;

/** A query: an article must meet every one of its terms. A term without any letter or digit asks for nothing. */
export interface Query {
  readonly text: string;
  readonly terms: readonly QueryTerm[];
}

/** While someone types, the last word counts as the beginning of a word until a space follows it. */
export const isPrefixWhileTyping = (query: Query, term: WordTerm): boolean =>
  !term.exact && term.end === query.text.length;
