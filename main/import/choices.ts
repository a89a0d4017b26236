import type { FolderMeaning, ImportChoices, Mapping } from '../../preload/contract.ts';
import { withFolderMeaning, withSource, withTags } from './folder-meaning.ts';
import type { Draft } from './reader.ts';

/** What the reader chose for all files of an import. */
export interface Choices extends ImportChoices {
  readonly folderMeaning: FolderMeaning;
}

/** The draft with the folder's name as it was chosen to be meant, then with the tags and the outlet for all. */
export function withChoices(draft: Draft, folder: string | undefined, choices: Choices): Draft {
  const { folderMeaning, addTags = [], source } = choices;
  const named = withFolderMeaning(draft, folder, folderMeaning);
  const tagged = withTags(named, addTags, CHOSEN);
  return source === undefined ? tagged : withSource(tagged, source, CHOSEN);
}

const CHOSEN = { from: 'reader', sure: 'certain' } as const;

/** What the columns of the table with that path hold, where the reader said so. */
export const chosenMapping = ({ mappings = {} }: Choices, path: string): Mapping | undefined =>
  Object.hasOwn(mappings, path) ? mappings[path] : undefined;
