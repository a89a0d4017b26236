import type { KeptBackup } from '../../preload/contract.ts';
import { Button } from '../app/controls/Button.tsx';
import { health as messages } from '../messages/health.ts';
import { interfaceLocale } from '../messages/messages.ts';
import { momentPhrase } from '../notes/moment.ts';
import styles from './health.module.css';
import { sizePhrase } from './size.ts';

interface Props {
  /** Newest first. */
  readonly kept: readonly KeptBackup[];
  readonly isBusy: boolean;
  /** Takes a backup's name. */
  readonly onRestore: (from: string) => void;
}

/** Shown at first; the others are a click away. */
const FEW = 4;

/** The backups that can be restored from. */
export function KeptBackups({ kept, isBusy, onRestore }: Props) {
  const { backups } = messages;
  const list = (some: readonly KeptBackup[]) => (
    <ul className={styles['rows']}>
      {some.map((backup) => (
        <Kept key={backup.name} backup={backup} isBusy={isBusy} onRestore={onRestore} />
      ))}
    </ul>
  );
  return (
    <>
      <h4 className={styles['subtitle']}>{backups.kept}</h4>
      {kept.length === 0 ? (
        <p className={styles['explained']}>
          <bdi>{backups.noneKept}</bdi>
        </p>
      ) : (
        list(kept.slice(0, FEW))
      )}
      {kept.length > FEW && (
        <details className={styles['more']}>
          <summary>{backups.more(kept.length - FEW)}</summary>
          {list(kept.slice(FEW))}
        </details>
      )}
    </>
  );
}

function Kept({ backup, isBusy, onRestore }: Pick<Props, 'isBusy' | 'onRestore'> & { readonly backup: KeptBackup }) {
  const { backups } = messages;
  const locale = interfaceLocale();
  const when = momentPhrase(backup.at, locale);
  return (
    <li className={styles['row']}>
      <span className={styles['what']}>
        <bdi>{when}</bdi>
        <span className={styles['aside']}>
          {' '}
          · {backups.kinds[backup.kind]}, {sizePhrase(backup.sizeBytes, locale)}
        </span>
        {backup.kind === 'full' && (
          <bdi dir="ltr" className={styles['file']}>
            {backup.name}
          </bdi>
        )}
      </span>
      <Button
        kind="quiet"
        isDisabled={isBusy}
        aria-label={backups.restoreThis(when)}
        onPress={() => onRestore(backup.name)}
      >
        {backups.restore}
      </Button>
    </li>
  );
}
