import { useState } from 'react';
import { MenuTrigger } from 'react-aria-components';
import type { ArticleVersion, OpenVersion } from '../../preload/contract.ts';
import { Button } from '../app/controls/Button.tsx';
import { MenuItem, MenuPopover } from '../app/controls/Menu.tsx';
import { ChevronDownIcon } from '../app/icons/icons.tsx';
import { reportSurprise } from '../app/surprises.ts';
import { ask } from '../client/client.ts';
import { keeping } from '../messages/keeping.ts';
import { interfaceLocale } from '../messages/messages.ts';
import { momentPhrase } from '../notes/moment.ts';
import { versionWords } from './version-words.ts';
import styles from './versions.module.css';

interface Props {
  readonly articleId: string;
  readonly version: OpenVersion;
  /** Null asks for the current one, whichever that is. */
  readonly onOpen: (versionId: string | null) => void;
}

/** Which version of the article this is, and the way to the others. Nothing for an article that never changed. */
export function VersionLine({ articleId, version, onOpen }: Props) {
  const [versions, setVersions] = useState<readonly ArticleVersion[] | null>(null);
  if (version.count < 2) return null;

  function look(isOpen: boolean): void {
    if (isOpen) ask('versions.list', { id: articleId }).then(setVersions).catch(reportSurprise);
    else setVersions(null);
  }

  function open(versionId: string): void {
    const isCurrent = versions?.find((one) => one.versionId === versionId)?.isCurrent === true;
    onOpen(isCurrent ? null : versionId);
  }

  const { which, menu } = keeping.versions;
  return (
    <div className={styles['line']} lang="en" dir="ltr">
      <MenuTrigger onOpenChange={look}>
        <Button kind="quiet">
          {which(version.number, version.count)}
          <ChevronDownIcon />
        </Button>
        <MenuPopover
          aria-label={menu}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[version.id]}
          onAction={(key) => open(String(key))}
        >
          {(versions ?? []).map((one) => (
            <MenuItem
              key={one.versionId}
              id={one.versionId}
              label={versionWords(one, momentPhrase(one.importedAt, interfaceLocale()))}
            />
          ))}
        </MenuPopover>
      </MenuTrigger>
    </div>
  );
}
