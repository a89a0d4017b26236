import { type CSSProperties, useDeferredValue, useRef, useState } from 'react';
import type { ArchiveInfo, Session } from '../../preload/contract.ts';
import { useEvents } from '../client/use-events.ts';
import { DropTarget } from '../importing/DropTarget.tsx';
import { FileInputs, type FileInputsHandle } from '../importing/FileInputs.tsx';
import { FolderMeaningDialog } from '../importing/FolderMeaningDialog.tsx';
import { ImportStrip } from '../importing/ImportStrip.tsx';
import { useImporting } from '../importing/use-importing.ts';
import { ArticleListPane } from '../list/ArticleListPane.tsx';
import { useArticleList } from '../list/use-article-list.ts';
import type { ListboxHandle } from '../list/VirtualListbox.tsx';
import { messages } from '../messages/messages.ts';
import { ReadingPane } from '../reading/ReadingPane.tsx';
import { ViewPopover } from '../settings/ViewPopover.tsx';
import { WelcomeDialog } from '../welcome/WelcomeDialog.tsx';
import { Banners } from './Banners.tsx';
import { ShortcutsDialog } from './ShortcutsDialog.tsx';
import { Splitter } from './Splitter.tsx';
import { Toolbar } from './Toolbar.tsx';
import { toggleRead, toggleStar, useReadMark } from './use-article-actions.ts';
import { useCommands } from './use-commands.ts';
import { useMediaQuery } from './use-media-query.ts';
import { useSession } from './use-session.ts';
import styles from './Workspace.module.css';

const NARROWEST_LIST = 240;
const WIDEST_LIST = 640;
/** Below this there is room for the list or the article, not for both. */
const NARROW_WINDOW = '(width < 720px)';

interface Props {
  readonly firstSession: Session;
  readonly firstInfo: ArchiveInfo;
}

/** The window once the archive is open: list, article and what surrounds them. */
export function Workspace({ firstSession, firstInfo }: Props) {
  const [session, changeSession] = useSession(firstSession);
  const [info, setInfo] = useState(firstInfo);
  useEvents('archive.changed', setInfo);

  const listbox = useRef<ListboxHandle>(null);
  const list = useArticleList({
    order: session.order,
    firstId: firstSession.articleId,
    listbox,
    onSelect(articleId) {
      if (articleId !== session.articleId) changeSession({ articleId });
    },
  });
  const articleId = useDeferredValue(list.selectedId);
  useReadMark(articleId, list.selectedRow);

  const inputs = useRef<FileInputsHandle>(null);
  const importing = useImporting(inputs);
  const isNarrow = useMediaQuery(NARROW_WINDOW);
  const [screen, setScreen] = useState<'list' | 'article'>('list');
  const [layer, setLayer] = useState<'shortcuts' | 'welcome' | 'view' | null>(
    firstSession.isWelcomeDone ? null : 'welcome',
  );
  const article = useRef<HTMLElement>(null);

  function openArticle(): void {
    setScreen('article');
    article.current?.focus();
  }

  function backToList(): void {
    setScreen('list');
    listbox.current?.focus();
  }

  function showArticle(id: string): void {
    list.reveal(id);
    setScreen('article');
  }

  const toggleNotes = () => changeSession({ showsNotes: !session.showsNotes });

  useCommands({
    choose: importing.choose,
    move: list.move,
    backToList,
    toggleRead: () => list.selectedRow && toggleRead(list.selectedRow),
    toggleStar: () => list.selectedRow && toggleStar(list.selectedRow),
    toggleNotes,
    show: setLayer,
  });

  function closeLayer(): void {
    setLayer(null);
    if (!session.isWelcomeDone) changeSession({ isWelcomeDone: true });
  }

  return (
    <DropTarget onDrop={importing.takeDrop}>
      <div
        className={styles['window']}
        data-screen={isNarrow ? screen : 'both'}
        style={{ '--list-width': `${session.listWidth}px` } as CSSProperties}
      >
        <div>
          <Toolbar
            onBack={isNarrow && screen === 'article' ? backToList : undefined}
            onImport={importing.choose}
            showsNotes={session.showsNotes}
            onToggleNotes={toggleNotes}
          >
            <ViewPopover
              isOpen={layer === 'view'}
              onOpenChange={(isOpen) => setLayer(isOpen ? 'view' : null)}
              showsNotes={session.showsNotes}
              onToggleNotes={toggleNotes}
              onShortcuts={() => setLayer('shortcuts')}
              onWelcome={() => setLayer('welcome')}
            />
          </Toolbar>
          <Banners info={info} />
        </div>
        <div className={styles['panes']}>
          <nav className={styles['list']} aria-label={messages.app.list} inert={isNarrow && screen === 'article'}>
            <ArticleListPane
              list={list}
              listbox={listbox}
              order={session.order}
              unreadCount={info.unreadCount}
              onOrder={(order) => changeSession({ order })}
              onChoose={(index, by) => {
                list.choose(index);
                if (isNarrow && by === 'pointer') setScreen('article');
              }}
              onOpen={openArticle}
              onImport={importing.choose}
              onToggleRead={toggleRead}
              onToggleStar={toggleStar}
            />
            <ImportStrip importing={importing} onShowArticle={showArticle} />
          </nav>
          {!isNarrow && (
            <Splitter
              width={session.listWidth}
              narrowest={NARROWEST_LIST}
              widest={WIDEST_LIST}
              onChange={(listWidth) => changeSession({ listWidth })}
            />
          )}
          <main ref={article} tabIndex={-1} className={styles['article']} inert={isNarrow && screen === 'list'}>
            <ReadingPane articleId={articleId} showsNotes={session.showsNotes} onToggleNotes={toggleNotes} />
          </main>
        </div>
      </div>
      <FileInputs ref={inputs} onPick={importing.takePicked} />
      {importing.state.stage === 'asking' && (
        <FolderMeaningDialog
          source={importing.state.source}
          folder={importing.state.folder}
          onAnswer={importing.answerMeaning}
        />
      )}
      {layer === 'shortcuts' && <ShortcutsDialog onClose={closeLayer} />}
      {layer === 'welcome' && <WelcomeDialog info={info} onImport={importing.choose} onClose={closeLayer} />}
    </DropTarget>
  );
}
