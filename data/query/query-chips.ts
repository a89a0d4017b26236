import { parseQuery } from './parse-query.ts';
import type { Query, QueryTerm, Span } from './query.ts';
import { renderTerm, renderTerms } from './render-query.ts';

/** A piece of a chip's label: the window says `not` and `or` in its own language. */
export type ChipPart = { readonly role: 'not' | 'or' } | { readonly role: 'keyword' | 'value'; readonly text: string };

/** One term of a query, to show and to take away. */
export interface QueryChip extends Span {
  readonly label: readonly ChipPart[];
}

export const queryChips = (query: Query): readonly QueryChip[] =>
  query.terms.map((term) => ({ label: label(term), start: term.start, end: term.end }));

/** The query's text without one of its chips; the rest asks for what it asked before. */
export function withoutTerm(text: string, chip: Span): string {
  const rest = parseQuery(text).terms.filter(({ start, end }) => start !== chip.start || end !== chip.end);
  const before = text.slice(0, chip.start).trimEnd();
  const shorter = `${before}${before === '' ? '' : ' '}${text.slice(chip.end).trimStart()}`;
  const canonical = renderTerms(rest);
  return renderTerms(parseQuery(shorter).terms) === canonical ? shorter : canonical;
}

function label(term: QueryTerm): readonly ChipPart[] {
  switch (term.kind) {
    case 'not':
      return [{ role: 'not' }, ...label(term.term)];
    case 'or':
      return term.terms.flatMap((each, index) => (index === 0 ? label(each) : [{ role: 'or' }, ...label(each)]));
    case 'scope':
      return [{ role: 'keyword', text: 'in' }, { role: 'value', text: term.scope }, ...label(term.term)];
    case 'word':
    case 'phrase':
      return [{ role: 'value', text: renderTerm(term) }];
    case 'field':
      return [
        { role: 'keyword', text: term.field },
        { role: 'value', text: `${term.value}${term.prefix ? '*' : ''}` },
      ];
    case 'near':
    case 'has':
    case 'is':
    case 'language':
    case 'date':
    case 'length':
      return keywordAndValue(renderTerm(term));
  }
}

function keywordAndValue(rendered: string): readonly ChipPart[] {
  const colon = rendered.indexOf(':');
  return [
    { role: 'keyword', text: rendered.slice(0, colon) },
    { role: 'value', text: rendered.slice(colon + 1).replaceAll('"', '') },
  ];
}
