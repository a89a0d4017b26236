import type { ReactNode } from 'react';
import styles from './Banner.module.css';

interface Props {
  readonly tone: 'note' | 'problem';
  readonly children: ReactNode;
  /** Buttons. */
  readonly actions?: ReactNode;
}

/** One line across the window about something that concerns all of it. */
export function Banner({ tone, children, actions }: Props) {
  return (
    <div className={styles['banner']} data-tone={tone}>
      <output className={styles['words']}>
        <bdi>{children}</bdi>
      </output>
      {actions}
    </div>
  );
}
