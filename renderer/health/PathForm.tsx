import { type KeyboardEvent, type SyntheticEvent, useEffect, useId, useRef, useState } from 'react';
import { Button } from '../app/controls/Button.tsx';
import { health as messages } from '../messages/health.ts';
import styles from './health.module.css';
import { isWholePath } from './whole-path.ts';

export interface PathWords {
  /** What the path is of. */
  readonly field: string;
  /** On the button that takes it. */
  readonly use: string;
}

interface Props extends PathWords {
  readonly suggested: string;
  readonly onPath: (path: string) => void;
  readonly onCancel: () => void;
}

/** A path written by hand. Only a whole one is taken: what is relative to the program means nothing to the reader. */
export function PathForm({ field, use, suggested, onPath, onCancel }: Props) {
  const id = useId();
  const [path, setPath] = useState(suggested);
  const [isWrong, setWrong] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);

  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    if (isWholePath(path.trim())) onPath(path.trim());
    else setWrong(true);
  }
  function cancelByKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onCancel();
  }

  return (
    <form className={styles['pathForm']} onSubmit={submit}>
      <label htmlFor={id}>{field}</label>
      <input
        ref={input}
        id={id}
        className={styles['path']}
        dir="ltr"
        spellCheck={false}
        onKeyDown={cancelByKey}
        value={path}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? `${id}-wrong` : undefined}
        onChange={(event) => setPath(event.target.value)}
      />
      {isWrong && (
        <p id={`${id}-wrong`} role="alert" className={styles['problem']}>
          {messages.path.absolute}
        </p>
      )}
      <div className={styles['actions']}>
        <Button type="submit" kind="primary">
          {use}
        </Button>
        <Button onPress={onCancel}>{messages.path.cancel}</Button>
      </div>
    </form>
  );
}
