import type { Article } from './article.ts';
import type { FieldValues } from './corrections.ts';

/** The fields of an article that the reader can correct, for windows too, which check nothing. */
export const correctableFields = [
  'title',
  'standfirst',
  'byline',
  'published',
  'source',
  'section',
  'agency',
  'place',
  'language',
] as const;
export type CorrectableField = (typeof correctableFields)[number];

/** An article's values as they would be corrected. */
export function fieldValues(article: Article): FieldValues {
  const { title, standfirst = '', byline, published = '', source = '', section = '', agency = '' } = article;
  const { dateline, language = '' } = article;
  return { title, standfirst, byline, published, source, section, agency, place: dateline?.place ?? '', language };
}
