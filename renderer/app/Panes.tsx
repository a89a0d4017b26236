import { type CSSProperties, memo, type RefObject } from 'react';
import type { ArchiveInfo, Session } from '../../preload/contract.ts';
import { ChangeStrip } from '../library/ChangeStrip.tsx';
import { ExportStrip } from '../exporting/ExportStrip.tsx';
import { FacetPanel } from '../find/FacetPanel.tsx';
import { FindHead } from '../find/FindHead.tsx';
import { HealthLine } from '../health/HealthLine.tsx';
import { ImportStrip } from '../importing/ImportStrip.tsx';
import type { Importing } from '../importing/use-importing.ts';
import { ArticleListPane } from '../list/ArticleListPane.tsx';
import type { ArticleList } from '../list/use-article-list.ts';
import type { ListboxHandle } from '../list/VirtualListbox.tsx';
import { changeListQuery, type ListQuery, seeksWords } from '../list/list-query.ts';
import { LibraryDrawer } from '../library/LibraryDrawer.tsx';
import { LibraryPane } from '../library/LibraryPane.tsx';
import type { LibraryPlace } from '../library/use-library-place.ts';
import { library as libraryMessages } from '../messages/library.ts';
import { messages } from '../messages/messages.ts';
import { ReadingPane } from '../reading/ReadingPane.tsx';
import { TrashStrip } from '../trash/TrashStrip.tsx';
import { Landmark } from './Landmark.tsx';
import styles from './Panes.module.css';
import { Splitter } from './Splitter.tsx';
import type { Screens } from './use-screens.ts';
import { useStable } from './use-stable.ts';

const NARROWEST_LIST = 240;
const WIDEST_LIST = 640;
const NARROWEST_LIBRARY = 160;
const WIDEST_LIBRARY = 400;

/** Not drawn again for what goes on around it, such as the progress of an import. */
const Article = memo(ReadingPane);

interface Props {
  readonly list: ArticleList;
  readonly listbox: RefObject<ListboxHandle | null>;
  readonly article: RefObject<HTMLDivElement | null>;
  readonly articleId: string | null;
  readonly info: ArchiveInfo;
  readonly query: ListQuery;
  readonly library: LibraryPlace;
  readonly importing: Importing;
  readonly screens: Screens;
  readonly session: Session;
  readonly onSession: (patch: Partial<Session>) => void;
  readonly onToggleNotes: () => void;
  readonly onHealth: () => void;
}

/** The list and, beside it or in its place, the article. */
export function Panes({ screens, session, onSession, ...props }: Props) {
  const isListAlone = screens.shown === 'list';
  return (
    <div
      className={styles['panes']}
      data-screen={screens.shown}
      data-library={props.library.shown ?? undefined}
      style={
        { '--list-width': `${session.listWidth}px`, '--library-width': `${session.libraryWidth}px` } as CSSProperties
      }
    >
      <LibrarySide session={session} onSession={onSession} {...props} />
      <Landmark
        role={isListAlone ? 'main' : 'navigation'}
        label={messages.app.list}
        onEnter={screens.enterList}
        isInert={screens.shown === 'article'}
        className={styles['list']}
      >
        <ListSide screens={screens} session={session} onSession={onSession} {...props} />
        {screens.shown === 'both' && (
          <Splitter
            label={messages.app.resizeList}
            width={session.listWidth}
            narrowest={NARROWEST_LIST}
            widest={WIDEST_LIST}
            onChange={(listWidth) => onSession({ listWidth })}
          />
        )}
      </Landmark>
      <Landmark
        role={isListAlone ? 'region' : 'main'}
        label={messages.app.article}
        onEnter={screens.enterArticle}
        isInert={isListAlone}
        className={styles['article']}
      >
        <ArticleSide showsNotes={session.showsNotes} {...props} />
      </Landmark>
    </div>
  );
}

type LibrarySideProps = Pick<Props, 'info' | 'library' | 'query' | 'session' | 'onSession'>;

function LibrarySide({ info, library, query, session, onSession }: LibrarySideProps) {
  const leave = useStable(library.leave);
  if (library.shown === null) return null;
  const pane = (
    <div className={styles['libraryPane']}>
      <LibraryPane info={info} order={session.order} onChosen={leave} />
      <FacetPanel text={query.text} view={query.view} />
    </div>
  );
  if (library.shown === 'over') return <LibraryDrawer onClose={library.leave}>{pane}</LibraryDrawer>;
  return (
    <Landmark role="complementary" label={libraryMessages.title} className={styles['library']}>
      {pane}
      <Splitter
        label={libraryMessages.resize}
        width={session.libraryWidth}
        narrowest={NARROWEST_LIBRARY}
        widest={WIDEST_LIBRARY}
        onChange={(libraryWidth) => onSession({ libraryWidth })}
      />
    </Landmark>
  );
}

function ListSide({ list, listbox, query, info, importing, screens, session, onSession, onHealth }: Props) {
  const { view } = query;
  return (
    <>
      <FindHead
        query={query}
        showsTimeline={session.showsTimeline}
        onToggleTimeline={() => onSession({ showsTimeline: !session.showsTimeline })}
        onSearch={screens.showList}
        onDone={() => {
          if (list.selectedIndex === null && list.total !== null && list.total > 0) list.choose(0);
          screens.enterList();
        }}
      />
      <ArticleListPane
        list={list}
        listbox={listbox}
        query={query}
        density={session.listDensity}
        unreadCount={info.unreadCount}
        onOrder={(order) => {
          changeListQuery({ order });
          if (!seeksWords(query.text)) onSession({ order });
        }}
        onChoose={(index, by) => {
          list.choose(index);
          if (by === 'pointer') screens.showArticle();
        }}
        onOpen={screens.enterArticle}
        onImport={importing.choose}
      />
      <TrashStrip view={view} trashedCount={info.trashedCount} onView={(view) => changeListQuery({ text: '', view })} />
      <ImportStrip
        importing={importing}
        onShowArticle={(id) => {
          list.reveal(id);
          screens.showArticle();
        }}
      />
      <ChangeStrip />
      <ExportStrip />
      <HealthLine onOpen={onHealth} />
    </>
  );
}

interface ArticleSideProps extends Pick<Props, 'list' | 'article' | 'articleId' | 'query' | 'onToggleNotes'> {
  readonly showsNotes: boolean;
}

function ArticleSide({ list, article, articleId, query, showsNotes, onToggleNotes }: ArticleSideProps) {
  const toggleNotes = useStable(onToggleNotes);
  const goToNext = useStable(() => list.move(1));
  return (
    <div ref={article} className={styles['page']}>
      <Article
        articleId={articleId}
        query={query.text}
        showsNotes={showsNotes}
        onToggleNotes={toggleNotes}
        onNextArticle={goToNext}
      />
    </div>
  );
}
