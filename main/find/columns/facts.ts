import type { Annotation } from '../../../data/annotation.ts';
import { correctionsOf } from '../../../data/corrections.ts';
import { collectionsOf } from '../../../data/collections.ts';
import type { ArticleState } from '../../../data/state.ts';
import type { Database } from '../database.ts';
import { isArchived, isStarred, isTrashed, isUnread } from '../marks.ts';
import type { ShownColumns } from '../shown-columns.ts';
import { columnsOf, type Facts } from './columns.ts';
import { flagsOf, Flag } from './flags.ts';

interface RecordFacts {
  readonly published: number | null;
  readonly published_value: string | null;
  readonly imported: string;
  readonly words: number;
  readonly source: string | null;
  readonly place: string | null;
  readonly agency: string | null;
  readonly section: string | null;
  readonly language: string | null;
  readonly byline: string;
}

/** The columns of an article as the record that it shows has them, or as they are shown; its marks are not set yet. */
export function factsOf(database: Database, record: number, articleId: string, shown: ShownColumns): Facts {
  const columns = 'published, published_value, imported, words, source, place, agency, section, language, byline';
  const stored = database.all<RecordFacts & Record<string, never>>(`SELECT ${columns} FROM record WHERE key = ?`, [
    record,
  ])[0];
  if (stored === undefined) throw new Error(`index: no record ${record}`);
  const row: RecordFacts = { ...stored, ...shown };
  const { values } = columnsOf(database);
  return {
    published: row.published ?? Number.POSITIVE_INFINITY,
    imported: microseconds(row.imported),
    tie: tieOf(articleId),
    words: row.words,
    flags: Flag.live,
    day: dayOf(row.published_value),
    source: values.put('source', row.source),
    place: values.put('place', row.place),
    agency: values.put('agency', row.agency),
    section: values.put('section', row.section),
    language: values.put('language', row.language),
    authors: [...new Set((JSON.parse(row.byline) as string[]).map((name) => values.put('author', name)))],
    tags: [],
    collections: [],
  };
}

/** Tags and flags that an article brings with it. */
export function ownMarks(database: Database, record: number): { tags: readonly string[]; features: number } {
  const sql = 'SELECT tags, features FROM record WHERE key = ?';
  const row = database.all<{ tags: string; features: number }>(sql, [record])[0];
  return { tags: JSON.parse(row?.tags ?? '[]') as string[], features: row?.features ?? 0 };
}

interface Marked {
  readonly row: { readonly import_id: string; readonly versions: number };
  readonly state: ArticleState;
  /** Live ones. */
  readonly annotations: readonly Annotation[];
  readonly tags: readonly string[];
  readonly features: number;
}

/** What the reader's marks decide. */
export function markFacts(
  database: Database,
  { row, state, annotations, tags, features }: Marked,
): Pick<Facts, 'flags' | 'tags' | 'collections'> {
  const { values } = columnsOf(database);
  const flags = flagsOf({
    live: true,
    unread: isUnread(state),
    starred: isStarred(state),
    archived: isArchived(state),
    trashed: isTrashed(state),
    notes: annotations.some(({ body }) => body.length > 0),
    highlights: annotations.some((annotation) => annotation['backfile:about'] !== 'article'),
    versions: row.versions > 1,
    sample: row.import_id === 'samples',
    corrected: Object.keys(correctionsOf(state)).length > 0,
    image: false,
    stub: false,
    unsure: false,
  });
  return {
    flags: flags | features,
    tags: tags.map((tag) => values.put('tag', tag)),
    collections: collectionsOf(state).map((id) => values.put('collection', id)),
  };
}

/** The last three digits of an ISO time with microseconds are none of `Date`'s. */
function microseconds(time: string): number {
  const beyond = /\.\d{3}(\d{1,3})/u.exec(time)?.[1] ?? '';
  return Date.parse(time) * 1000 + Number(beyond.padEnd(3, '0'));
}

const TIE_LETTERS = 10;
/** Of ids, in their order; a space stands for the end. */
const LETTERS = ' -0123456789abcdefghijklmnopqrstuvwxyz';

/** The first letters of an id as a number that sorts as they do. */
function tieOf(id: string): number {
  let tie = 0;
  for (const letter of id.slice(0, TIE_LETTERS).padEnd(TIE_LETTERS))
    tie = tie * LETTERS.length + LETTERS.indexOf(letter);
  return tie;
}

/** yyyymmdd, with 00 for what a date does not say. */
function dayOf(published: string | null): number {
  const [year = 0, month = 0, day = 0] = (published ?? '').slice(0, 10).split('-').map(Number);
  return year * 10_000 + month * 100 + day;
}
