import type { Archive } from '../archive/archive.ts';
import { openLedger } from './ledger.ts';
import { readHere } from './read-files.ts';
import { runImport } from './run-import.ts';

/** The import that sample articles carry, by which an archive knows that it holds nothing else. */
const SAMPLES_IMPORT_ID = 'samples';

/** Fills a new archive with the sample articles in a folder, the way any folder of outlets is imported. */
export async function takeInSamples(archive: Archive, folder: string): Promise<void> {
  const ledger = openLedger(SAMPLES_IMPORT_ID);
  await runImport(
    { importId: SAMPLES_IMPORT_ID, paths: [folder], folderMeaning: 'source' },
    { archive, read: readHere, ledger, onStep: () => {}, signal: new AbortController().signal },
  );
  const failed = ledger.report().inputs.find((input) => input.outcome === 'failed');
  if (failed) throw new Error(`sample article ${failed.path}: ${failed.reason}`);
}
