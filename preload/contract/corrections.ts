import { z } from 'zod';
import type { DatedValue } from '../../data/article.ts';
import { FieldValues } from '../../data/corrections.ts';
import type { CorrectableField } from '../../data/field-values.ts';
import type { Outcome } from '../../data/outcome.ts';
import { type Changed, Selection } from './articles.ts';
import { reply, request, type SaveFailure } from './request.ts';

const { shape } = FieldValues;

/** New values of fields; null goes back to what the file says, undefined leaves a field as it is. */
export const FieldChanges = z.strictObject({
  title: shape.title.nullable().optional(),
  standfirst: shape.standfirst.nullable().optional(),
  byline: shape.byline.nullable().optional(),
  published: shape.published.nullable().optional(),
  source: shape.source.nullable().optional(),
  section: shape.section.nullable().optional(),
  agency: shape.agency.nullable().optional(),
  place: shape.place.nullable().optional(),
  language: shape.language.nullable().optional(),
} satisfies Record<CorrectableField, z.ZodType>);
export type FieldChanges = z.infer<typeof FieldChanges>;

/** Correcting what files say of articles. */
export const correctionRequests = {
  /** Corrects all articles of a selection alike. */
  'articles.correct': request(
    z.strictObject({ selection: Selection, fields: FieldChanges }),
    reply<Outcome<Changed, 'article-missing' | SaveFailure>>(),
  ),
  /** The date that a text means, however it is written, or null; `order` decides what `03/04/2020` is. */
  'dates.read': request(
    z.strictObject({
      text: z.string().max(200),
      language: z.string().max(35),
      order: z.enum(['day-first', 'month-first']),
    }),
    reply<DatedValue | null>(),
  ),
} as const;
