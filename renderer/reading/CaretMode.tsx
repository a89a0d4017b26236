import { useLayoutEffect, useRef } from 'react';
import { Keyboard } from 'react-aria-components/Keyboard';
import { reading as messages } from '../messages/reading.ts';
import styles from './caret.module.css';
import { caretRect, type Page } from './page-geometry.ts';
import type { Caret } from './use-caret.ts';

interface Props {
  readonly caret: Caret;
  readonly page: () => Page | null;
}

/** The caret of a selection made by keyboard, and what its keys do. */
export function CaretMode({ caret, page }: Props) {
  const stroke = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const shown = page();
    const rect = shown && caretRect(shown, caret.focus);
    const origin = stroke.current?.offsetParent?.getBoundingClientRect();
    if (!rect || !origin || !stroke.current) return;
    stroke.current.style.setProperty('top', `${rect.top - origin.top}px`);
    stroke.current.style.setProperty('left', `${rect.left - origin.left}px`);
    stroke.current.style.setProperty('height', `${rect.height}px`);
  }, [caret, page]);
  return (
    <>
      <div ref={stroke} className={styles['caret']} aria-hidden="true" />
      <CaretKeys />
    </>
  );
}

function CaretKeys() {
  const { caretTitle, caretKeys } = messages.selection;
  return (
    <div className={styles['keys']} lang="en" dir="ltr">
      <strong>{caretTitle}</strong>
      {caretKeys.map(({ keys, does }) => (
        <span key={does}>
          {keys.map((key) => (
            <Keyboard key={key}>{key}</Keyboard>
          ))}{' '}
          {does}
        </span>
      ))}
    </div>
  );
}
