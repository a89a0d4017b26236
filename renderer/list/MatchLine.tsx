import type { RowMatch } from '../../preload/contract.ts';
import { NoteIcon } from '../app/icons/icons.tsx';
import { find } from '../messages/find.ts';
import styles from './ArticleRowView.module.css';
import { Marked } from './Marked.tsx';

/** Why a search found an article: the words around the match, in the article or in a note on it. */
export function MatchLine({ match }: { readonly match: RowMatch }) {
  const { where, snippet, count } = match;
  return (
    <>
      {(where === 'note' || where === 'highlight') && (
        <span className={styles['matchIn']}>
          <NoteIcon />
          {find.matchIn[where]}{' '}
        </span>
      )}
      <Marked {...snippet} />
      {count !== null && count > 1 && <span className={styles['matchCount']}> {find.matches(count)}</span>}
    </>
  );
}
