import { memo } from 'react';
import { VisuallyHidden } from 'react-aria-components';
import type { DatedValue } from '../../data/article.ts';
import type { Args, ArticleRow } from '../../preload/contract.ts';
import { NoteIcon, StarIcon, VersionsIcon } from '../app/icons/icons.tsx';
import { archives } from '../messages/archives.ts';
import { formatCount } from '../messages/plural.ts';
import { library } from '../messages/library.ts';
import { interfaceLocale, messages } from '../messages/messages.ts';
import { useWaitingState } from '../saving/use-waiting-state.ts';
import { classNames } from '../theme/class-names.ts';
import styles from './ArticleRowView.module.css';
import { Marked } from './Marked.tsx';
import { MatchLine } from './MatchLine.tsx';
import { shortDate } from './short-date.ts';

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
      {row.isUnread && (
        <span className={styles['dot']}>
          <VisuallyHidden>{messages.list.unread} </VisuallyHidden>
        </span>
      )}
      <div className={styles['origin']}>
        <Origin row={row} />
        <Signs row={row} isUnsaved={row !== kept} />
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
        <time dateTime={published.value}>{dateWords(published, isDateGuessed)}</time>
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
      <VisuallyHidden>{library.tags.region}: </VisuallyHidden>
      {tags.map((tag) => (
        <bdi key={tag}>{tag}</bdi>
      ))}
    </p>
  );
}

function dateWords(published: DatedValue, isGuessed: boolean): string {
  const date = shortDate(published, interfaceLocale());
  return isGuessed ? messages.list.guessedDate(date) : date;
}

/** A row with what the reader said of it and the archive could not keep yet. */
const asItWillBe = (row: ArticleRow, { starred, read }: Args<'state.change'>): ArticleRow =>
  starred === undefined && read === undefined
    ? row
    : { ...row, isStarred: starred ?? row.isStarred, isUnread: read === undefined ? row.isUnread : !read };

function Signs({ row, isUnsaved }: { readonly row: ArticleRow; readonly isUnsaved: boolean }) {
  return (
    <span className={styles['signs']}>
      {isUnsaved && <span className={styles['unsaved']}>{archives.saving.notSaved}</span>}
      {row.versionCount > 1 && (
        <Sign icon={<VersionsIcon />} count={row.versionCount} words={messages.list.versions(row.versionCount)} />
      )}
      {row.noteCount > 0 && (
        <Sign icon={<NoteIcon />} count={row.noteCount} words={messages.list.notes(row.noteCount)} />
      )}
      {row.isStarred && (
        <span className={styles['starred']}>
          <StarIcon isFilled />
          <VisuallyHidden>{messages.list.starred}</VisuallyHidden>
        </span>
      )}
    </span>
  );
}

interface SignProps {
  readonly icon: React.ReactNode;
  readonly count: number;
  readonly words: string;
}

function Sign({ icon, count, words }: SignProps) {
  return (
    <span className={styles['sign']} title={words}>
      {icon}
      <span aria-hidden>{formatCount(count)}</span>
      <VisuallyHidden>{words}</VisuallyHidden>
    </span>
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
