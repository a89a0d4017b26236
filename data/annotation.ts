import { z } from 'zod';
import { ArticleId } from './article.ts';

/**
 * Annotations in their stored form, the W3C Web Annotation Data Model (https://www.w3.org/TR/annotation-model/).
 * Selector positions count Unicode code points of the article's text; `end` is exclusive.
 */

export const Color = z.enum(['yellow', 'green', 'blue', 'pink']);
export type Color = z.infer<typeof Color>;

export const TextQuoteSelector = z.looseObject({
  type: z.literal('TextQuoteSelector'),
  exact: z.string(),
  prefix: z.string().optional(),
  suffix: z.string().optional(),
});
export type TextQuoteSelector = z.infer<typeof TextQuoteSelector>;

export const TextPositionSelector = z.looseObject({
  type: z.literal('TextPositionSelector'),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
});
export type TextPositionSelector = z.infer<typeof TextPositionSelector>;

const Selector = z.union([TextQuoteSelector, TextPositionSelector, z.looseObject({ type: z.string() })]);
export type Selector = z.infer<typeof Selector>;

const TextualBody = z.looseObject({
  type: z.literal('TextualBody'),
  purpose: z.string().optional(),
  value: z.string(),
  format: z.string().optional(),
});

export const AnnotationId = z.string().regex(/^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u);

/** `backfile:` properties are ours; everything else is the standard's. */
export const Annotation = z.looseObject({
  id: AnnotationId,
  type: z.literal('Annotation'),
  motivation: z.enum(['highlighting', 'commenting']),
  /** ISO 8601. */
  created: z.string(),
  modified: z.string(),
  body: z.array(TextualBody),
  target: z.looseObject({
    /** `urn:backfile:article:<id>` */
    source: z.string(),
    selector: z.array(Selector),
  }),
  'backfile:color': Color,
  /** SHA-256 (hex) of the text that the selectors were made on. */
  'backfile:textHash': z.string(),
  'backfile:clock': z.string(),
  /** `article`: the reader made it a note on the article as a whole; its selectors stay as they were. */
  'backfile:about': z.literal('article').optional(),
  /** What it was made on before the reader gave it another place, oldest first. */
  'backfile:earlier': z
    .array(z.looseObject({ selector: z.array(Selector), 'backfile:textHash': z.string() }))
    .optional(),
  /** Set when the annotation was deleted; its content stays until the deletion is final, so that undo is exact. */
  'backfile:deleted': z.boolean().optional(),
});
export type Annotation = z.infer<typeof Annotation>;

/** The content of one `notes/<writer>/<article>.json`, apart from the file envelope. */
export const AnnotationPage = z.looseObject({
  '@context': z.literal('http://www.w3.org/ns/anno.jsonld'),
  id: z.string(),
  type: z.literal('AnnotationPage'),
  items: z.array(Annotation),
});
export type AnnotationPage = z.infer<typeof AnnotationPage>;

/** Where a note stands in the article's present text, in UTF-16 offsets of `articleText`. */
export const NotePlace = z.discriminatedUnion('status', [
  z.object({ status: z.literal('placed'), start: z.int(), end: z.int() }),
  /** Found by likeness, to be confirmed by the reader; `likeness` is 0 to 1. */
  z.object({ status: z.literal('approximate'), start: z.int(), end: z.int(), likeness: z.number() }),
  /** `candidate` is what resembles its words most, too little to stand for them unasked; `words` are those at that place. */
  z.object({
    status: z.literal('unplaced'),
    candidate: z.object({ start: z.int(), end: z.int(), likeness: z.number(), words: z.string() }).optional(),
  }),
  /** A note on the article as a whole. */
  z.object({ status: z.literal('whole') }),
]);
export type NotePlace = z.infer<typeof NotePlace>;

/** An annotation as a window shows it. */
export const Note = z.object({
  id: AnnotationId,
  articleId: ArticleId,
  color: Color,
  /** The highlighted words. */
  quote: z.string(),
  prefix: z.string(),
  suffix: z.string(),
  /** The reader's own words; empty for a bare highlight. */
  text: z.string(),
  created: z.string(),
  modified: z.string(),
  place: NotePlace,
});
export type Note = z.infer<typeof Note>;
