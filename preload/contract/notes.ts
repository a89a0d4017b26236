import { z } from 'zod';
import { AnnotationId, type AnnotationPage, Color, type Note } from '../../data/annotation.ts';
import { ArticleId } from '../../data/article.ts';
import type { Outcome } from '../../data/outcome.ts';
import { reply, request, type SaveFailure } from './request.ts';

const noteText = z.string().max(1_000_000);
const textOffset = z.int().nonnegative();

/** Highlights and notes. */
export const noteRequests = {
  /** Highlights `[start, end)` (UTF-16 offsets of `articleText`) of the text with that hash. */
  'notes.add': request(
    z.strictObject({
      articleId: ArticleId,
      textHash: z.string(),
      start: textOffset,
      end: textOffset,
      color: Color,
      text: noteText,
    }),
    reply<Outcome<Note, 'article-missing' | 'text-changed' | 'nothing-selected' | SaveFailure>>(),
  ),
  'notes.change': request(
    z.strictObject({ articleId: ArticleId, id: AnnotationId, color: Color.optional(), text: noteText.optional() }),
    reply<Outcome<Note, 'note-missing' | SaveFailure>>(),
  ),
  'notes.remove': request(
    z.strictObject({ articleId: ArticleId, id: AnnotationId }),
    reply<Outcome<null, 'note-missing' | SaveFailure>>(),
  ),
  /** Takes a removal back, exactly. */
  'notes.restore': request(
    z.strictObject({ articleId: ArticleId, id: AnnotationId }),
    reply<Outcome<Note, 'note-missing' | SaveFailure>>(),
  ),
  /**
   * Says where a note belongs: `[start, end)` of the text with that hash, as in `notes.add`. It answers for a note that has
   * no place, or confirms one that was found by likeness; what the note was made on before stays in its record.
   */
  'notes.place': request(
    z.strictObject({
      articleId: ArticleId,
      id: AnnotationId,
      textHash: z.string(),
      start: textOffset,
      end: textOffset,
    }),
    reply<Outcome<Note, 'article-missing' | 'note-missing' | 'text-changed' | 'nothing-selected' | SaveFailure>>(),
  ),
  /** Makes a note one on the article as a whole, with the words that it was made on kept. */
  'notes.keep': request(
    z.strictObject({ articleId: ArticleId, id: AnnotationId }),
    reply<Outcome<Note, 'note-missing' | SaveFailure>>(),
  ),
  /** Takes the last `notes.keep` or `notes.place` of a note back. */
  'notes.unplace': request(
    z.strictObject({ articleId: ArticleId, id: AnnotationId }),
    reply<Outcome<Note, 'note-missing' | SaveFailure>>(),
  ),
  /** All annotations of one article, or of the archive, as one W3C AnnotationPage. */
  'notes.page': request(z.strictObject({ articleId: ArticleId.optional() }), reply<AnnotationPage>()),
} as const;
