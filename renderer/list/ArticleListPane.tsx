import { type RefObject, useState } from 'react';
import type { ListDensity, ListOrder } from '../../preload/contract.ts';
import { remInPixels } from '../app/rem.ts';
import { CorrectDialog } from '../corrections/CorrectDialog.tsx';
import { ExportDialog } from '../exporting/ExportDialog.tsx';
import { CollectDialog } from '../library/CollectDialog.tsx';
import { TagsDialog } from '../library/TagsDialog.tsx';
import { trashArticles } from '../library/article-changes.ts';
import { dragArticles } from '../library/drag-types.ts';
import { keeping } from '../messages/keeping.ts';
import { messages } from '../messages/messages.ts';
import { ConfirmDeletion } from '../trash/ConfirmDeletion.tsx';
import { EmptyTrashNotice } from '../trash/EmptyTrashNotice.tsx';
import { emptyTrash, moveToTrash } from '../trash/trash-actions.ts';
import styles from './ArticleListPane.module.css';
import { type Acting, actingOn } from './acting.ts';
import { BulkBar } from './BulkBar.tsx';
import { ArticleRowView } from './ArticleRowView.tsx';
import { ColumnHeads } from './ColumnHeads.tsx';
import { CompactRowView } from './CompactRowView.tsx';
import { EmptyList } from './EmptyList.tsx';
import { type ListQuery, seeksWords } from './list-query.ts';
import { NothingFound } from './NothingFound.tsx';
import { RowMenu } from './RowMenu.tsx';
import { SortMenu } from './SortMenu.tsx';
import type { ArticleList } from './use-article-list.ts';
import { type ListboxHandle, VirtualListbox } from './VirtualListbox.tsx';

/** Room for the line of origin, two of title and two of lead; see ArticleRowView.module.css. */
const ROW_HEIGHT_REM = { comfortable: 7.875, compact: 2 } as const satisfies Record<ListDensity, number>;

interface Props {
  readonly list: ArticleList;
  readonly listbox: RefObject<ListboxHandle | null>;
  readonly query: ListQuery;
  readonly density: ListDensity;
  readonly unreadCount: number;
  readonly onOrder: (order: ListOrder) => void;
  readonly onChoose: (index: number, by: 'keyboard' | 'pointer') => void;
  /** Goes on to the article itself. */
  readonly onOpen: () => void;
  readonly onImport: (kind: 'files' | 'folder') => void;
}

/** All articles of the archive, with their number and order above them. */
export function ArticleListPane({
  list,
  listbox,
  query,
  density,
  unreadCount,
  onOrder,
  onChoose,
  onOpen,
  onImport,
}: Props) {
  const { order, view } = query;
  const { marking } = list;
  const RowView = density === 'compact' ? CompactRowView : ArticleRowView;
  const [menu, setMenu] = useState<{ readonly index: number; readonly at: DOMRect } | null>(null);
  const [doomed, setDoomed] = useState<string | null>(null);
  const menuRow = menu ? list.rowAt(menu.index) : undefined;
  const acting = menu && actingOn(list, menu.index);
  const [asked, setAsked] = useState<{
    readonly what: 'tags' | 'collection' | 'correct' | 'export';
    readonly acting: Acting;
  } | null>(null);
  if (list.total === null) return null;
  if (list.total === 0) {
    if (query.text.trim() !== '') return <NothingFound />;
    return view === 'trash' ? <EmptyTrashNotice /> : <EmptyList onImport={onImport} />;
  }

  /** The choice goes on to the next article, as if the row had never been there. */
  function trash(index: number): void {
    const row = list.rowAt(index);
    if (!row || view === 'trash') return;
    if (marking.selection !== null) {
      trashArticles(marking.selection);
      marking.clear();
      return;
    }
    if (index === list.selectedIndex) list.move(index + 1 < (list.total ?? 0) ? 1 : -1);
    moveToTrash([row.id]);
  }

  function drag(index: number, transfer: DataTransfer): void {
    const row = list.rowAt(index);
    if (!row) return;
    dragArticles(transfer, marking.isMarked(index) && marking.selection ? marking.selection : { ids: [row.id] });
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
            {view === 'trash'
              ? keeping.trash.counts(list.total)
              : messages.list.counts(list.total, query.text.trim() === '' ? unreadCount : 0)}
          </bdi>
        </p>
        <SortMenu order={order} isSearch={seeksWords(query.text)} onChange={onOrder} />
      </div>
      {density === 'compact' && <ColumnHeads order={order} onChange={onOrder} />}
      <VirtualListbox
        ref={listbox}
        label={messages.app.list}
        total={list.total}
        rowHeight={ROW_HEIGHT_REM[density] * remInPixels()}
        activeIndex={marking.cursor ?? list.selectedIndex}
        marking={marking}
        onDrag={drag}
        onActivate={onChoose}
        onOpen={onOpen}
        onShow={list.show}
        onDelete={trash}
        onMenu={(index, at) => {
          if (!marking.isMarked(index)) list.choose(index);
          setMenu({ index, at });
        }}
      >
        {(index) => (
          <RowView
            row={list.rowAt(index)}
            isChosen={marking.count > 0 ? marking.isMarked(index) : index === list.selectedIndex}
          />
        )}
      </VirtualListbox>
      {marking.count > 0 && (
        <BulkBar marking={marking} total={list.total} query={query} onCleared={() => listbox.current?.focus()} />
      )}
      {menu && menuRow && acting && (
        <RowMenu
          row={menuRow}
          view={view}
          at={menu.at}
          onClose={closeMenu}
          onOpen={onOpen}
          acting={acting}
          onTrash={() => menu && trash(menu.index)}
          onAsk={(what) => setAsked({ what, acting })}
          onDelete={() => setDoomed(menuRow.id)}
        />
      )}
      {asked?.what === 'tags' && <TagsDialog {...asked.acting} onClose={() => setAsked(null)} />}
      {asked?.what === 'correct' && <CorrectDialog {...asked.acting} onClose={() => setAsked(null)} />}
      {asked?.what === 'collection' && <CollectDialog {...asked.acting} onClose={() => setAsked(null)} />}
      {asked?.what === 'export' && <ExportDialog {...asked.acting} onClose={() => setAsked(null)} />}
      {doomed !== null && (
        <ConfirmDeletion count={1} onConfirm={() => emptyTrash({ ids: [doomed] })} onClose={() => setDoomed(null)} />
      )}
    </div>
  );
}
