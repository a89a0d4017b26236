import { between } from '../../bench/random.ts';
import { ABSENT } from '../promise-ledger.ts';
import { stateCell } from './cells.ts';
import type { Work } from './work.ts';

/** Undoes an import and, most of the time, takes that back. */
export const undoImport: Work = async (site) => {
  const { archive, imports, random } = site;
  const chosen = imports[between(random, 0, imports.length - 1)];
  if (chosen === undefined) return;
  const { importId, articleIds } = chosen;
  const cells = articleIds
    .filter((id) => {
      const opened = archive.open(id);
      return opened.ok && !opened.value.isTrashed;
    })
    .map((id) => stateCell(id, 'trashed'));
  if (cells.length === 0) return;
  const changes = (value: string) => cells.map((cell) => ({ cell, value }));
  await site.promise(changes('true'), () => archive.undoImport(importId));
  if (random() < 0.7) await site.promise(changes(ABSENT), () => archive.redoImport(importId));
};
