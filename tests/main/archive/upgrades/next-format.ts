import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Format, StoredDocument } from '../../../../data/upgrades/upgrade-document.ts';
import { seal, unseal } from '../../../../main/archive/envelope.ts';
import { listFiles } from '../../../../main/archive/list-files.ts';

/** A format that might come: in version 1, articles had their title in `headline` and states their registers in `marks`. */
export const nextFormat: Format = {
  version: 2,
  steps: [
    {
      from: 1,
      documents: {
        articles: (document) => withRecords(document, renamed('headline', 'title')),
        state: (document) => withRecords(document, renamed('marks', 'registers')),
      },
    },
  ],
};

type RecordOf = Readonly<Record<string, unknown>>;

const renamed =
  (from: string, to: string) =>
  (record: RecordOf): RecordOf =>
    Object.fromEntries(Object.entries(record).map(([name, value]) => [name === from ? to : name, value]));

function withRecords(document: StoredDocument, change: (record: RecordOf) => RecordOf): StoredDocument {
  const records = document['records'] as readonly RecordOf[];
  return { ...document, records: records.map(change) };
}

/** All files of an archive that have a version, relative to it. */
export const versionedFiles = (folder: string): readonly string[] => [
  ...listFiles(folder).files.map(({ path }) => path),
  'archive.json',
];

export function documentAt(folder: string, path: string): StoredDocument {
  const unsealed = unseal(readFileSync(join(folder, path)));
  if (!unsealed.ok) throw new Error(`${path}: ${unsealed.fault}`);
  return unsealed.document as StoredDocument;
}

/** Writes all files of an archive as version 1 of that format had them. */
export function asVersion1(folder: string): void {
  for (const path of versionedFiles(folder)) {
    const document = { ...documentAt(folder, path), version: 1 };
    const older = path.startsWith('articles/')
      ? withRecords(document, renamed('title', 'headline'))
      : path.startsWith('state/')
        ? withRecords(document, renamed('registers', 'marks'))
        : document;
    const list = 'records' in older ? 'records' : 'items' in older ? 'items' : undefined;
    writeFileSync(join(folder, path), seal(older, list).text);
  }
}
