import { formatCount } from './plural.ts';

/** What finding in an open article says, in English. */
export const findInArticle = {
  region: 'Find in article',
  field: 'Find in this article',
  place: (current: number, total: number) => `${formatCount(current)} of ${formatCount(total)}`,
  none: 'Not found',
  next: 'Next match',
  previous: 'Previous match',
  close: 'Close',
  hits: (query: string) => `Marked: ${query}`,
  hideHits: 'Hide the marks',
  shortcut: 'Find in the open article',
  nextShortcut: 'Next and previous match',
};
