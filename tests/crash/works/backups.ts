import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { between, pick } from '../../bench/random.ts';
import { fileCell, listedIds, WHOLE } from './cells.ts';
import { restoreBackup } from './restore-backup.ts';
import type { KeptSite, Work } from './work.ts';

/** Backs everything up to a zip of its own. */
export const backUp: Work<KeptSite> = (site) => {
  const name = `${site.newWord()}.zip`;
  return site.promise([{ cell: fileCell(name), value: WHOLE }], () =>
    site.ended(site.keeping.backups.start(join(site.outbox, name))),
  );
};

/** Makes one of the small backups that the program makes by itself. */
export const backUpDaily: Work<KeptSite> = (site) => site.promise([], () => site.keeping.backups.now());

/** Restores a backup or an export made before, which has nothing that is newer. */
export const restoreAgain: Work<KeptSite> = async (site) => {
  const made = readdirSync(site.outbox).filter((name) => name.endsWith('.zip'));
  const name = made[between(site.random, 0, made.length - 1)];
  if (name !== undefined) await restoreBackup(site, join(site.outbox, name), []);
};

/** Exports all articles, in any of the formats. */
export const exportAll: Work<KeptSite> = (site) => exportIds(site, undefined);

/** Exports a few articles, in any of the formats. */
export const exportSome: Work<KeptSite> = async (site) => {
  const ids = listedIds(site.archive).slice(0, between(site.random, 1, 8));
  if (ids.length > 0) await exportIds(site, ids);
};

const endings = { backfile: 'zip', 'json-ld': 'jsonld', jsonl: 'jsonl' } as const;

async function exportIds(site: KeptSite, ids: string[] | undefined): Promise<void> {
  const format = pick(site.random, ['backfile', 'json-ld', 'jsonl'] as const);
  const name = `${site.newWord()}.${endings[format]}`;
  const to = join(site.outbox, name);
  await site.promise([{ cell: fileCell(name), value: WHOLE }], () =>
    site.ended(site.keeping.exporting.start({ to, format, ...(ids === undefined ? {} : { selection: { ids } }) })),
  );
}
