import type { ArticleRow, ListView } from '../../preload/contract.ts';
import { MenuAt } from '../app/controls/MenuAt.tsx';
import { MenuItem } from '../app/controls/Menu.tsx';
import { isMac } from '../app/platform.ts';
import { keysFor } from '../app/shortcuts.ts';
import { untrashArticles } from '../library/article-changes.ts';
import { corrections } from '../messages/corrections.ts';
import { exporting } from '../messages/exporting.ts';
import { keeping } from '../messages/keeping.ts';
import { library } from '../messages/library.ts';
import { messages } from '../messages/messages.ts';
import { type Acting, turnArchived, turnRead, turnStar } from './acting.ts';

interface Props {
  readonly row: ArticleRow;
  /** The row's article, or with it all that are marked. */
  readonly acting: Acting;
  readonly view: ListView;
  /** Where it was asked for, in the window. */
  readonly at: DOMRect;
  readonly onClose: () => void;
  readonly onOpen: () => void;
  readonly onAsk: (what: 'tags' | 'collection' | 'correct' | 'export') => void;
  readonly onTrash: () => void;
  /** Deletes for good. */
  readonly onDelete: () => void;
}

/** What can be done with one article of the list, or with all marked ones. */
export function RowMenu({ row, acting, view, at, onClose, onOpen, onAsk, onTrash, onDelete }: Props) {
  const { list } = messages;
  const { bulk } = library;
  const keys = (action: Parameters<typeof keysFor>[0]) => keysFor(action, isMac());
  return (
    <MenuAt label={list.actions} at={at} onClose={onClose}>
      <MenuItem label={list.open} keys={keys('openArticle')} onAction={onOpen} />
      <MenuItem
        label={row.isUnread ? list.markRead : list.markUnread}
        keys={keys('toggleRead')}
        onAction={() => turnRead(acting)}
      />
      <MenuItem
        label={row.isStarred ? list.unstar : list.star}
        keys={keys('toggleStar')}
        onAction={() => turnStar(acting)}
      />
      <MenuItem
        label={row.isArchived ? bulk.unarchive : bulk.archive}
        keys={keys('toggleArchive')}
        onAction={() => turnArchived(acting)}
      />
      <MenuItem label={bulk.tag} keys={keys('tagArticles')} onAction={() => onAsk('tags')} />
      <MenuItem label={bulk.collect} onAction={() => onAsk('collection')} />
      <MenuItem label={corrections.correct} keys={keys('correctArticles')} onAction={() => onAsk('correct')} />
      <MenuItem label={exporting.menu} onAction={() => onAsk('export')} />
      {view === 'archive' ? (
        <MenuItem label={keeping.trash.move} keys={keys('trashArticle')} onAction={onTrash} />
      ) : (
        <>
          <MenuItem label={keeping.trash.restore} onAction={() => untrashArticles(acting.selection)} />
          <MenuItem label={keeping.trash.deleteOne} onAction={onDelete} />
        </>
      )}
    </MenuAt>
  );
}
