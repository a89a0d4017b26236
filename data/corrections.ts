import { z } from 'zod';
import { type Article, DatedValue, type DerivedField, type Provenance } from './article.ts';
import { type CorrectableField, correctableFields } from './field-values.ts';
import type { ArticleState } from './state.ts';

const line = z.string().trim().max(2000);

/**
 * The fields of an article that the reader can correct. An empty value says that the article has none, whatever its file
 * says: '' for a text, a date or a place, no names for a byline. A title cannot be empty.
 */
export const FieldValues = z.strictObject({
  title: line.min(1),
  standfirst: line,
  byline: z.array(line.min(1)).max(100),
  published: z.union([DatedValue, z.literal('')]),
  source: line,
  section: line,
  agency: line,
  place: line,
  /** BCP 47. */
  language: z.union([z.string().regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/u), z.literal('')]),
} satisfies Record<CorrectableField, z.ZodType>);
export type FieldValues = z.infer<typeof FieldValues>;

const PREFIX = 'field:';

/** The register of an article's state that has the reader's value of a field; null leaves it to the file. */
export const fieldRegister = (field: CorrectableField): string => `${PREFIX}${field}`;

/** Whether the JSON of a state may say something of fields. */
export const mentionsFields = (stateJson: string): boolean => stateJson.includes(`"${PREFIX}`);

/** What the reader says of an article's fields. Values that are none are passed over. */
export function correctionsOf({ registers }: Pick<ArticleState, 'registers'>): Partial<FieldValues> {
  const entries = correctableFields.flatMap((field) => {
    const register = registers[fieldRegister(field)];
    if (register === undefined) return [];
    const value = FieldValues.shape[field].safeParse(register.value);
    return value.success ? [[field, value.data]] : [];
  });
  return Object.fromEntries(entries) as Partial<FieldValues>;
}

/** The article with the reader's values in place of its file's, which then come `from: 'reader'`. */
export function correctedArticle(article: Article, corrections: Partial<FieldValues>): Article {
  const fields = Object.keys(corrections) as CorrectableField[];
  if (fields.length === 0) return article;
  const { place, ...others } = corrections;
  const dateline = place === undefined || place === '' ? place : { place, text: place };
  const changes = { ...others, ...(dateline !== undefined && { dateline }) };
  const corrected = Object.entries({ ...article, ...changes }).filter(([, value]) => value !== '');
  const provenance = { ...article.provenance, ...provenanceOf(fields) };
  return { ...(Object.fromEntries(corrected) as Article), provenance };
}

const byReader: Provenance = { from: 'reader', sure: 'certain' };

const provenanceOf = (fields: readonly CorrectableField[]): Partial<Record<DerivedField, Provenance>> =>
  Object.fromEntries(fields.map((field) => [field === 'place' ? 'dateline' : field, byReader]));
