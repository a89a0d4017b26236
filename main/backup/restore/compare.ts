import { isDeletion } from '../../../data/article.ts';
import { canonicalJson, mergeStates } from '../../../data/merge.ts';
import type { ArticleState } from '../../../data/state.ts';
import type { RecordsHere } from '../../archive/records-here.ts';
import type { RecordsFile } from '../../archive/take-over.ts';
import { neededContents } from '../needed-contents.ts';

/** How a record of a backup stands to what is here. */
export type Standing = 'new' | 'same' | 'older' | 'newer';

export interface Compared {
  readonly kind: 'article' | 'note' | 'state';
  readonly articleId: string;
  /** The title that the backup has for it. */
  readonly title: string | undefined;
  readonly standing: Standing;
}

/** Compares every record of a file with what is here, whichever file it is in here. */
export function compareFile(file: RecordsFile, here: RecordsHere): Compared[] {
  switch (file.kind) {
    case 'articles':
      return file.document.records.map((record) => ({
        kind: 'article',
        articleId: record.id,
        title: isDeletion(record) ? undefined : record.title,
        standing: standingOf(record.clock, here.articleClock(record.id)),
      }));
    case 'state':
      return file.document.records.map((state) => ({
        kind: 'state',
        articleId: state.id,
        title: undefined,
        standing: standingOfState(state, here.state(state.id)),
      }));
    case 'notes':
      return file.document.items.map((note) => {
        const articleId = note.target.source.replace(/^urn:backfile:article:/u, '');
        const rival = here.annotations(articleId).find(({ id }) => id === note.id);
        const standing = standingOf(note['backfile:clock'], rival?.['backfile:clock']);
        return { kind: 'note', articleId, title: undefined, standing };
      });
  }
}

/**
 * The part of a file that is new or newer than what is here, or undefined when there is none. Only this is merged in: what
 * another file here says already is not said twice.
 */
export function newsIn(file: RecordsFile, here: RecordsHere): RecordsFile | undefined {
  const standings = compareFile(file, here).map(({ standing }) => standing);
  const isNews = (_record: unknown, index: number) => standings[index] === 'new' || standings[index] === 'newer';
  if (!standings.some((_, index) => isNews(_, index))) return undefined;
  switch (file.kind) {
    case 'articles':
      return { ...file, document: { ...file.document, records: file.document.records.filter(isNews) } };
    case 'state':
      return { ...file, document: { ...file.document, records: file.document.records.filter(isNews) } };
    case 'notes':
      return { ...file, document: { ...file.document, items: file.document.items.filter(isNews) } };
  }
}

/** The contents of articles that will be here: of one that was deleted for good since, they stay away too. */
export function contentsWanted(file: RecordsFile, here: RecordsHere): readonly string[] {
  if (file.kind !== 'articles') return [];
  return file.document.records
    .filter((record) => standingOf(record.clock, here.articleClock(record.id)) !== 'older')
    .flatMap(neededContents);
}

function standingOf(there: string, here: string | undefined): Standing {
  if (here === undefined) return 'new';
  if (there === here) return 'same';
  return there > here ? 'newer' : 'older';
}

/** A state is newer when any of its registers is, for each is merged by itself; a file has only what its writer changed. */
function standingOfState(there: ArticleState, here: ArticleState): Standing {
  if (Object.keys(here.registers).length === 0) return Object.keys(there.registers).length === 0 ? 'same' : 'new';
  const merged = mergeStates(here, there);
  if (canonicalJson(merged.registers) !== canonicalJson(here.registers)) return 'newer';
  const mine = new Map(Object.entries(here.registers));
  const isOlder = Object.entries(there.registers).some(([key, { clock }]) => clock !== mine.get(key)?.clock);
  return isOlder ? 'older' : 'same';
}
