import { ArticleId } from '../../../data/article.ts';
import { articleAsText } from './article-as-text.ts';
import type { Ask } from './ask.ts';
import { asJson, printable, type Terminal } from './terminal.ts';

/** Prints one article, as stored or as text; gives the exit status. */
export async function runShowCommand(
  { id, json }: { readonly id: string; readonly json: boolean },
  ask: Ask,
  terminal: Terminal,
): Promise<number> {
  const opened = ArticleId.safeParse(id).success
    ? await ask('articles.open', { id })
    : ({ ok: false, reason: 'article-missing' } as const);
  if (!opened.ok) {
    terminal.complain(
      opened.reason === 'article-missing'
        ? `There is no article "${id}" in this archive. "backfile list" shows the ids.`
        : `The article "${id}" is damaged and cannot be shown.`,
    );
    return 1;
  }
  const { article } = opened.value;
  terminal.print(json ? asJson(article) : printable(articleAsText(article)));
  return 0;
}
