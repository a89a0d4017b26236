import { useState } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import type { ArchiveInfo } from '../../preload/contract.ts';
import { Button } from '../app/controls/Button.tsx';
import { isMac } from '../app/platform.ts';
import { keysFor } from '../app/shortcuts.ts';
import { revealArchive } from '../app/reveal-archive.ts';
import { interfaceLocale, messages } from '../messages/messages.ts';
import styles from './WelcomeDialog.module.css';

interface Props {
  readonly info: ArchiveInfo;
  readonly onImport: (kind: 'files' | 'folder') => void;
  readonly onClose: () => void;
}

/** The first page: what this is, where it keeps things, and how to fill it. */
export function WelcomeDialog({ info, onImport, onClose }: Props) {
  const { welcome, app } = messages;
  return (
    <ModalOverlay isOpen isDismissable onOpenChange={onClose} className={styles['overlay'] ?? ''}>
      <Modal className={styles['modal'] ?? ''}>
        <Dialog className={styles['page'] ?? ''}>
          <header className={styles['masthead']}>
            <Heading slot="title" level={1} className={styles['name'] ?? ''}>
              {app.name}
            </Heading>
            <p className={styles['folio']}>
              <span>{info.name}</span>
              <Today />
              <span>{messages.list.counts(info.articleCount, 0)}</span>
            </p>
          </header>
          <div className={styles['standfirst']}>
            {welcome.lines.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </div>
          <div className={styles['columns']}>
            <Where info={info} />
            <BringIn folder={info.folder} />
          </div>
          <footer className={styles['foot']}>
            <Button kind="primary" autoFocus onPress={onClose}>
              {welcome.begin}
            </Button>
            <Button onPress={() => onImport('files')}>{welcome.importFiles}</Button>
            <Button onPress={() => onImport('folder')}>{welcome.importFolder}</Button>
          </footer>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Today() {
  const [today] = useState(() => new Intl.DateTimeFormat(interfaceLocale(), { dateStyle: 'full' }).format(new Date()));
  return <span>{today}</span>;
}

function Where({ info }: { readonly info: ArchiveInfo }) {
  const { welcome } = messages;
  return (
    <section>
      <h2 className={styles['title']}>{welcome.where}</h2>
      <p className={styles['path']}>
        <bdi>{info.folder}</bdi>
      </p>
      {info.holdsOnlySamples && <p>{welcome.samples}</p>}
      <Button onPress={revealArchive}>{welcome.showFolder}</Button>
    </section>
  );
}

function BringIn({ folder }: { readonly folder: string }) {
  const { welcome } = messages;
  return (
    <section>
      <h2 className={styles['title']}>{welcome.bringIn}</h2>
      <p>{welcome.drop}</p>
      <p>{welcome.menu(keysFor('importFiles', isMac()), keysFor('importFolder', isMac()))}</p>
      <p>{welcome.commandLine}</p>
      <pre className={styles['command']}>{welcome.command(folder)}</pre>
    </section>
  );
}
