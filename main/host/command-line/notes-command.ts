import type { Annotation } from '../../../data/annotation.ts';
import { ArticleId } from '../../../data/article.ts';
import type { Ask } from './ask.ts';
import { noArticle } from './failure.ts';
import { asJson, printable, type Terminal } from './terminal.ts';

/** Prints the annotations of one article or of all; gives the exit status, throws `Failure` when it cannot. */
export async function runNotesCommand(
  { id, json }: { readonly id: string | undefined; readonly json: boolean },
  ask: Ask,
  terminal: Terminal,
): Promise<number> {
  if (id !== undefined) await checkIsHere(id, ask);
  const page = await ask('notes.page', id === undefined ? {} : { articleId: id });
  terminal.print(json ? asJson(page) : printable(page.items.map(asText).join('\n')));
  return 0;
}

async function checkIsHere(id: string, ask: Ask): Promise<void> {
  if (!ArticleId.safeParse(id).success) throw noArticle(id);
  const opened = await ask('articles.open', { id });
  if (!opened.ok && opened.reason === 'article-missing') throw noArticle(id);
}

function asText(annotation: Annotation): string {
  const quote = annotation.target.selector.find((selector) => selector.type === 'TextQuoteSelector');
  const exact = typeof quote?.['exact'] === 'string' ? quote['exact'] : '';
  const words = annotation.body.map((body) => body.value).filter((value) => value !== '');
  const article = annotation.target.source.replace(/^urn:backfile:article:/u, '');
  const lines = [
    `“${exact}”`,
    ...words,
    `(${article}, ${annotation['backfile:color']}, ${annotation.modified.slice(0, 10)})`,
  ];
  return `${lines.join('\n')}\n`;
}
