import { type RefObject, useState } from 'react';
import type { ArticleRow, ListOrder, ListView } from '../../preload/contract.ts';
import { remInPixels } from '../app/rem.ts';
import { keeping } from '../messages/keeping.ts';
import { messages } from '../messages/messages.ts';
import { ConfirmDeletion } from '../trash/ConfirmDeletion.tsx';
import { EmptyTrashNotice } from '../trash/EmptyTrashNotice.tsx';
import { emptyTrash, moveToTrash, restoreFromTrash } from '../trash/trash-actions.ts';
import styles from './ArticleListPane.module.css';
import { ArticleRowView } from './ArticleRowView.tsx';
import { EmptyList } from './EmptyList.tsx';
import { RowMenu } from './RowMenu.tsx';
import { SortMenu } from './SortMenu.tsx';
import type { ArticleList } from './use-article-list.ts';
import { type ListboxHandle, VirtualListbox } from './VirtualListbox.tsx';

/** Room for the line of origin, two of title and two of lead; see ArticleRowView.module.css. */
const ROW_HEIGHT_REM = 7.875;

interface Props {
  readonly list: ArticleList;
  readonly listbox: RefObject<ListboxHandle | null>;
  readonly order: ListOrder;
  readonly view: ListView;
  readonly unreadCount: number;
  readonly onOrder: (order: ListOrder) => void;
  readonly onChoose: (index: number, by: 'keyboard' | 'pointer') => void;
  /** Goes on to the article itself. */
  readonly onOpen: () => void;
  readonly onImport: (kind: 'files' | 'folder') => void;
  readonly onToggleRead: (row: ArticleRow) => void;
  readonly onToggleStar: (row: ArticleRow) => void;
}

/** All articles of the archive, with their number and order above them. */
export function ArticleListPane({
  list,
  listbox,
  order,
  view,
  unreadCount,
  onOrder,
  onChoose,
  onOpen,
  onImport,
  ...toggles
}: Props) {
  const [menu, setMenu] = useState<{ readonly index: number; readonly at: DOMRect } | null>(null);
  const [doomed, setDoomed] = useState<string | null>(null);
  const menuRow = menu ? list.rowAt(menu.index) : undefined;
  if (list.total === null) return null;
  if (list.total === 0) return view === 'trash' ? <EmptyTrashNotice /> : <EmptyList onImport={onImport} />;

  /** The choice goes on to the next article, as if the row had never been there. */
  function trash(index: number): void {
    const row = list.rowAt(index);
    if (!row || view === 'trash') return;
    if (index === list.selectedIndex) list.move(index + 1 < (list.total ?? 0) ? 1 : -1);
    moveToTrash([row.id]);
  }

  function closeMenu(): void {
    setMenu(null);
    listbox.current?.focus();
  }

  return (
    <div className={styles['pane']}>
      <div className={styles['head']}>
        <p className={styles['counts']}>
          <bdi>
            {view === 'trash' ? keeping.trash.counts(list.total) : messages.list.counts(list.total, unreadCount)}
          </bdi>
        </p>
        <SortMenu order={order} onChange={onOrder} />
      </div>
      <VirtualListbox
        ref={listbox}
        label={messages.app.list}
        total={list.total}
        rowHeight={ROW_HEIGHT_REM * remInPixels()}
        activeIndex={list.selectedIndex}
        onActivate={onChoose}
        onOpen={onOpen}
        onShow={list.show}
        onDelete={trash}
        onMenu={(index, at) => {
          list.choose(index);
          setMenu({ index, at });
        }}
      >
        {(index) => <ArticleRowView row={list.rowAt(index)} isChosen={index === list.selectedIndex} />}
      </VirtualListbox>
      {menu && menuRow && (
        <RowMenu
          row={menuRow}
          view={view}
          at={menu.at}
          onClose={closeMenu}
          onOpen={onOpen}
          onToggleRead={() => toggles.onToggleRead(menuRow)}
          onToggleStar={() => toggles.onToggleStar(menuRow)}
          onTrash={() => menu && trash(menu.index)}
          onRestore={() => restoreFromTrash([menuRow.id])}
          onDelete={() => setDoomed(menuRow.id)}
        />
      )}
      {doomed !== null && (
        <ConfirmDeletion count={1} onConfirm={() => emptyTrash({ ids: [doomed] })} onClose={() => setDoomed(null)} />
      )}
    </div>
  );
}
