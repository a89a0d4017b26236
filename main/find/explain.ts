import type { Annotation } from '../../data/annotation.ts';
import type { Article } from '../../data/article.ts';
import { matchesIn } from '../../data/query/matches-in.ts';
import type { Query } from '../../data/query/query.ts';
import type { Where } from '../../data/query/sought-words.ts';
import { articleText } from '../../data/text.ts';
import type { RowMatch } from '../../preload/contract.ts';
import type { Database } from './database.ts';
import { annotationsOf, isLive } from './marks.ts';
import { noteText } from './note-words.ts';
import type { Explain } from './page.ts';
import { type Range, snippetOf } from './snippet.ts';
import { type TextPlace, textAt } from './text/backlog.ts';

interface Candidate {
  readonly where: RowMatch['where'];
  readonly text: string;
  readonly matches: readonly Range[];
  readonly noteId: string | null;
}

/** Says of articles why a query found them, with `read` for their texts. */
export function explaining(database: Database, read: (at: TextPlace) => Article | undefined): Explain {
  return ({ query, scores }, row) => {
    if (scores === undefined) return null;
    const at = textAt(database, row.number);
    const article = at && read(at);
    const notes = row.notes === 0 ? [] : annotationsOf(database, row.article_id).filter(isLive);
    return article === undefined ? null : explanation(query, article, notes);
  };
}

const SCOPES: Readonly<Record<RowMatch['where'], Where>> = {
  title: 'title',
  text: 'text',
  note: 'notes',
  highlight: 'highlights',
};

/** The words of the text say most, unless it is only a note or the title that has them. */
function explanation(query: Query, article: Article, notes: readonly Annotation[]): RowMatch | null {
  const language = article.language ?? '';
  const candidate = (where: RowMatch['where'], text: string, noteId: string | null = null): Candidate => ({
    where,
    text,
    noteId,
    matches: matchesIn(text, query, language, SCOPES[where]),
  });
  const title = candidate('title', article.title);
  const texts = [article.standfirst ?? '', articleText(article.blocks)].map((text) => candidate('text', text));
  const noted = notes.flatMap((note) => [
    candidate('note', noteText(note, 'text'), note.id),
    candidate('highlight', noteText(note, 'quote'), note.id),
  ]);
  const shown = [...noted.filter(({ where }) => where === 'note'), ...texts, ...noted, title].find(
    ({ matches }) => matches.length > 0,
  );
  if (shown === undefined) return null;
  const count = [title, ...texts].reduce((sum, { matches }) => sum + matches.length, 0);
  return { where: shown.where, snippet: snippetOf(shown.text, shown.matches), count, noteId: shown.noteId };
}
