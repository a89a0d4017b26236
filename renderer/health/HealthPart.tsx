import { type ReactNode, useId } from 'react';
import styles from './health.module.css';

interface Props {
  readonly title: string;
  readonly explained: string;
  readonly children: ReactNode;
}

/** One thing that keeps the archive from being lost: its name, what it is for, and what can be done. */
export function HealthPart({ title, explained, children }: Props) {
  const id = useId();
  return (
    <section className={styles['part']} aria-labelledby={id}>
      <h3 id={id} className={styles['title']}>
        <bdi>{title}</bdi>
      </h3>
      <p className={styles['explained']}>
        <bdi>{explained}</bdi>
      </p>
      {children}
    </section>
  );
}
