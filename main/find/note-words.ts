import type { Annotation, TextQuoteSelector } from '../../data/annotation.ts';
import type { Database } from './database.ts';
import { annotationsOf, isLive } from './marks.ts';
import { stemLanguage, wordsOf } from './text/words.ts';

/** The two texts of an annotation: the reader's own, and the words it is on. */
export const NOTE_PARTS = ['text', 'quote'] as const;
export type NotePart = (typeof NOTE_PARTS)[number];

export function noteText({ body, target }: Annotation, part: NotePart): string {
  if (part === 'text') return body.map(({ value }) => value).join('\n');
  const isQuote = ({ type }: { type: string }) => type === 'TextQuoteSelector';
  return (target.selector.find(isQuote) as TextQuoteSelector | undefined)?.exact ?? '';
}

/** In which an article's text is, and so most likely the notes on it. */
export function languageOf(database: Database, articleId: string): string {
  const sql = 'SELECT language FROM article JOIN record ON record.key = article.record WHERE article.id = ?';
  return database.all<{ language: string | null }>(sql, [articleId])[0]?.language ?? '';
}

/** Brings the words of an article's annotations up to date. */
export function putNoteWords(database: Database, articleId: string): void {
  const annotations = annotationsOf(database, articleId).filter(isLive);
  database.run('DELETE FROM note_word WHERE article = ?', [articleId]);
  if (annotations.length === 0) return;
  const language = stemLanguage(languageOf(database, articleId));
  for (const part of NOTE_PARTS) {
    for (const annotation of annotations) {
      for (const { term, stem } of wordsOf(noteText(annotation, part), language)) {
        database.run('INSERT OR IGNORE INTO note_word VALUES (?, ?, ?)', [term, articleId, part === 'quote' ? 1 : 0]);
        database.run('INSERT OR IGNORE INTO form VALUES (?, ?, ?)', [language, stem, term]);
      }
    }
  }
}
