import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openLedger } from '../../../main/import/ledger.ts';
import { readHere } from '../../../main/import/read-files.ts';
import { runImport } from '../../../main/import/run-import.ts';
import { between } from '../../bench/random.ts';
import { takeInArrivals } from './take-in.ts';
import type { Site, Work } from './work.ts';

/** Imports a folder of text files, among them articles of pages that the archive may have already. */
export const importFiles: Work = async (site) => {
  const folder = mkdtempSync(join(site.inbox, 'news-'));
  const count = between(site.random, 1, 12);
  for (let number = 0; number < count; number += 1) {
    writeFileSync(join(folder, `${number}.txt`), site.random() < 0.2 ? laterVersion(site) : newArticle(site));
  }
  await runImport(
    { importId: `import-${site.newWord()}`, paths: [folder], folderMeaning: 'source' },
    {
      archive: { info: site.archive.info, takeIn: (arrivals, importId) => takeInArrivals(site, arrivals, importId) },
      read: readHere,
      ledger: openLedger('import'),
      onStep() {},
      signal: new AbortController().signal,
    },
  );
  rmSync(folder, { recursive: true });
};

const newArticle = (site: Site): string => textOf(site, site.newWord());

/** The page has the name of one of a few articles, so most come again, with another text. */
function laterVersion(site: Site): string {
  const names = ['lanmond', 'jorvik', 'isgate', 'norley', 'fenick', 'corden', 'garaby', 'elton'];
  return textOf(site, names[between(site.random, 0, names.length - 1)] ?? '');
}

const textOf = (site: Site, name: string): string =>
  [
    `Title: ${name} ${name} reopens its ${name} after the flood`,
    `URL: https://news.example/${name}`,
    '',
    `The council of ${name} met on the morning of the ${site.newWord()} and heard three reports about the old bridge.`,
    '',
    `Nobody spoke against it. The work is to begin when the water has gone down at ${name}.`,
    '',
  ].join('\n');
