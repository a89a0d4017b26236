import { ABSENT } from '../promise-ledger.ts';
import { changesSeen, listedIds, stateCell } from './cells.ts';
import type { Work } from './work.ts';

const MOST = 20;

/** Deletes what is in the trash for good. What has an address stays: an import may bring it again at any moment. */
export const emptyTrash: Work = async (site) => {
  const thrown = listedIds(site.archive, 'trash').flatMap((id) => {
    const opened = site.archive.open(id);
    return opened.ok && opened.value.article.url === undefined ? [opened.value] : [];
  });
  const deleted = thrown.slice(0, MOST);
  if (deleted.length === 0) return;
  const ids = deleted.map(({ article }) => article.id);
  const cells = [...deleted.flatMap(changesSeen).map(({ cell }) => cell), ...ids.map((id) => stateCell(id, 'trashed'))];
  await site.promise(
    cells.map((cell) => ({ cell, value: ABSENT })),
    () => site.archive.emptyTrash({ ids }),
  );
};
