import { type RefObject, useState } from 'react';
import type { ArticleRow, ListOrder } from '../../preload/contract.ts';
import { remInPixels } from '../app/rem.ts';
import { messages } from '../messages/messages.ts';
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
  unreadCount,
  onOrder,
  onChoose,
  onOpen,
  onImport,
  ...toggles
}: Props) {
  const [menu, setMenu] = useState<{ readonly index: number; readonly at: DOMRect } | null>(null);
  const menuRow = menu ? list.rowAt(menu.index) : undefined;
  if (list.total === null) return null;
  if (list.total === 0) return <EmptyList onImport={onImport} />;

  function closeMenu(): void {
    setMenu(null);
    listbox.current?.focus();
  }

  return (
    <div className={styles['pane']}>
      <div className={styles['head']}>
        <p className={styles['counts']}>
          <bdi>{messages.list.counts(list.total, unreadCount)}</bdi>
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
          at={menu.at}
          onClose={closeMenu}
          onOpen={onOpen}
          onToggleRead={() => toggles.onToggleRead(menuRow)}
          onToggleStar={() => toggles.onToggleStar(menuRow)}
        />
      )}
    </div>
  );
}
