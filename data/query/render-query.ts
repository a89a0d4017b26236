import { quote } from './quotes.ts';
import type { FieldTerm, QueryTerm, WordTerm } from './query.ts';

/** Terms as text that reads as the same terms again. */
export function renderTerms(terms: readonly QueryTerm[]): string {
  const rendered = terms.map(renderTerm);
  // At the very end a keyword would count as still being typed.
  return rendered.at(-1)?.includes(':') === true ? `${rendered.join(' ')} ` : rendered.join(' ');
}

export function renderTerm(term: QueryTerm): string {
  switch (term.kind) {
    case 'word':
      return word(term);
    case 'phrase':
      return quote(star(term));
    case 'near':
      return `near:${quote(term.words.join(' '))}~${term.distance}`;
    case 'field':
      return `${term.field}:${fieldValue(term)}`;
    case 'scope':
      return term.term.kind === 'or'
        ? `${renderTerm(term.term)} in:${term.scope}`
        : `in:${term.scope} ${renderTerm(term.term)}`;
    case 'has':
      return `has:${term.what}`;
    case 'is':
      return `is:${term.condition}`;
    case 'language':
      return `lang:${term.language}`;
    case 'date':
      return `${term.field}:${quotedIfSpaced(term.value)}`;
    case 'length':
      return `words:${quotedIfSpaced(term.value)}`;
    case 'or':
      return term.terms.map(renderTerm).join(' OR ');
    case 'not':
      return `-${renderTerm(term.term)}`;
  }
}

const quotedIfSpaced = (value: string): string => (/\s/u.test(value) ? quote(value) : value);

function word(term: WordTerm): string {
  return term.exact ? quote(star(term)) : star(term);
}

const star = ({ text, prefix }: { readonly text: string; readonly prefix: boolean }): string =>
  prefix ? `${text}*` : text;

function fieldValue({ value, exact, prefix }: FieldTerm): string {
  const text = star({ text: value, prefix });
  return exact ? quote(text) : text;
}
