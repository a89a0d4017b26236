import { memo } from 'react';
import { VisuallyHidden } from 'react-aria-components';
import type { ArticleRow } from '../../preload/contract.ts';
import { compact } from '../messages/compact-list.ts';
import { messages } from '../messages/messages.ts';
import { formatCount } from '../messages/plural.ts';
import { useWaitingState } from '../saving/use-waiting-state.ts';
import { classNames } from '../theme/class-names.ts';
import styles from './CompactRowView.module.css';
import { Marked } from './Marked.tsx';
import { RowSigns, UnreadDot } from './RowSigns.tsx';
import { asItWillBe, dateWords } from './shown-row.ts';

interface Props {
  /** Nothing while the row is still on its way. */
  readonly row: ArticleRow | undefined;
  readonly isChosen: boolean;
}

/** An article in one line: its title, and as much of where and when as there is room for. */
export const CompactRowView = memo(function CompactRowView({ row: kept, isChosen }: Props) {
  const waiting = useWaitingState(kept?.id);
  if (!kept) return <VisuallyHidden elementType="span">{messages.list.loading}</VisuallyHidden>;
  const row = waiting ? asItWillBe(kept, waiting) : kept;
  return (
    <div className={classNames(styles['row'], isChosen && styles['chosen'], row.isUnread && styles['unread'])}>
      {row.isUnread && <UnreadDot />}
      <span className={styles['title']} lang={row.language ?? undefined} dir={row.direction}>
        <Title row={row} />
      </span>
      <RowSigns row={row} isUnsaved={row !== kept} />
      <span className={styles['outlet']}>
        <bdi>{row.source ?? row.agency}</bdi>
      </span>
      <span className={styles['place']}>
        <bdi>{row.place}</bdi>
      </span>
      {row.published === null ? (
        <span className={styles['date']}>{messages.list.undated}</span>
      ) : (
        <time className={styles['date']} dateTime={row.published.value}>
          <bdi>{dateWords(row.published, row.isDateGuessed)}</bdi>
        </time>
      )}
      <span className={styles['words']}>
        {formatCount(row.wordCount)}
        <VisuallyHidden elementType="span"> {compact.words}</VisuallyHidden>
      </span>
    </div>
  );
});

function Title({ row: { title, match } }: { readonly row: ArticleRow }) {
  const isMarked = match?.where === 'title' && match.snippet.text === title;
  return isMarked ? <Marked {...match.snippet} /> : title || messages.list.untitled;
}
