import type { DatedValue } from '../../data/article.ts';
import type { Args, ArticleRow } from '../../preload/contract.ts';
import { interfaceLocale, messages } from '../messages/messages.ts';
import { shortDate } from './short-date.ts';

/** A row with what the reader said of it and the archive could not keep yet. */
export const asItWillBe = (row: ArticleRow, { starred, read }: Args<'state.change'>): ArticleRow =>
  starred === undefined && read === undefined
    ? row
    : { ...row, isStarred: starred ?? row.isStarred, isUnread: read === undefined ? row.isUnread : !read };

/** A date as a row has it; a guess says so. */
export function dateWords(published: DatedValue, isGuessed: boolean): string {
  const date = shortDate(published, interfaceLocale());
  return isGuessed ? messages.list.guessedDate(date) : date;
}
