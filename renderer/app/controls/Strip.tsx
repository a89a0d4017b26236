import type { ReactNode } from 'react';
import { Label, ProgressBar } from 'react-aria-components';
import { Button } from './Button.tsx';
import { ProgressTrack } from './ProgressTrack.tsx';
import styles from './strip.module.css';

interface StripProps {
  readonly label: string;
  readonly children: ReactNode;
}

/** One line under the list about work that goes on, or has come to its end. */
export function Strip({ label, children }: StripProps) {
  return (
    <section className={styles['strip']} aria-label={label}>
      {children}
    </section>
  );
}

/** What a strip says. */
export function StripWords({ children }: { readonly children: string }) {
  return (
    <p className={styles['words']}>
      <bdi>{children}</bdi>
    </p>
  );
}

interface WorkProps {
  readonly words: string;
  /** Said only to those who see it, since it changes all the time. */
  readonly aside?: string;
  /** 0 to 1; nothing while it cannot be known. */
  readonly share?: number;
  readonly stop?: { readonly label: string; readonly words: string; readonly run: () => void } | undefined;
  /** Further buttons. */
  readonly children?: ReactNode;
}

/** In a strip: how far work is, with the means to stop it. */
export function Work({ words, aside = '', share, stop, children }: WorkProps) {
  return (
    <>
      <ProgressBar
        className={styles['progress'] ?? ''}
        isIndeterminate={share === undefined}
        value={(share ?? 0) * 100}
        valueLabel={words}
      >
        <Label className={styles['words'] ?? ''}>
          <bdi>{words}</bdi>
          {aside !== '' && (
            <span className={styles['aside']} aria-hidden>
              {aside}
            </span>
          )}
        </Label>
        <ProgressTrack share={share} />
      </ProgressBar>
      {children}
      {stop && (
        <Button kind="quiet" aria-label={stop.label} onPress={stop.run}>
          {stop.words}
        </Button>
      )}
    </>
  );
}
