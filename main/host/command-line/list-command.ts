import type { Args, ArticleRow } from '../../../preload/contract.ts';
import type { Ask } from './ask.ts';
import type { ListCommand } from './command.ts';
import { asJson, printable, type Terminal } from './terminal.ts';

/** The most rows that one request may ask for. */
const PAGE = 500;

/** Prints the list, or the part of it that was asked for; gives the exit status. */
export async function runListCommand(
  { view, query, order, limit, offset, json }: Omit<ListCommand, 'name'> & { readonly json: boolean },
  ask: Ask,
  terminal: Terminal,
): Promise<number> {
  const listing = { view, order, ...(query === undefined ? {} : { query: complete(query) }) };
  const { total, articles } = await rowsOf(listing, { offset, limit }, ask);
  terminal.print(json ? asJson({ total, articles }) : articles.map(articleLine).join(''));
  return 0;
}

/** A query whose last word is not one that is still being typed. */
export const complete = (query: string): string => `${query} `;

/** A part of a list of any length; without a limit, all from `offset` on. */
export async function rowsOf(
  listing: Pick<Args<'articles.page'>, 'view' | 'order' | 'query'>,
  { offset, limit = Number.POSITIVE_INFINITY }: { readonly offset: number; readonly limit: number | undefined },
  ask: Ask,
): Promise<{ total: number; articles: readonly ArticleRow[] }> {
  const articles: ArticleRow[] = [];
  let { total } = await ask('articles.page', { ...listing, offset: 0, limit: 1 });
  while (articles.length < limit && offset + articles.length < total) {
    const part = Math.min(PAGE, limit - articles.length);
    const page = await ask('articles.page', { ...listing, offset: offset + articles.length, limit: part });
    ({ total } = page);
    if (page.rows.length === 0) break;
    articles.push(...page.rows);
  }
  return { total, articles };
}

/** An article on one line. */
export function articleLine({ id, published, title, source }: ArticleRow): string {
  const date = (published?.value ?? '').slice(0, 10).padEnd(10);
  const outlet = source === null ? '' : `  (${source})`;
  return `${id}  ${date}  ${printable(`${title}${outlet}`).replaceAll(/\s+/gu, ' ')}\n`;
}
