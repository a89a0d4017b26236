import { useDeferredValue, useRef, useState } from 'react';
import type { ArchiveInfo, Session } from '../../preload/contract.ts';
import { ArchivesDialog } from '../archives/ArchivesDialog.tsx';
import { useEvents } from '../client/use-events.ts';
import { CorrectDialog } from '../corrections/CorrectDialog.tsx';
import { ExportDialog } from '../exporting/ExportDialog.tsx';
import { HealthDialog } from '../health/HealthDialog.tsx';
import { useHealthCommands } from '../health/use-health-commands.ts';
import { DropOverlay } from '../importing/DropOverlay.tsx';
import { FileInputs, type FileInputsHandle } from '../importing/FileInputs.tsx';
import { FolderMeaningDialog } from '../importing/FolderMeaningDialog.tsx';
import { useFileDrop } from '../importing/use-file-drop.ts';
import { PreviewDialog } from '../importing/PreviewDialog.tsx';
import { PastImportsDialog } from '../importing/PastImportsDialog.tsx';
import { useImporting } from '../importing/use-importing.ts';
import { usePaste } from '../importing/use-paste.ts';
import { WatchedFolder } from '../importing/WatchedFolder.tsx';
import { WatchedFolderDialog } from '../importing/WatchedFolderDialog.tsx';
import { TagsDialog } from '../library/TagsDialog.tsx';
import { useLibraryPlace } from '../library/use-library-place.ts';
import { actingOn, turnArchived, turnRead, turnStar } from '../list/acting.ts';
import { useListQuery } from '../list/list-query.ts';
import { useArticleList } from '../list/use-article-list.ts';
import type { ListboxHandle } from '../list/VirtualListbox.tsx';
import { messages } from '../messages/messages.ts';
import { TimelinePane } from '../timeline/TimelinePane.tsx';
import { ViewPopover } from '../settings/ViewPopover.tsx';
import { WelcomeDialog } from '../welcome/WelcomeDialog.tsx';
import { Banners } from './Banners.tsx';
import { Landmark } from './Landmark.tsx';
import { Panes } from './Panes.tsx';
import { ShortcutsDialog } from './ShortcutsDialog.tsx';
import { Toolbar } from './Toolbar.tsx';
import { useCommands } from './use-commands.ts';
import { useScreens } from './use-screens.ts';
import { useSession } from './use-session.ts';
import { useWindowTitle } from './use-window-title.ts';
import styles from './Workspace.module.css';

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
  const article = useRef<HTMLDivElement>(null);
  const inputs = useRef<FileInputsHandle>(null);
  const query = useListQuery();
  const library = useLibraryPlace(session, changeSession);
  const list = useArticleList({
    query,
    firstId: firstSession.articleId,
    listbox,
    onSelect(articleId) {
      if (articleId !== session.articleId) changeSession({ articleId });
    },
  });
  /** Stepping through the list never waits for articles to be drawn. */
  const articleId = useDeferredValue(list.selectedId);
  const screens = useScreens(listbox, article);
  useWindowTitle(list.selectedRow?.title);

  const [layer, setLayer] = useState<
    | 'shortcuts'
    | 'welcome'
    | 'view'
    | 'imports'
    | 'watched'
    | 'archives'
    | 'export'
    | 'health'
    | 'tags'
    | 'correct'
    | null
  >(firstSession.isWelcomeDone ? null : 'welcome');
  function closeLayer(): void {
    setLayer(null);
    if (!session.isWelcomeDone) changeSession({ isWelcomeDone: true });
  }

  const importing = useImporting(inputs, closeLayer);
  const isHeldOver = useFileDrop(importing.takeDrop);
  usePaste(importing.takePasted, importing.takeDrop);
  function showArticle(id: string): void {
    closeLayer();
    list.reveal(id);
    screens.showArticle();
  }
  const acting = actingOn(list);
  const toggleNotes = () => changeSession({ showsNotes: !session.showsNotes });

  useCommands({
    choose: importing.choose,
    move: list.move,
    backToList: screens.enterList,
    toggleRead: () => acting && turnRead(acting),
    toggleStar: () => acting && turnStar(acting),
    toggleArchive: () => acting && turnArchived(acting),
    tag: () => acting && setLayer('tags'),
    correct: () => acting && setLayer('correct'),
    toggleNotes,
    toggleLibrary: library.toggle,
    show: setLayer,
  });
  useHealthCommands(() => setLayer('health'));

  return (
    <>
      <div className={styles['window']}>
        <Landmark role="banner" label={messages.app.head}>
          <Toolbar
            screen={screens.shown}
            showsLibrary={library.shown !== null}
            onToggleLibrary={library.toggle}
            onBack={screens.enterList}
            onImport={importing.choose}
            onPaste={importing.readClipboard}
            onPastImports={() => setLayer('imports')}
            onExport={() => setLayer('export')}
            onWatchedFolder={() => setLayer('watched')}
            archiveName={info.name}
            onArchives={() => setLayer('archives')}
            showsNotes={session.showsNotes}
            onToggleNotes={toggleNotes}
          >
            <ViewPopover
              isOpen={layer === 'view'}
              onOpenChange={(isOpen) => setLayer(isOpen ? 'view' : null)}
              density={session.listDensity}
              onDensity={(listDensity) => changeSession({ listDensity })}
              showsNotes={session.showsNotes}
              onToggleNotes={toggleNotes}
              onShortcuts={() => setLayer('shortcuts')}
              onHealth={() => setLayer('health')}
              onWelcome={() => setLayer('welcome')}
            />
          </Toolbar>
          <Banners info={info} />
        </Landmark>
        {session.showsTimeline && screens.shown !== 'article' && <TimelinePane query={query} />}
        <Panes
          list={list}
          listbox={listbox}
          article={article}
          articleId={articleId}
          info={info}
          query={query}
          library={library}
          importing={importing}
          screens={screens}
          session={session}
          onSession={changeSession}
          onToggleNotes={toggleNotes}
          onHealth={() => setLayer('health')}
        />
      </div>
      <FileInputs ref={inputs} onPick={importing.takePicked} />
      {importing.state.stage === 'asking' && (
        <FolderMeaningDialog
          source={importing.state.source}
          folder={importing.state.folder}
          onAnswer={importing.answerMeaning}
        />
      )}
      {importing.state.stage === 'previewing' && (
        <PreviewDialog paths={importing.state.paths} onAnswer={importing.answerPreview} />
      )}
      <WatchedFolder onShowArticle={showArticle} />
      {layer === 'watched' && <WatchedFolderDialog onClose={closeLayer} />}
      {layer === 'imports' && <PastImportsDialog onClose={closeLayer} onShowArticle={showArticle} />}
      {layer === 'health' && <HealthDialog onClose={closeLayer} onShowArticle={showArticle} />}
      {layer === 'export' && <ExportDialog selection={null} count={null} onClose={closeLayer} />}
      {layer === 'archives' && <ArchivesDialog info={info} onClose={closeLayer} />}
      {layer === 'tags' && acting && (
        <TagsDialog selection={acting.selection} count={acting.count} onClose={closeLayer} />
      )}
      {layer === 'correct' && acting && (
        <CorrectDialog selection={acting.selection} count={acting.count} onClose={closeLayer} />
      )}
      {layer === 'shortcuts' && <ShortcutsDialog onClose={closeLayer} />}
      {layer === 'welcome' && <WelcomeDialog info={info} onImport={importing.choose} onClose={closeLayer} />}
      {isHeldOver && <DropOverlay />}
    </>
  );
}
