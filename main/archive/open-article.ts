import type { Article } from '../../data/article.ts';
import { done } from '../../data/outcome.ts';
import { type ArticleState, ReadingPosition } from '../../data/state.ts';
import type { OpenVersion, Reply } from '../../preload/contract.ts';
import { versionRecords } from '../find/list-rows.ts';
import { isStarred, isTrashed, isUnread, stateOf } from '../find/marks.ts';
import type { ArticleNotes } from './article-notes.ts';
import { putBackIn } from './cleaning/put-back.ts';
import type { ArchiveContext } from './context.ts';
import type { ShowArticle } from './corrections/shown-article.ts';

/** Opens articles with all a window needs to show them. The reader's place is one in the current text. */
export function openingArticles(
  { catalogue }: Pick<ArchiveContext, 'catalogue'>,
  find: ShowArticle,
  notesOn: ArticleNotes['notesOn'],
): (id: string, versionId?: string) => Reply<'articles.open'> {
  function versionOf(article: Article, state: ArticleState, versionId: string | undefined): OpenVersion {
    const versions = catalogue.use((database) => versionRecords(database, article.id, state));
    const isShown = ({ version, isCurrent }: (typeof versions)[number]) =>
      versionId === undefined ? isCurrent : version.id === versionId;
    const shown = versions.filter((each) => !each.version.isHidden || each.isCurrent || isShown(each));
    const at = shown.findIndex(isShown);
    return {
      id: shown[at]?.version.id ?? article.id,
      number: Math.max(at, 0) + 1,
      count: Math.max(shown.length, 1),
      isCurrent: shown[at]?.isCurrent ?? true,
    };
  }

  return (id, versionId) => {
    const opened = find(id, versionId);
    if (!opened.ok) return opened;
    const { article, own, cleaned } = opened.value;
    const state = catalogue.use((database) => stateOf(database, article.id));
    const version = versionOf(article, state, versionId);
    const position = ReadingPosition.safeParse(state.registers['position']?.value);
    return done({
      article,
      own,
      putBack: putBackIn(cleaned),
      fileTextHash: (cleaned?.file ?? article).textHash,
      notes: notesOn(opened.value),
      isUnread: isUnread(state),
      isStarred: isStarred(state),
      isTrashed: isTrashed(state),
      position: position.success && version.isCurrent ? position.data : null,
      version,
    });
  };
}
