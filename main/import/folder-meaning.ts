import type { ArticleContent, Provenance } from '../../data/article.ts';
import type { FolderMeaning } from '../../preload/contract.ts';
import type { Draft } from './reader.ts';

/**
 * The draft with the name of its folder as outlet or tag, as the reader chose for this import. What the article itself
 * says about its outlet goes before the folder.
 */
export function withFolderMeaning(draft: Draft, folder: string | undefined, meaning: FolderMeaning): Draft {
  if (folder === undefined || meaning === 'nothing') return draft;
  const provenance: Provenance = { from: 'folder-name', sure: 'certain', evidence: folder };
  const { content } = draft;
  if (meaning === 'tag') {
    return content.tags.includes(folder)
      ? draft
      : changed(draft, { tags: [...content.tags, folder] }, 'tags', provenance);
  }
  const isSaid = content.source !== undefined && content.provenance.source?.sure !== 'guess';
  return isSaid ? draft : changed(draft, { source: folder }, 'source', provenance);
}

function changed(draft: Draft, fields: Partial<ArticleContent>, field: 'source' | 'tags', how: Provenance): Draft {
  const { content } = draft;
  return { ...draft, content: { ...content, ...fields, provenance: { ...content.provenance, [field]: how } } };
}
