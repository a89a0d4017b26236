import { useMemo, useRef, useState } from 'react';
import type { OpenArticle } from '../../preload/contract.ts';
import { useStable } from '../app/use-stable.ts';
import { TagEditor } from '../library/TagEditor.tsx';
import { NotesColumn } from '../notes/NotesColumn.tsx';
import { NotesSheet } from '../notes/NotesSheet.tsx';
import { useDraftsSaved } from '../notes/use-drafts-saved.ts';
import { useNotes } from '../notes/use-notes.ts';
import { cleanArticle, type Cleaning } from '../cleaning/clean-article.ts';
import { CleaningContext } from '../cleaning/cleaning-context.ts';
import { blocksAt } from '../cleaning/blocks-at.ts';
import { CaretMode } from './CaretMode.tsx';
import { FindInArticle } from './find/FindInArticle.tsx';
import { offsetInSight } from './find/match-range.ts';
import { useFind } from './find/use-find.ts';
import { HighlightDescriptions } from './HighlightDescriptions.tsx';
import { drawnHighlights } from './highlights.ts';
import { LinkAddress } from './LinkAddress.tsx';
import styles from './pane.module.css';
import { PrintedArticle } from './PrintedArticle.tsx';
import { Resumed } from './Resumed.tsx';
import { scrolledByKeys } from './scrolled-by-keys.ts';
import { SelectionToolbar } from './SelectionToolbar.tsx';
import { useArticleText } from './use-article-text.ts';
import { useCaret } from './use-caret.ts';
import { useCleanCopy } from './use-clean-copy.ts';
import { useHighlighting } from './use-highlighting.ts';
import { useMarkedRead } from './use-marked-read.ts';
import { useMeasuredPage } from './use-measured-page.ts';
import { useNoteNavigation } from './use-note-navigation.ts';
import { useReadingKeys } from './use-reading-keys.ts';
import { useReadingPosition } from './use-reading-position.ts';
import { useRoomForNotes } from './use-room-for-notes.ts';
import { useTextSelection } from './use-text-selection.ts';
import { ArticleNotices } from '../versions/ArticleNotices.tsx';
import { useArticleNews } from '../versions/use-article-news.ts';
import { VersionLine } from '../versions/VersionLine.tsx';

interface Props {
  readonly opened: OpenArticle;
  readonly query: string;
  readonly showsNotes: boolean;
  readonly onToggleNotes: () => void;
  readonly onNextArticle: (() => void) | undefined;
  /** It is shown with something else now. */
  readonly onChanged: (opened: OpenArticle) => void;
  /** Opens another version; null means the current one. */
  readonly onVersion: (versionId: string | null) => void;
}

/** One open article with everything that can be done on its page. */
export function ArticlePage({ opened, query, showsNotes, onToggleNotes, onNextArticle, onChanged, onVersion }: Props) {
  const { article, version } = opened;
  const news = useArticleNews(opened, onChanged);
  const pane = useRef<HTMLDivElement>(null);
  const { scroller, body, text, page } = useArticleText(article.blocks);
  const measuredPage = useMeasuredPage(body);
  const hasRoom = useRoomForNotes(pane);
  const [showsRemoved, setShowsRemoved] = useState(false);

  const notes = useNotes(article, opened.notes, version);
  const highlights = useMemo(() => drawnHighlights(notes.placed), [notes.placed]);
  const selection = useTextSelection(scroller, text);
  const caret = useCaret(page, text, article.language ?? 'en');
  const navigation = useNoteNavigation({ page, highlights, showsNotes, onToggleNotes });
  const highlighting = useHighlighting({ article, text, selection, notes, caret, navigation });
  const offsetOnScreen = () => offsetInSight(page());
  const find = useFind({ article, text, language: article.language, query, offsetOnScreen });
  const [opensAtMatch] = useState(find.current !== -1);
  const { isResumed, showTop } = useReadingPosition({
    articleId: version.isCurrent ? article.id : null,
    page,
    opened: opensAtMatch ? null : opened.position,
  });
  const clean = useStable((cleaning: Cleaning) => cleanArticle(opened, cleaning));
  const takeOut = () => {
    const selected = selection.read() ?? caret.caret;
    const blocks = selected ? blocksAt(article.blocks, selected) : [];
    if (blocks.length === 0) return;
    document.getSelection()?.removeAllRanges();
    caret.end();
    clean({ takeOut: blocks });
  };
  useReadingKeys({ pane, page, caret, highlighting, takeOut, navigation, onNextArticle });
  useCleanCopy(scroller, text);
  useMarkedRead(article.id, opened.isUnread);
  useDraftsSaved(article.id);

  const { settled } = selection;
  const { selectedId, select } = navigation;
  const showMark = useStable(navigation.showMark);
  const placing = {
    textHash: article.textHash,
    selected: settled,
    onPlaced() {
      document.getSelection()?.removeAllRanges();
      caret.end();
    },
  };
  const notesProps = { notes, selectedId, onSelect: select, onShow: showMark, language: article.language, placing };
  return (
    <div ref={pane} className={styles['page']} data-notes={showsNotes && hasRoom ? 'beside' : 'apart'}>
      <div ref={scroller} className={styles['scroller']} aria-label={article.title} {...scrolledByKeys}>
        <div className={styles['spread']}>
          <div className={styles['sheet']}>
            {settled && (
              <SelectionToolbar
                page={page}
                start={settled.start}
                end={settled.end}
                highlighting={highlighting}
                onTakeOut={takeOut}
              />
            )}
            {isResumed && <Resumed onTop={showTop} />}
            <ArticleNotices articleId={article.id} version={version} news={news} onOpen={onVersion} />
            <CleaningContext value={clean}>
              <PrintedArticle
                article={article}
                own={opened.own}
                putBack={opened.putBack}
                versionLine={
                  <>
                    <VersionLine articleId={article.id} version={version} onOpen={onVersion} />
                    <TagEditor articleId={article.id} />
                  </>
                }
                body={body}
                bodyEvents={navigation.bodyEvents}
                highlights={highlights}
                selectedId={selectedId}
                showsRemoved={showsRemoved}
                onShowRemoved={setShowsRemoved}
              />
            </CleaningContext>
            {caret.caret && <CaretMode caret={caret.caret} page={page} />}
          </div>
          {showsNotes && hasRoom && <NotesColumn {...notesProps} page={measuredPage} />}
        </div>
      </div>
      <FindInArticle find={find} query={query} pane={pane} page={page} />
      {showsNotes && !hasRoom && <NotesSheet {...notesProps} />}
      <LinkAddress scroller={scroller} />
      <HighlightDescriptions />
    </div>
  );
}
