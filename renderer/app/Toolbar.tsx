import type { ReactNode } from 'react';
import { MenuTrigger, ToggleButton, Toolbar as AriaToolbar } from 'react-aria-components';
import { archives } from '../messages/archives.ts';
import { exporting } from '../messages/exporting.ts';
import { importing } from '../messages/importing.ts';
import { library } from '../messages/library.ts';
import { keeping } from '../messages/keeping.ts';
import { messages } from '../messages/messages.ts';
import { Button } from './controls/Button.tsx';
import controls from './controls/controls.module.css';
import { MenuItem, MenuPopover } from './controls/Menu.tsx';
import { WithTooltip } from './controls/WithTooltip.tsx';
import { BackIcon, ChevronDownIcon, ImportIcon, NoteIcon, SidebarIcon } from './icons/icons.tsx';
import { isMac } from './platform.ts';
import { keysFor } from './shortcuts.ts';
import { classNames } from '../theme/class-names.ts';
import styles from './Toolbar.module.css';

interface Props {
  /** What of list and article a narrow window shows. */
  readonly screen: 'both' | 'list' | 'article';
  readonly onBack: () => void;
  readonly showsLibrary: boolean;
  readonly onToggleLibrary: () => void;
  readonly onImport: (kind: 'files' | 'folder') => void;
  readonly onPaste: () => void;
  readonly onPastImports: () => void;
  /** Of everything. */
  readonly onExport: () => void;
  readonly onWatchedFolder: () => void;
  readonly archiveName: string;
  readonly onArchives: () => void;
  readonly showsNotes: boolean;
  readonly onToggleNotes: () => void;
  /** The view menu. */
  readonly children: ReactNode;
}

/** The window's head: its name, what brings articles in, and how they are shown. */
export function Toolbar({
  screen,
  onBack,
  showsLibrary,
  onToggleLibrary,
  onImport,
  onPaste,
  onPastImports,
  onExport,
  onWatchedFolder,
  archiveName,
  onArchives,
  showsNotes,
  onToggleNotes,
  children,
}: Props) {
  const { toolbar, app } = messages;
  return (
    <AriaToolbar aria-label={app.commands} data-screen={screen} className={styles['toolbar'] ?? ''}>
      {screen === 'article' && (
        <Button kind="quiet" aria-label={app.back} onPress={onBack}>
          <BackIcon />
        </Button>
      )}
      {screen !== 'article' && <LibraryToggle isOn={showsLibrary} onToggle={onToggleLibrary} />}
      <h1 className={styles['name']}>{app.name}</h1>
      <span className={styles['archive']}>
        <WithTooltip label={archives.title}>
          <Button kind="quiet" aria-label={archives.open(archiveName)} onPress={onArchives}>
            <bdi className={styles['archiveName']}>{archiveName}</bdi>
            <ChevronDownIcon />
          </Button>
        </WithTooltip>
      </span>
      <MenuTrigger>
        <Button kind="quiet">
          <ImportIcon />
          {toolbar.import}
          <ChevronDownIcon />
        </Button>
        <MenuPopover aria-label={toolbar.import}>
          <MenuItem
            label={toolbar.importFiles}
            keys={keysFor('importFiles', isMac())}
            onAction={() => onImport('files')}
          />
          <MenuItem
            label={toolbar.importFolder}
            keys={keysFor('importFolder', isMac())}
            onAction={() => onImport('folder')}
          />
          <MenuItem label={importing.paste.menu} keys={keysFor('paste', isMac())} onAction={onPaste} />
          <MenuItem label={importing.watched.menu} onAction={onWatchedFolder} />
          <MenuItem label={keeping.imports.past} onAction={onPastImports} />
          <MenuItem label={exporting.menuAll} onAction={onExport} />
        </MenuPopover>
      </MenuTrigger>
      <span className={styles['space']} />
      {screen !== 'list' && <NotesToggle showsNotes={showsNotes} onToggleNotes={onToggleNotes} />}
      {children}
    </AriaToolbar>
  );
}

function LibraryToggle({ isOn, onToggle }: { readonly isOn: boolean; readonly onToggle: () => void }) {
  return (
    <WithTooltip label={isOn ? library.hide : library.show} keys={keysFor('toggleLibrary', isMac())}>
      <ToggleButton
        aria-label={library.title}
        isSelected={isOn}
        onChange={onToggle}
        className={classNames(controls['button'], controls['quiet'])}
      >
        <SidebarIcon />
      </ToggleButton>
    </WithTooltip>
  );
}

function NotesToggle({ showsNotes, onToggleNotes }: Pick<Props, 'showsNotes' | 'onToggleNotes'>) {
  const { toolbar } = messages;
  return (
    <WithTooltip label={showsNotes ? toolbar.hideNotes : toolbar.showNotes} keys={keysFor('toggleNotes', isMac())}>
      <ToggleButton
        isSelected={showsNotes}
        onChange={onToggleNotes}
        className={classNames(controls['button'], controls['quiet'])}
      >
        <NoteIcon />
        {toolbar.notes}
      </ToggleButton>
    </WithTooltip>
  );
}
