import type { CorrectableField } from '../../data/field-values.ts';
import { counted } from './plural.ts';

const articles = (count: number) => counted(count, 'article', 'articles');

/** What correcting fields says, in English. */
export const corrections = {
  correct: 'Correct…',
  title: 'Correct the article’s fields',
  titleOfMany: (count: number) => `Correct ${articles(count)}`,
  manyHint: 'Only the fields that you fill in are changed. Each article’s file stays as it is.',
  oneHint: 'What you write here is shown, found and exported in place of what the file says. The file stays as it is.',
  save: 'Save',
  cancel: 'Cancel',
  names: {
    title: 'Headline',
    standfirst: 'Standfirst',
    byline: 'Byline',
    published: 'Published',
    source: 'Outlet',
    section: 'Section',
    agency: 'Agency',
    place: 'Place',
    language: 'Language',
  } satisfies Record<CorrectableField, string>,
  bylineHint: 'Several names with a semicolon between them',
  dateHint: 'In any form: 26 March 2020, 2020-03, 26.3.2020 9:30',
  dateUnread: 'This is no date of the past that can be read.',
  dateRead: (date: string) => `Read as ${date}`,
  languageUnread: 'This is no language that is known.',
  titleMissing: 'An article needs a headline.',
  inFile: 'In the file:',
  nothingInFile: 'nothing',
  goBackOn: (field: string) => `${field} as in the file`,
  goBack: 'Go back to it',
  done: (count: number) => `${articles(count)} corrected.`,
};
