import type { ArticleRow } from '../../../preload/contract.ts';
import type { Ask } from './ask.ts';
import type { ListCommand } from './command.ts';
import { asJson, printable, type Terminal } from './terminal.ts';

/** The most rows that one request may ask for. */
const PAGE = 500;

/** Prints the list, or the part of it that was asked for; gives the exit status. */
export async function runListCommand(
  {
    view,
    order,
    limit = Number.POSITIVE_INFINITY,
    offset,
    json,
  }: Omit<ListCommand, 'name'> & { readonly json: boolean },
  ask: Ask,
  terminal: Terminal,
): Promise<number> {
  const articles: ArticleRow[] = [];
  let { total } = await ask('articles.page', { view, order, offset: 0, limit: 1 });
  while (articles.length < limit && offset + articles.length < total) {
    const part = Math.min(PAGE, limit - articles.length);
    const page = await ask('articles.page', { view, order, offset: offset + articles.length, limit: part });
    ({ total } = page);
    if (page.rows.length === 0) break;
    articles.push(...page.rows);
  }
  terminal.print(json ? asJson({ total, articles }) : articles.map(line).join(''));
  return 0;
}

function line({ id, published, title, source }: ArticleRow): string {
  const date = (published?.value ?? '').slice(0, 10).padEnd(10);
  const outlet = source === null ? '' : `  (${source})`;
  return `${id}  ${date}  ${printable(`${title}${outlet}`).replaceAll(/\s+/gu, ' ')}\n`;
}
