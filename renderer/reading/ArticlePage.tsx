import { useCallback, useMemo, useRef, useState } from 'react';
import { articleText, textPieces } from '../../data/text.ts';
import type { OpenArticle } from '../../preload/contract.ts';
import { NotesColumn } from '../notes/NotesColumn.tsx';
import { NotesSheet } from '../notes/NotesSheet.tsx';
import { useNotes } from '../notes/use-notes.ts';
import { useDraftsSaved } from '../notes/use-drafts-saved.ts';
import { classNames } from '../theme/class-names.ts';
import { AboutArticle } from './AboutArticle.tsx';
import { ArticleBody, firstParagraph } from './ArticleBody.tsx';
import { ArticleCredits } from './ArticleCredits.tsx';
import { ArticleHeader } from './ArticleHeader.tsx';
import { CaretMode } from './CaretMode.tsx';
import { drawnHighlights } from './highlights.ts';
import { HighlightDescriptions } from './HighlightDescriptions.tsx';
import { LinkAddress } from './LinkAddress.tsx';
import type { Page } from './page-geometry.ts';
import languages from './languages.module.css';
import styles from './pane.module.css';
import { Resumed } from './Resumed.tsx';
import { scrolledByKeys } from './scrolled-by-keys.ts';
import { SelectionToolbar } from './SelectionToolbar.tsx';
import { useCaret } from './use-caret.ts';
import { useCleanCopy } from './use-clean-copy.ts';
import { useHighlighting } from './use-highlighting.ts';
import { useMarkedRead } from './use-marked-read.ts';
import { useNoteNavigation } from './use-note-navigation.ts';
import { useReadingKeys } from './use-reading-keys.ts';
import { useReadingPosition } from './use-reading-position.ts';
import { useRoomForNotes } from './use-room-for-notes.ts';
import { useTextSelection } from './use-text-selection.ts';

interface Props {
  readonly opened: OpenArticle;
  readonly showsNotes: boolean;
  readonly onToggleNotes: () => void;
  readonly onNextArticle: (() => void) | undefined;
}

/** One open article with everything that can be done on its page. */
export function ArticlePage({ opened, showsNotes, onToggleNotes, onNextArticle }: Props) {
  const { article } = opened;
  const text = useMemo(() => articleText(article.blocks), [article.blocks]);
  const pieces = useMemo(() => textPieces(article.blocks), [article.blocks]);
  const pane = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const page = useCallback(
    (): Page | null =>
      scroller.current && body.current ? { scroller: scroller.current, body: body.current, pieces } : null,
    [pieces],
  );
  const [showsRemoved, setShowsRemoved] = useState(false);
  const hasRoom = useRoomForNotes(pane);

  const notes = useNotes(article.id, opened.notes);
  const highlights = useMemo(() => drawnHighlights(notes.placed), [notes.placed]);
  const selection = useTextSelection(scroller, text);
  const caret = useCaret(page, text, article.language ?? 'en');
  const navigation = useNoteNavigation({ page, highlights, showsNotes, onToggleNotes });
  const highlighting = useHighlighting({ article, text, selection, notes, caret, navigation });
  const { isResumed, showTop } = useReadingPosition({ articleId: article.id, page, opened: opened.position });
  useReadingKeys({ pane, page, caret, highlighting, navigation, onNextArticle });
  useCleanCopy(scroller, text);
  useMarkedRead(article.id, opened.isUnread);
  useDraftsSaved(article.id);

  const runIn = article.dateline ? { dateline: article.dateline, agency: article.agency } : null;
  const hasRunIn = runIn !== null && firstParagraph(article.blocks) !== -1;
  const notesProps = {
    notes,
    selectedId: navigation.selectedId,
    onSelect: navigation.select,
    onShow: navigation.showMark,
    language: article.language,
  };
  return (
    <div ref={pane} className={styles['page']} data-notes={showsNotes ? (hasRoom ? 'beside' : 'below') : 'hidden'}>
      <div ref={scroller} className={styles['scroller']} aria-label={article.title} {...scrolledByKeys}>
        <div className={styles['spread']}>
          <div className={styles['sheet']} data-sheet>
            {selection && !selection.isMoving && (
              <SelectionToolbar
                page={page}
                start={selection.start}
                end={selection.end}
                onHighlight={highlighting.highlight}
                onNote={highlighting.note}
                onCopy={highlighting.copy}
              />
            )}
            {isResumed && <Resumed onTop={showTop} />}
            <article
              lang={article.language}
              dir={article.direction}
              className={classNames(styles['article'], languages['page'])}
            >
              <ArticleHeader article={article} place={hasRunIn ? null : (article.dateline?.place ?? null)} />
              <div ref={body} className={styles['bodyFrame']} data-article-text {...navigation.bodyEvents}>
                <ArticleBody
                  article={article}
                  runIn={hasRunIn ? runIn : null}
                  highlights={highlights}
                  selectedId={navigation.selectedId}
                  showsRemoved={showsRemoved}
                />
              </div>
              <ArticleCredits article={article} />
            </article>
            <AboutArticle article={article} showsRemoved={showsRemoved} onShowRemoved={setShowsRemoved} />
            {caret.caret && <CaretMode caret={caret.caret} page={page} />}
          </div>
          {showsNotes && hasRoom && <NotesColumn {...notesProps} findMark={navigation.findMark} />}
        </div>
      </div>
      {showsNotes && !hasRoom && <NotesSheet {...notesProps} onClose={onToggleNotes} />}
      <LinkAddress scroller={scroller} />
      <HighlightDescriptions />
    </div>
  );
}
