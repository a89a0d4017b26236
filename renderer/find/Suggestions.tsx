import { useEffect, useRef } from 'react';
import type { Suggestion } from '../../preload/contract.ts';
import { find } from '../messages/find.ts';
import { formatCount } from '../messages/plural.ts';
import styles from './find.module.css';

interface Props {
  /** Ids of the list and its options begin with it. */
  readonly id: string;
  readonly suggestions: readonly Suggestion[];
  readonly active: number | null;
  readonly onChoose: (suggestion: Suggestion) => void;
}

/** What could be meant, below the search box, which keeps the focus. */
export function Suggestions({ id, suggestions, active, onChoose }: Props) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (active !== null) list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <div ref={list} id={`${id}-list`} role="listbox" aria-label={find.suggestions} className={styles['suggestions']}>
      {suggestions.map((suggestion, index) => (
        <div
          key={`${suggestion.kind} ${suggestion.insert}`}
          id={`${id}-${String(index)}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          aria-label={find.suggestion(suggestion.label, find.kinds[suggestion.kind], suggestion.count)}
          className={styles['suggestion']}
          // Before the text field would lose the focus.
          onPointerDown={(event) => {
            event.preventDefault();
            onChoose(suggestion);
          }}
        >
          <bdi className={styles['suggestionLabel']}>{suggestion.label}</bdi>
          <span className={styles['suggestionKind']}>{find.kinds[suggestion.kind]}</span>
          {suggestion.count !== null && <span className={styles['count']}>{formatCount(suggestion.count)}</span>}
        </div>
      ))}
    </div>
  );
}
