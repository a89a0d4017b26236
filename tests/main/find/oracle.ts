import type { Article } from '../../../data/article.ts';
import { matchesIn } from '../../../data/query/matches-in.ts';
import type { FieldTerm, Query, QueryTerm, WordsTerm } from '../../../data/query/query.ts';
import type { Where } from '../../../data/query/sought-words.ts';
import { articleText } from '../../../data/text.ts';
import { tokens } from '../../../data/words/tokens.ts';
import { parsed } from './indexed.ts';

/** An article with what a reader did to it, as far as a query asks. */
export interface Known {
  readonly article: Article;
  readonly tags: readonly string[];
  readonly isUnread: boolean;
  readonly notes: readonly { readonly text: string; readonly quote: string }[];
}

/** What a query finds, by looking at every article. */
export function scanned(known: readonly Known[], text: string): string[] {
  const query = parsed(text);
  return known
    .filter((each) => query.terms.every((term) => meets(each, term, query)))
    .map(({ article }) => article.id)
    .toSorted();
}

function meets(known: Known, term: QueryTerm, query: Query): boolean {
  switch (term.kind) {
    case 'word':
    case 'phrase':
    case 'near':
      return isAnywhere(known, term, query);
    case 'or':
      return term.terms.some((each) => meets(known, each, query));
    case 'not':
      return !meets(known, term.term, query);
    case 'scope':
      return known.notes.some((note) => {
        const part = term.scope === 'notes' ? note.text : note.quote;
        return has(part, known.article, { ...query, terms: [term] }, term.scope) || isEmpty(term.term);
      });
    case 'field':
      return hasValue(known, term, query);
    case 'has':
      return (term.what === 'notes' || term.what === 'highlights') && known.notes.length > 0;
    case 'is':
      return term.condition === 'unread' ? known.isUnread : term.condition === 'read' && !known.isUnread;
    case 'language':
      return (known.article.language ?? '').split('-')[0] === term.language;
    case 'date': {
      const date = known.article.published?.value;
      const first = date === undefined ? '' : `${date}${'-01-01'.slice(date.length - 10)}`;
      const day = date === undefined ? '' : date.length === 10 ? date : first;
      return day !== '' && (term.from === null || day >= term.from) && (term.until === null || day < term.until);
    }
    case 'length':
      return known.article.wordCount >= (term.min ?? 0) && known.article.wordCount <= (term.max ?? Infinity);
  }
}

function isAnywhere({ article, notes }: Known, term: WordsTerm, query: Query): boolean {
  if (isEmpty(term)) return true;
  const only = { ...query, terms: [term] };
  return (
    has(article.title, article, only, 'title') ||
    has(article.standfirst ?? '', article, only, 'text') ||
    has(articleText(article.blocks), article, only, 'text') ||
    notes.some(({ text, quote }) => has(text, article, only, 'notes') || has(quote, article, only, 'highlights'))
  );
}

function isEmpty(term: WordsTerm): boolean {
  if (term.kind === 'or') return term.terms.some(isEmpty);
  return (term.kind === 'near' ? term.words : [term.text]).every((text) => tokens(text, '').length === 0);
}

const has = (text: string, { language }: Article, query: Query, where: Where): boolean =>
  matchesIn(text, query, language, where).length > 0;

const folded = (text: string) =>
  tokens(text, '')
    .map((token) => token.text)
    .join(' ');

function hasValue({ article, tags }: Known, term: FieldTerm, query: Query): boolean {
  const { field, value, exact } = term;
  if (field === 'title') return has(article.title, article, { ...query, terms: [term] }, 'title');
  if (field === 'tag') return tags.some((tag) => folded(tag).startsWith(folded(value)));
  const values = { source: [article.source], author: article.byline, place: [article.dateline?.place] }[
    field as string
  ];
  return (values ?? []).some((each) => {
    const name = folded(each ?? '');
    return exact ? name === folded(value) : ` ${name} `.includes(` ${folded(value)} `);
  });
}
