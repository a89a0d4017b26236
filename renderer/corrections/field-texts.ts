import type { DatedValue } from '../../data/article.ts';
import type { FieldValues } from '../../data/corrections.ts';
import { type CorrectableField, correctableFields } from '../../data/field-values.ts';
import type { FieldChanges } from '../../preload/contract.ts';
import { languageName, languageOfName } from './languages.ts';

/** Fields as they stand in the form. */
export type FieldTexts = Readonly<Record<CorrectableField, string>>;

export const NO_TEXTS: FieldTexts = {
  title: '',
  standfirst: '',
  byline: '',
  published: '',
  source: '',
  section: '',
  agency: '',
  place: '',
  language: '',
};

const NAME_SEPARATOR = ';';

/** A field's value as the reader would type it. */
export function textOfField(field: CorrectableField, values: Partial<FieldValues>): string {
  switch (field) {
    case 'byline':
      return (values.byline ?? []).join(`${NAME_SEPARATOR} `);
    case 'published':
      return values.published ? values.published.value.replace('T', ' ') : '';
    case 'language':
      return values.language ? languageName(values.language) : '';
    default:
      return values[field] ?? '';
  }
}

export const textsOf = (values: Partial<FieldValues>): FieldTexts => ({
  ...NO_TEXTS,
  ...Object.fromEntries(correctableFields.map((field) => [field, textOfField(field, values)])),
});

export const namesIn = (text: string): string[] =>
  text
    .split(NAME_SEPARATOR)
    .map((name) => name.trim())
    .filter((name) => name !== '');

/** Names that could go on from the last one typed, each after those before it. */
export function completedNames(text: string, names: readonly string[]): readonly string[] {
  const before = text.slice(0, text.lastIndexOf(NAME_SEPARATOR) + 1);
  const head = before === '' ? '' : `${before} `;
  return names.filter((name) => !namesIn(before).includes(name)).map((name) => `${head}${name}`);
}

const oneLine = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();

const trimmed = (texts: FieldTexts): FieldTexts => ({
  ...texts,
  ...Object.fromEntries(correctableFields.map((field) => [field, oneLine(texts[field])])),
});

/** What cannot be kept as it was typed. */
export type Invalid = 'published' | 'language' | 'title';

interface Typed {
  readonly texts: FieldTexts;
  /** As the form was opened. */
  readonly first: FieldTexts;
  /** What the file says of the fields that the reader has corrected; empty for several articles. */
  readonly own: Partial<FieldValues>;
  /** What the date was read as. */
  readonly date: DatedValue | null;
}

/** What the form changes: fields that are as they were are left out, those as in the file go back to it. */
export function changesOf({ texts, first, own, date }: Typed): FieldChanges | Invalid {
  const changed = correctableFields.filter((field) => texts[field].trim() !== first[field].trim());
  const toFile = changed.filter((field) => field in own && texts[field].trim() === textOfField(field, own));
  const typed = changed.filter((field) => !toFile.includes(field));
  const language = languageOfName(texts.language.trim());
  if (typed.includes('title') && texts.title.trim() === '') return 'title';
  if (typed.includes('published') && texts.published.trim() !== '' && date === null) return 'published';
  if (typed.includes('language') && language === undefined) return 'language';
  const values = {
    ...trimmed(texts),
    byline: namesIn(texts.byline),
    published: texts.published.trim() === '' ? '' : (date ?? ''),
    language: language ?? '',
  };
  return {
    ...Object.fromEntries(typed.map((field) => [field, values[field]])),
    ...Object.fromEntries(toFile.map((field) => [field, null])),
  };
}
