import { useEffect, useState } from 'react';
import type { RecentArchive } from '../../preload/contract.ts';
import { Banner } from '../app/Banner.tsx';
import { Button } from '../app/controls/Button.tsx';
import { reportSurprise } from '../app/surprises.ts';
import { showToast } from '../app/toasts.ts';
import { ask } from '../client/client.ts';
import { archives as words } from '../messages/archives.ts';
import styles from './archives.module.css';

/** Says that another archive was to be opened and is not there, with a way to try again; a success starts the window anew. */
export function MissedArchive({ openFolder }: { readonly openFolder: string }) {
  const [missed, setMissed] = useState<RecentArchive | null>(null);
  const [isOpening, setOpening] = useState(false);
  useEffect(() => {
    ask('archives.missed', {}).then(setMissed, reportSurprise);
  }, []);
  if (missed === null) return null;

  async function open(folder: string): Promise<void> {
    setOpening(true);
    try {
      const opened = await ask('archives.open', { folder });
      if (opened.ok) setMissed(null);
      else showToast({ message: wordsFor(opened.reason), tone: 'problem' });
    } finally {
      setOpening(false);
    }
  }

  const actions = (
    <div className={styles['ways']}>
      <Button isDisabled={isOpening} onPress={() => void open(missed.folder).catch(reportSurprise)}>
        {words.missed.tryAgain}
      </Button>
      <Button kind="quiet" isDisabled={isOpening} onPress={() => void open(openFolder).catch(reportSurprise)}>
        {words.missed.stay}
      </Button>
    </div>
  );
  return (
    <Banner tone="problem" actions={actions}>
      {words.missed.opened(missed.name, missed.folder)}
    </Banner>
  );
}

/** Where a disk is mounted there is an empty folder while it is away. */
const wordsFor = (reason: keyof typeof words.failures): string =>
  reason === 'no-such-folder' || reason === 'not-an-archive' ? words.missed.stillMissing : words.failures[reason];
