import { type KeyboardEvent, type RefObject, useId, useRef, useState } from 'react';
import { Popover } from 'react-aria-components';
import type { Suggestion } from '../../preload/contract.ts';
import { Button } from '../app/controls/Button.tsx';
import controls from '../app/controls/controls.module.css';
import { CloseIcon, SearchIcon } from '../app/icons/icons.tsx';
import { useAnswer } from '../client/use-answer.ts';
import { changeListQuery, useListQuery } from '../list/list-query.ts';
import { find } from '../messages/find.ts';
import styles from './find.module.css';
import { Suggestions } from './Suggestions.tsx';

interface Props {
  readonly input: RefObject<HTMLInputElement | null>;
  /** The reader is done typing and wants to see what was found. */
  readonly onDone: () => void;
}

/**
 * Where the reader types what to find; the list follows each key, and what could be meant is offered below. A text field
 * with its list of suggestions, as ARIA's combobox pattern has it: unlike react-aria's, choosing replaces one word.
 */
export function SearchBox({ input, onDone }: Props) {
  const { text } = useListQuery();
  const id = useId();
  const field = useRef<HTMLDivElement>(null);
  const [cursor, setCursor] = useState(0);
  const [isOpen, setIsOpen] = useState(false);
  const [active, setActive] = useState<number | null>(null);
  const typed = isOpen ? { text, cursor: Math.min(cursor, text.length) } : null;
  const { value: completions, isCurrent } = useAnswer('find.complete', typed, 0);
  const suggestions = completions?.suggestions ?? [];
  const chosen = active === null ? undefined : suggestions[active];

  function change(next: string, at: number): void {
    changeListQuery({ text: next });
    setCursor(at);
    setActive(null);
    setIsOpen(true);
  }

  function insert({ insert: inserted }: Suggestion): void {
    // Those for an earlier text would be put into the wrong place of this one.
    if (!completions || !isCurrent) return;
    const at = completions.start + inserted.length;
    change(text.slice(0, completions.start) + inserted + text.slice(completions.end), at);
    requestAnimationFrame(() => input.current?.setSelectionRange(at, at));
  }

  function step(by: number): void {
    const { length } = suggestions;
    if (length > 0) setActive(active === null ? (by > 0 ? 0 : length - 1) : (active + by + length) % length);
  }

  function leave(): void {
    setIsOpen(false);
    setActive(null);
  }

  function press(event: KeyboardEvent): void {
    const acted = event.nativeEvent.isComposing ? false : act(event.key);
    if (acted) event.preventDefault();
    if (acted) event.stopPropagation();
  }

  /** Whether the key was for the search box. */
  function act(key: string): boolean {
    if (key === 'Enter' || (key === 'Tab' && chosen)) {
      if (chosen) insert(chosen);
      else {
        leave();
        onDone();
      }
      return true;
    }
    if (key === 'Escape' && suggestions.length > 0) leave();
    else if (key === 'Escape' && text !== '') change('', 0);
    else if ((key === 'ArrowDown' || key === 'ArrowUp') && suggestions.length > 0) step(key === 'ArrowDown' ? 1 : -1);
    else if (key === 'ArrowDown') setIsOpen(true);
    else return false;
    return true;
  }

  return (
    <>
      <div ref={field} className={styles['field']}>
        <SearchIcon />
        <input
          ref={input}
          type="search"
          role="combobox"
          aria-label={find.search}
          aria-autocomplete="list"
          aria-expanded={suggestions.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={chosen ? `${id}-${String(active)}` : undefined}
          autoComplete="off"
          spellCheck={false}
          dir="auto"
          className={styles['input']}
          placeholder={find.placeholder}
          value={text}
          onChange={(event) => change(event.target.value, event.target.selectionStart ?? event.target.value.length)}
          onSelect={(event) => setCursor(event.currentTarget.selectionStart ?? 0)}
          onKeyDown={press}
          onBlur={leave}
        />
        {text !== '' && (
          <Button
            kind="quiet"
            aria-label={find.clear}
            onPress={() => {
              change('', 0);
              leave();
              input.current?.focus();
            }}
          >
            <CloseIcon />
          </Button>
        )}
      </div>
      <Popover
        isNonModal
        triggerRef={field}
        isOpen={suggestions.length > 0}
        onOpenChange={leave}
        placement="bottom start"
        className={controls['popover'] ?? ''}
      >
        <Suggestions id={id} suggestions={suggestions} active={active} onChoose={insert} />
      </Popover>
    </>
  );
}
