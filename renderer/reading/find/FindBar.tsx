import { type KeyboardEvent, type ReactNode, type RefObject, useEffect } from 'react';
import { Button } from '../../app/controls/Button.tsx';
import { WithTooltip } from '../../app/controls/WithTooltip.tsx';
import { ChevronDownIcon, CloseIcon } from '../../app/icons/icons.tsx';
import { isMac } from '../../app/platform.ts';
import { chordLabel } from '../../app/shortcuts.ts';
import { findInArticle as messages } from '../../messages/find-in-article.ts';
import styles from './find.module.css';
import { NEXT_CHORD, PREVIOUS_CHORD } from './find-keys.ts';
import type { Find } from './use-find.ts';

interface Props {
  readonly find: Find;
  readonly query: string;
  readonly input: RefObject<HTMLInputElement | null>;
  /** Ends finding and goes back to the text. */
  readonly onClose: () => void;
}

/** The bar over the article: what is sought, which match is looked at, and the ways to the others. */
export function FindBar({ find, query, input, onClose }: Props) {
  const isTyping = find.mode === 'typed';
  return (
    <div role="search" aria-label={messages.region} className={styles['bar']} lang="en" dir="ltr">
      {isTyping ? <Typed find={find} input={input} onClose={onClose} /> : <Sought query={query} />}
      <Count find={find} />
      <Step label={messages.previous} keys={chordLabel(PREVIOUS_CHORD, isMac())} find={find} way={-1}>
        <span className={styles['up']}>
          <ChevronDownIcon />
        </span>
      </Step>
      <Step label={messages.next} keys={chordLabel(NEXT_CHORD, isMac())} find={find} way={1}>
        <ChevronDownIcon />
      </Step>
      <WithTooltip label={isTyping ? messages.close : messages.hideHits}>
        <Button kind="quiet" aria-label={isTyping ? messages.close : messages.hideHits} onPress={onClose}>
          <CloseIcon />
        </Button>
      </WithTooltip>
    </div>
  );
}

function Typed({ find, input, onClose }: Pick<Props, 'find' | 'input' | 'onClose'>) {
  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, [input]);
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') find.step(event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape') onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <input
      ref={input}
      className={styles['input']}
      type="text"
      dir="auto"
      autoComplete="off"
      spellCheck={false}
      aria-label={messages.field}
      value={find.typed}
      onChange={(event) => find.type(event.target.value)}
      onKeyDown={press}
    />
  );
}

function Sought({ query }: { readonly query: string }) {
  return (
    <bdi className={styles['query']} title={query}>
      {messages.hits(query)}
    </bdi>
  );
}

function Count({ find }: { readonly find: Find }) {
  const { matches, current, typed, mode } = find;
  const isEmpty = mode === 'typed' && typed.trim() === '';
  const text = matches.length === 0 ? messages.none : messages.place(current + 1, matches.length);
  return (
    <output className={styles['count']} aria-live="polite" data-none={matches.length === 0 || undefined}>
      {isEmpty ? '' : text}
    </output>
  );
}

interface StepProps {
  readonly label: string;
  readonly keys: string;
  readonly find: Find;
  readonly way: 1 | -1;
  readonly children: ReactNode;
}

function Step({ label, keys, find, way, children }: StepProps) {
  return (
    <WithTooltip label={label} keys={keys}>
      <Button kind="quiet" aria-label={label} isDisabled={find.matches.length === 0} onPress={() => find.step(way)}>
        {children}
      </Button>
    </WithTooltip>
  );
}
