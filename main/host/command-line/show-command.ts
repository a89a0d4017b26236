import { ArticleId } from '../../../data/article.ts';
import { articleAsText } from './article-as-text.ts';
import type { Ask } from './ask.ts';
import { damagedArticle, noArticle } from './failure.ts';
import { asJson, printable, type Terminal } from './terminal.ts';

/** Prints one article, as stored or as text; gives the exit status, throws `Failure` when it cannot. */
export async function runShowCommand(
  { id, json }: { readonly id: string; readonly json: boolean },
  ask: Ask,
  terminal: Terminal,
): Promise<number> {
  if (!ArticleId.safeParse(id).success) throw noArticle(id);
  const opened = await ask('articles.open', { id });
  if (!opened.ok) throw opened.reason === 'article-missing' ? noArticle(id) : damagedArticle(id);
  const { article } = opened.value;
  terminal.print(json ? asJson(article) : printable(articleAsText(article)));
  return 0;
}
