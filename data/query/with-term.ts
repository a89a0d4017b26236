import { parseQuery } from './parse-query.ts';
import type { QueryTerm } from './query.ts';
import { withoutTerm } from './query-chips.ts';
import { quote } from './quotes.ts';
import { renderTerm, renderTerms } from './render-query.ts';

/** Keywords of which an article can meet several at once. */
const SEVERAL: ReadonlySet<string> = new Set(['tag', 'has', 'is', 'collection']);

/** The query's text asking for `keyword:value` as well: instead of another value of the keyword, or beside it where an article can have several. */
export function withTerm(text: string, keyword: string, value: string): string {
  const added = `${keyword}:${/^[\p{L}\p{N}_/.<>=-]+$/u.test(value) ? value : quote(value)}`;
  const kept = SEVERAL.has(keyword) ? text : withoutKeyword(text, keyword);
  const wanted = renderTerms(parseQuery(added).terms).trimEnd();
  if (parseQuery(kept).terms.some((term) => renderTerm(term) === wanted)) return kept;
  return joined(kept, added);
}

/** An open phrase at the end would swallow what is added behind it. */
function joined(text: string, added: string): string {
  const before = text.trim();
  if (before === '') return `${added} `;
  const plain = `${before} ${added} `;
  const wanted = [...parseQuery(before).terms, ...parseQuery(added).terms];
  return renderTerms(parseQuery(plain).terms) === renderTerms(wanted) ? plain : `${renderTerms(wanted).trimEnd()} `;
}

function withoutKeyword(text: string, keyword: string): string {
  const chip = parseQuery(text).terms.find((term) => isOf(term, keyword));
  return chip === undefined ? text : withoutKeyword(withoutTerm(text, chip), keyword);
}

const isOf = (term: QueryTerm, keyword: string): boolean =>
  ['field', 'date', 'length', 'language'].includes(term.kind) && renderTerm(term).startsWith(`${keyword}:`);
