import { type CSSProperties, memo, useDeferredValue, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
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
import { toggleRead, toggleStar } from './article-actions.ts';
import { Banners } from './Banners.tsx';
import { Landmark } from './Landmark.tsx';
import { ShortcutsDialog } from './ShortcutsDialog.tsx';
import { Splitter } from './Splitter.tsx';
import { Toolbar } from './Toolbar.tsx';
import { useCommands } from './use-commands.ts';
import { useMediaQuery } from './use-media-query.ts';
import { useSession } from './use-session.ts';
import { useStable } from './use-stable.ts';
import styles from './Workspace.module.css';

const NARROWEST_LIST = 240;
const WIDEST_LIST = 640;
/** Below this there is room for the list or the article, not for both. */
const NARROW_WINDOW = '(width < 720px)';

/** Not drawn again for what goes on around it, such as the progress of an import. */
const Article = memo(ReadingPane);

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

  const inputs = useRef<FileInputsHandle>(null);
  const importing = useImporting(inputs);
  const isNarrow = useMediaQuery(NARROW_WINDOW);
  const [screen, setScreen] = useState<'list' | 'article'>('list');
  const shownScreen = isNarrow ? screen : 'both';
  const [layer, setLayer] = useState<'shortcuts' | 'welcome' | 'view' | null>(
    firstSession.isWelcomeDone ? null : 'welcome',
  );
  const article = useRef<HTMLDivElement>(null);

  const focusArticle = () => article.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();

  function openArticle(): void {
    flushSync(() => setScreen('article'));
    focusArticle();
  }

  function backToList(): void {
    flushSync(() => setScreen('list'));
    listbox.current?.focus();
  }

  function showArticle(id: string): void {
    list.reveal(id);
    setScreen('article');
  }

  const toggleNotes = useStable(() => changeSession({ showsNotes: !session.showsNotes }));
  const goToNext = useStable(() => list.move(1));

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
        data-screen={shownScreen}
        style={{ '--list-width': `${session.listWidth}px` } as CSSProperties}
      >
        <Landmark role="banner" label={messages.app.head} className={styles['head']}>
          <Toolbar
            screen={shownScreen}
            onBack={backToList}
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
        </Landmark>
        <div className={styles['panes']}>
          <Landmark
            role={shownScreen === 'list' ? 'main' : 'navigation'}
            label={messages.app.list}
            onEnter={() => listbox.current?.focus()}
            isInert={shownScreen === 'article'}
            className={styles['list']}
          >
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
            {!isNarrow && (
              <Splitter
                width={session.listWidth}
                narrowest={NARROWEST_LIST}
                widest={WIDEST_LIST}
                onChange={(listWidth) => changeSession({ listWidth })}
              />
            )}
          </Landmark>
          <Landmark
            role={shownScreen === 'list' ? 'region' : 'main'}
            label={messages.app.article}
            onEnter={focusArticle}
            isInert={shownScreen === 'list'}
            className={styles['article']}
          >
            <div ref={article} className={styles['page']}>
              <Article
                articleId={articleId}
                showsNotes={session.showsNotes}
                onToggleNotes={toggleNotes}
                onNextArticle={goToNext}
              />
            </div>
          </Landmark>
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
