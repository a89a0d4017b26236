import { memo } from 'react';
import { VisuallyHidden } from 'react-aria-components';
import type { ArticleRow } from '../../preload/contract.ts';
import { library } from '../messages/library.ts';
import { messages } from '../messages/messages.ts';
import { useWaitingState } from '../saving/use-waiting-state.ts';
import { classNames } from '../theme/class-names.ts';
import styles from './ArticleRowView.module.css';
import { Marked } from './Marked.tsx';
import { MatchLine } from './MatchLine.tsx';
import { RowSigns, UnreadDot } from './RowSigns.tsx';
import { asItWillBe, dateWords } from './shown-row.ts';

interface Props {
  /** Nothing while the row is still on its way. */
  readonly row: ArticleRow | undefined;
  readonly isChosen: boolean;
}

/** One line of the list: where and when above, the title, and how the article begins. */
export const ArticleRowView = memo(function ArticleRowView({ row: kept, isChosen }: Props) {
  const waiting = useWaitingState(kept?.id);
  if (!kept) return <RowOnItsWay />;
  const row = waiting ? asItWillBe(kept, waiting) : kept;
  const isInTitle = row.match?.where === 'title' && row.match.snippet.text === row.title;
  const language = { lang: row.language ?? undefined, dir: row.direction };
  return (
    <div className={classNames(styles['row'], isChosen && styles['chosen'], row.isUnread && styles['unread'])}>
      {row.isUnread && <UnreadDot />}
      <div className={styles['origin']}>
        <Origin row={row} />
        <RowSigns row={row} isUnsaved={row !== kept} />
      </div>
      <div className={styles['title']} {...language}>
        {isInTitle && row.match ? <Marked {...row.match.snippet} /> : row.title || messages.list.untitled}
      </div>
      <div className={styles['lead']} {...language}>
        {row.match && !isInTitle ? <MatchLine match={row.match} /> : row.lead}
      </div>
      {row.tags.length > 0 && row.match === null && <Tags tags={row.tags} />}
    </div>
  );
});

function Origin({ row }: { readonly row: ArticleRow }) {
  const { source, agency, published, isDateGuessed, place } = row;
  const outlet = source ?? agency;
  return (
    <span className={styles['facts']}>
      {outlet !== null && (
        <span className={styles['outlet']}>
          <bdi>{outlet}</bdi>
        </span>
      )}
      {published === null ? (
        <span>{messages.list.undated}</span>
      ) : (
        <time dateTime={published.value}>
          <bdi>{dateWords(published, isDateGuessed)}</bdi>
        </time>
      )}
      {place !== null && (
        <span>
          <bdi>{place}</bdi>
        </span>
      )}
    </span>
  );
}

function Tags({ tags }: { readonly tags: readonly string[] }) {
  return (
    <p className={styles['tags']}>
      <VisuallyHidden elementType="span">{library.tags.region}: </VisuallyHidden>
      {tags.map((tag) => (
        <bdi key={tag}>{tag}</bdi>
      ))}
    </p>
  );
}

function RowOnItsWay() {
  return (
    <div className={styles['row']}>
      <VisuallyHidden>{messages.list.loading}</VisuallyHidden>
      <div className={styles['blank']} />
      <div className={styles['blank']} />
    </div>
  );
}
