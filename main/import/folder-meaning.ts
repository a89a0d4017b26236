import type { Provenance } from '../../data/article.ts';
import type { FolderMeaning } from '../../preload/contract.ts';
import type { Draft } from './reader.ts';

/**
 * The draft with the name of its folder as outlet or tag, as the reader chose for this import. What the article itself
 * says about its outlet goes before the folder.
 */
export function withFolderMeaning(draft: Draft, folder: string | undefined, meaning: FolderMeaning): Draft {
  if (folder === undefined || meaning === 'nothing') return draft;
  const provenance: Provenance = { from: 'folder-name', sure: 'certain', evidence: folder };
  return meaning === 'tag' ? withTags(draft, [folder], provenance) : withSource(draft, folder, provenance);
}

/** The draft with an outlet, unless it is known for more than a guess. */
export function withSource(draft: Draft, source: string, how: Provenance): Draft {
  const { content } = draft;
  const isSaid = content.source !== undefined && content.provenance.source?.sure !== 'guess';
  if (isSaid) return draft;
  return { ...draft, content: { ...content, source, provenance: { ...content.provenance, source: how } } };
}

/** The draft with further tags. */
export function withTags(draft: Draft, tags: readonly string[], how: Provenance): Draft {
  const { content } = draft;
  const all = [...new Set([...content.tags, ...tags])];
  if (all.length === content.tags.length) return draft;
  return { ...draft, content: { ...content, tags: all, provenance: { ...content.provenance, tags: how } } };
}
