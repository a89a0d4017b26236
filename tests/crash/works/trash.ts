import { ABSENT } from '../promise-ledger.ts';
import { stateCell } from './cells.ts';
import type { Work } from './work.ts';

/** Puts an article in the trash and, most of the time, takes it out again. */
export const throwAway: Work = async (site) => {
  const articleId = site.someArticle();
  if (articleId === undefined) return;
  const ids = [articleId];
  const cell = stateCell(articleId, 'trashed');
  await site.promise([{ cell, value: 'true' }], () => site.archive.trash({ ids }));
  if (site.random() < 0.7) await site.promise([{ cell, value: ABSENT }], () => site.archive.untrash({ ids }));
};
