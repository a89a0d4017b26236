import { between } from '../../bench/random.ts';
import { ABSENT } from '../promise-ledger.ts';
import { stateCell } from './cells.ts';
import type { Site, Work } from './work.ts';

/** Reads, stars and scrolls several articles at once. */
export const changeStates: Work = async (site) => {
  await Promise.all(Array.from({ length: between(site.random, 1, 6) }, () => changeOne(site)));
};

async function changeOne(site: Site): Promise<void> {
  const articleId = site.someArticle();
  if (articleId === undefined) return;
  const isSo = site.random() < 0.6;
  const value = isSo ? 'true' : ABSENT;
  const kind = site.random();
  if (kind < 0.4) {
    const changes = [{ cell: stateCell(articleId, 'read'), value }];
    return await site.promise(changes, () => site.archive.changeState({ articleId, read: isSo }));
  }
  if (kind < 0.7) {
    const changes = [{ cell: stateCell(articleId, 'starred'), value }];
    return await site.promise(changes, () => site.archive.changeState({ articleId, starred: isSo }));
  }
  const position = { block: between(site.random, 0, 1), offset: between(site.random, 0, 50) };
  const changes = [{ cell: stateCell(articleId, 'position'), value: JSON.stringify(position) }];
  await site.promise(changes, () => site.archive.changeState({ articleId, position }));
}
