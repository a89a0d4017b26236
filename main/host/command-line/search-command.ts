import type { ArticleRow } from '../../../preload/contract.ts';
import type { ArchiveClient } from '../archive-client.ts';
import { allIndexed } from './all-indexed.ts';
import type { Ask } from './ask.ts';
import type { SearchCommand } from './command.ts';
import { articleLine, complete, rowsOf } from './list-command.ts';
import { asJson, printable, type Terminal } from './terminal.ts';

interface Around {
  readonly client: ArchiveClient;
  readonly ask: Ask;
  readonly terminal: Terminal;
}

/** Prints what a query finds, each article with the words that were found; gives the exit status. */
export async function runSearchCommand(
  { view, query, order, limit, offset, json }: Omit<SearchCommand, 'name'> & { readonly json: boolean },
  { client, ask, terminal }: Around,
): Promise<number> {
  await allIndexed(client, ask);
  const start = performance.now();
  const { total, articles } = await rowsOf({ view, order, query: complete(query) }, { offset, limit }, ask);
  const ms = Math.round((performance.now() - start) * 10) / 10;
  const found = articles.map((row) => Object.assign(row, { snippet: row.match?.snippet.text ?? row.lead }));
  terminal.print(
    json ? asJson({ total, ms, articles: found }) : `${found.map(lines).join('')}${total} found in ${ms} ms\n`,
  );
  return 0;
}

const lines = ({ snippet, ...row }: ArticleRow & { readonly snippet: string }): string =>
  `${articleLine(row)}    ${printable(snippet).replaceAll(/\s+/gu, ' ')}\n`;
