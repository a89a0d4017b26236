import { useState } from 'react';
import type { ArchiveInfo, Notice } from '../../preload/contract.ts';
import { MissedArchive } from '../archives/MissedArchive.tsx';
import { useConnection } from '../client/connection.ts';
import { archives } from '../messages/archives.ts';
import { interfaceLocale, messages } from '../messages/messages.ts';
import { syncing } from '../messages/syncing.ts';
import { momentPhrase } from '../notes/moment.ts';
import { SavingBanner } from '../saving/SavingBanner.tsx';
import { Banner } from './Banner.tsx';
import { Button } from './controls/Button.tsx';
import { CloseIcon } from './icons/icons.tsx';
import { revealArchive } from './reveal-archive.ts';

/** What the reader should know before all else: a lost archive, one that cannot be changed, files that were damaged. */
export function Banners({ info }: { readonly info: ArchiveInfo }) {
  const isConnected = useConnection();
  return (
    <>
      {!isConnected && (
        <Banner tone="problem">
          {messages.app.stopped} {messages.app.reconnecting}
        </Banner>
      )}
      {info.readOnly && <Banner tone="problem">{whyReadOnly(info.readOnly)}</Banner>}
      <MissedArchive openFolder={info.folder} />
      <SavingBanner saving={info.saving} />
      {info.isOnNetwork && <NetworkNotice />}
      <Notices notices={info.notices} />
    </>
  );
}

function whyReadOnly({ reason, owner }: NonNullable<ArchiveInfo['readOnly']>): string {
  if (reason !== 'in-use') return messages.notices.readOnly[reason];
  return archives.inUse(owner, owner === null ? '' : momentPhrase(owner.since, interfaceLocale()));
}

function NetworkNotice() {
  const [isPutAway, setPutAway] = useState(false);
  if (isPutAway) return null;
  const dismiss = (
    <Button kind="quiet" aria-label={messages.app.dismiss} onPress={() => setPutAway(true)}>
      <CloseIcon />
    </Button>
  );
  return (
    <Banner tone="note" actions={dismiss}>
      {archives.network}
    </Banner>
  );
}

function Notices({ notices }: { readonly notices: readonly Notice[] }) {
  const [putAway, setPutAway] = useState<ReadonlySet<string>>(new Set());
  const shown = notices.filter((notice) => !putAway.has(keyOf(notice)));
  return shown.map((notice) => (
    <Banner
      key={keyOf(notice)}
      tone={notice.kind === 'set-aside' ? 'problem' : 'note'}
      actions={
        <>
          {notice.kind === 'set-aside' && (
            <Button kind="quiet" onPress={revealArchive}>
              {messages.notices.showFolder}
            </Button>
          )}
          <Button
            kind="quiet"
            aria-label={messages.app.dismiss}
            onPress={() => setPutAway(new Set([...putAway, keyOf(notice)]))}
          >
            <CloseIcon />
          </Button>
        </>
      }
    >
      {wordsFor(notice)}
    </Banner>
  ));
}

const keyOf = ({ kind, file }: Notice) => `${kind} ${file}`;

function wordsFor({ kind, file, movedTo, articleIds }: Notice): string {
  if (kind === 'index-rebuilt') return messages.notices.indexRebuilt;
  if (kind === 'not-here-yet') return syncing.notHereYet(file);
  if (kind === 'upgraded') return archives.upgraded(movedTo);
  if (kind === 'copy-merged') return syncing.copyMerged(file, movedTo);
  if (kind === 'writer-changed') return syncing.writerChanged(file);
  const { setAside, affected } = messages.notices;
  return articleIds.length > 0 ? `${setAside(file, movedTo)} ${affected(articleIds.length)}` : setAside(file, movedTo);
}
