import type { ReactNode } from 'react';
import { VisuallyHidden } from 'react-aria-components';
import type { ArticleRow } from '../../preload/contract.ts';
import { NoteIcon, StarIcon, VersionsIcon } from '../app/icons/icons.tsx';
import { archives } from '../messages/archives.ts';
import { messages } from '../messages/messages.ts';
import { formatCount } from '../messages/plural.ts';
import styles from './RowSigns.module.css';

/** What an article has and what the reader did with it, in a few small signs. */
export function RowSigns({ row, isUnsaved }: { readonly row: ArticleRow; readonly isUnsaved: boolean }) {
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
          <VisuallyHidden elementType="span">{messages.list.starred}</VisuallyHidden>
        </span>
      )}
    </span>
  );
}

interface SignProps {
  readonly icon: ReactNode;
  readonly count: number;
  readonly words: string;
}

function Sign({ icon, count, words }: SignProps) {
  return (
    <span className={styles['sign']} title={words}>
      {icon}
      <span aria-hidden>{formatCount(count)}</span>
      <VisuallyHidden elementType="span">{words}</VisuallyHidden>
    </span>
  );
}

/** Says that an article is unread, with a dot. */
export const UnreadDot = () => (
  <span className={styles['dot']} data-sign="unread">
    <VisuallyHidden elementType="span">{messages.list.unread} </VisuallyHidden>
  </span>
);
