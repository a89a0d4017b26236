import { Button } from 'react-aria-components';
import type { RecentArchive } from '../../preload/contract.ts';
import { archives as words } from '../messages/archives.ts';
import { interfaceLocale } from '../messages/messages.ts';
import { momentPhrase } from '../notes/moment.ts';
import styles from './archives.module.css';

interface Props {
  readonly archives: readonly RecentArchive[];
  readonly isDisabled: boolean;
  readonly onOpen: (folder: string) => void;
}

/** Archives that were open before, the last one first. */
export function RecentArchives({ archives, isDisabled, onOpen }: Props) {
  if (archives.length === 0) return <p className={styles['hint']}>{words.recent.none}</p>;
  return (
    <ul className={styles['recent']} aria-label={words.recent.heading}>
      {archives.map((archive) => (
        <li key={archive.folder}>
          <Button
            isDisabled={isDisabled || archive.isMissing}
            onPress={() => onOpen(archive.folder)}
            className={styles['archive'] ?? ''}
          >
            <bdi className={styles['archiveName']}>{archive.name}</bdi>
            <span className={styles['hint']}>{standing(archive)}</span>
            <bdi className={styles['path']}>{archive.folder}</bdi>
          </Button>
        </li>
      ))}
    </ul>
  );
}

const standing = ({ isMissing, openedAt }: RecentArchive): string =>
  isMissing ? words.recent.missing : words.recent.opened(momentPhrase(openedAt, interfaceLocale()));
