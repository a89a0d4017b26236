import type { RunIn } from './run-in.ts';
import styles from './text.module.css';

/**
 * The dateline as printed pages begin with it: `PORT ELLIS (AP) — `. It is not part of the article's text, so nothing
 * selected in it has a position there. Scripts without capitals show it as it stood in the source.
 */
export function RunInDateline({ dateline, agency }: RunIn) {
  const { place, region, text } = dateline;
  if (!hasCase(place)) return <span className={styles['dateline']}>{text} </span>;
  return (
    <span className={styles['dateline']}>
      <span className={styles['place']}>{place}</span>
      {region ? `, ${region}` : ''}
      {agency ? ` (${agency})` : ''} —{' '}
    </span>
  );
}

const hasCase = (text: string) => text.toLowerCase() !== text.toUpperCase();
