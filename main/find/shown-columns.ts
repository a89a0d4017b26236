import { choicesOf } from '../../data/cleaning/cleaning-records.ts';
import { correctionsOf, type FieldValues } from '../../data/corrections.ts';
import type { ArticleState } from '../../data/state.ts';
import type { Origin, OutletNames } from '../../data/outlets.ts';
import { instantOf } from '../../data/instant.ts';
import { foldTitle } from '../../data/same-article.ts';
import { sha256Of } from '../archive/envelope.ts';
import { shownSource } from './outlets.ts';
import type { RecordRow } from './record-row.ts';

/** Columns of the record that an article is shown with another value in, because the reader said so; see `ShownText`, too. */
export type ShownColumns = Partial<
  Pick<
    RecordRow,
    | 'title'
    | 'source'
    | 'byline'
    | 'place'
    | 'agency'
    | 'language'
    | 'published_value'
    | 'published_precision'
    | 'published_guessed'
    | 'lead'
    | 'words'
  > & { readonly folded_title: string; readonly section: string | null; readonly published: number | null }
>;

/** As `article.shown` has them. */
export const shownColumns = (json: string | null): ShownColumns =>
  json === null ? {} : (JSON.parse(json) as ShownColumns);

/** `own` is what the record has; an outlet may be shown under another name. */
export function columnsShown(names: OutletNames, state: ArticleState, own: Origin): ShownColumns {
  const { title, byline, published, source: _, ...values } = correctionsOf(state);
  const source = shownSource(names, state, own);
  return {
    ...textColumns(values),
    ...(source !== own.source && { source }),
    ...(title !== undefined && { title, folded_title: foldTitle(title) }),
    ...(byline !== undefined && { byline: JSON.stringify(byline) }),
    ...(published !== undefined && publishedColumns(published)),
  };
}

const textFields = ['place', 'agency', 'section', 'language'] as const;

const textColumns = (values: Partial<FieldValues>): ShownColumns =>
  Object.fromEntries(
    textFields.flatMap((field) => (values[field] === undefined ? [] : [[field, values[field] || null]])),
  );

function publishedColumns(published: FieldValues['published']): ShownColumns {
  const date = published === '' ? null : published;
  return {
    published: (date && instantOf(date)) ?? null,
    published_value: date?.value ?? null,
    published_precision: date?.precision ?? null,
    published_guessed: 0,
  };
}

/** Stands for what the reader changed of the words that are searched; '' for nothing. `leftOut` are lines of the text. */
export function textChanges(state: ArticleState, leftOut: readonly string[]): string {
  const { title, standfirst, language } = correctionsOf(state);
  const changes = JSON.stringify([title, standfirst, language, [...choicesOf(state)], leftOut]);
  return changes === '[null,null,null,[],[]]' ? '' : `-${sha256Of(changes).slice(0, 16)}`;
}
