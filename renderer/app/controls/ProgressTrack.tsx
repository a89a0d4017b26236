import styles from './progress.module.css';

/** The line that fills as work gets on, for within a progress bar; without `share` (0–1) it only shows that there is work. */
export function ProgressTrack({ share }: { readonly share?: number | undefined }) {
  return (
    <div className={styles['track']}>
      <div
        className={styles['bar']}
        data-indeterminate={share === undefined || undefined}
        style={{ inlineSize: `${(share ?? 0.3) * 100}%` }}
      />
    </div>
  );
}
