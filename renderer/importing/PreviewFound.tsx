import { Label, ProgressBar } from 'react-aria-components';
import type { ImportPreview } from '../../preload/contract.ts';
import { Button } from '../app/controls/Button.tsx';
import { ProgressTrack } from '../app/controls/ProgressTrack.tsx';
import { importing } from '../messages/importing.ts';
import { formatCount } from '../messages/plural.ts';
import { baseName } from './base-name.ts';
import styles from './PreviewDialog.module.css';

const COUNTS = ['isNew', 'alreadyHere', 'changed', 'stubs', 'unreadable'] as const;
const MOST_KINDS = 8;
const MOST_UNREADABLE = 5;

interface Props {
  /** Null before anything is known. */
  readonly found: ImportPreview | null;
  readonly onStop: () => void;
}

/** What was found in the files so far: of what kinds, how much of it new, and what cannot be read. */
export function PreviewFound({ found, onStop }: Props) {
  const { preview } = importing;
  if (found === null) return <Looking words={preview.looking(0, 0)} onStop={onStop} />;
  const { phase, counts, kinds, unreadable, isPartial } = found;
  const named = kinds.reduce((sum, { outlets = 0 }) => sum + outlets, 0);
  return (
    <>
      {phase === 'looking' ? (
        <Looking words={preview.looking(counts.articles, counts.files)} onStop={onStop} />
      ) : (
        <p className={styles['sum']} role="status">
          <bdi>
            {phase === 'finished' ? preview.looked(counts, named) : preview.stopped(counts)}{' '}
            {isPartial && preview.partial}
          </bdi>
        </p>
      )}
      <dl className={styles['counts']} aria-label={preview.counts}>
        {COUNTS.map((id) => (
          <div key={id} className={styles['count']} data-none={counts[id] === 0 || undefined}>
            <dt>{preview.count[id]}</dt>
            <dd>{formatCount(counts[id])}</dd>
          </div>
        ))}
      </dl>
      {kinds.length > 0 && (
        <ul className={styles['kinds']} aria-label={preview.kinds}>
          {kinds.slice(0, MOST_KINDS).map(({ kind, files, articles, outlets }) => (
            <li key={kind}>
              <bdi>{kind}</bdi>
              <bdi className={styles['soft']}>{preview.kind(files, articles, outlets)}</bdi>
            </li>
          ))}
        </ul>
      )}
      {unreadable.length > 0 && (
        <ul className={styles['kinds']} aria-label={preview.unreadable}>
          {unreadable.slice(0, MOST_UNREADABLE).map(({ path, message }) => (
            <li key={path}>
              <bdi title={path}>{baseName(path)}</bdi>
              <bdi className={styles['wrong']}>{message}</bdi>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Looking({ words, onStop }: { readonly words: string; readonly onStop: () => void }) {
  const { preview } = importing;
  return (
    <div className={styles['looking']}>
      <ProgressBar isIndeterminate valueLabel={words} className={styles['progress'] ?? ''}>
        <Label className={styles['sum'] ?? ''}>
          <bdi>{words}</bdi>
        </Label>
        <ProgressTrack />
      </ProgressBar>
      <Button kind="quiet" onPress={onStop}>
        {preview.stop}
      </Button>
    </div>
  );
}
