import { type KeyboardEvent, type RefObject, useRef, useState } from 'react';
import { Autocomplete, Button, Input, ListBox, ListBoxItem, Popover, SearchField } from 'react-aria-components';
import type { Suggestion } from '../../preload/contract.ts';
import controls from '../app/controls/controls.module.css';
import { CloseIcon, SearchIcon } from '../app/icons/icons.tsx';
import { useAnswer } from '../client/use-answer.ts';
import { changeListQuery, useListQuery } from '../list/list-query.ts';
import { find } from '../messages/find.ts';
import { formatCount } from '../messages/plural.ts';
import styles from './find.module.css';

interface Props {
  readonly input: RefObject<HTMLInputElement | null>;
  /** The reader is done typing and wants to see what was found. */
  readonly onDone: () => void;
}

/** Where the reader types what to find; the list follows each key, and what could be meant is offered below. */
export function SearchBox({ input, onDone }: Props) {
  const { text } = useListQuery();
  const field = useRef<HTMLDivElement>(null);
  const [cursor, setCursor] = useState(0);
  const [isOpen, setIsOpen] = useState(false);
  const completions = useAnswer('find.complete', { text, cursor: Math.min(cursor, text.length) }, 0);
  const suggestions = isOpen ? (completions?.suggestions ?? []) : [];

  function type(next: string): void {
    changeListQuery({ text: next });
    setCursor(input.current?.selectionStart ?? next.length);
    setIsOpen(true);
  }

  function insert({ insert: inserted }: Suggestion): void {
    if (!completions) return;
    const next = text.slice(0, completions.start) + inserted + text.slice(completions.end);
    const at = completions.start + inserted.length;
    changeListQuery({ text: next });
    setCursor(at);
    requestAnimationFrame(() => input.current?.setSelectionRange(at, at));
  }

  function press(event: KeyboardEvent): void {
    if (event.key === 'Escape' && suggestions.length > 0) {
      event.stopPropagation();
      event.preventDefault();
      setIsOpen(false);
    } else if (event.key === 'Enter' && !input.current?.getAttribute('aria-activedescendant')) {
      setIsOpen(false);
      onDone();
    }
  }

  return (
    <Autocomplete inputValue={text} onInputChange={type} disableAutoFocusFirst>
      <SearchField ref={field} aria-label={find.search} className={styles['field'] ?? ''}>
        <SearchIcon />
        <Input
          ref={input}
          className={styles['input'] ?? ''}
          placeholder={find.placeholder}
          dir="auto"
          onKeyDownCapture={press}
          onSelect={(event) => setCursor(event.currentTarget.selectionStart ?? 0)}
          onBlur={() => setIsOpen(false)}
        />
        {text !== '' && (
          <Button aria-label={find.clear} className={styles['clear'] ?? ''}>
            <CloseIcon />
          </Button>
        )}
      </SearchField>
      <Popover
        isNonModal
        triggerRef={field}
        isOpen={suggestions.length > 0}
        onOpenChange={setIsOpen}
        placement="bottom start"
        className={controls['popover'] ?? ''}
      >
        <ListBox aria-label={find.suggestions} items={suggestions.map(keyed)} className={styles['suggestions'] ?? ''}>
          {(suggestion) => (
            <ListBoxItem
              id={suggestion.id}
              textValue={find.suggestion(suggestion.label, find.kinds[suggestion.kind], suggestion.count)}
              className={styles['suggestion'] ?? ''}
              onAction={() => insert(suggestion)}
            >
              <bdi className={styles['suggestionLabel']}>{suggestion.label}</bdi>
              <span className={styles['suggestionKind']}>{find.kinds[suggestion.kind]}</span>
              {suggestion.count !== null && <span className={styles['count']}>{formatCount(suggestion.count)}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Autocomplete>
  );
}

const keyed = (suggestion: Suggestion, index: number): Suggestion & { readonly id: string } =>
  Object.assign({ id: `${String(index)} ${suggestion.insert}` }, suggestion);
