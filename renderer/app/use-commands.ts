import type { Command } from '../../preload/contract.ts';
import { useEvents } from '../client/use-events.ts';
import { MAX_TEXT_STEP, MIN_TEXT_STEP } from '../settings/apply-settings.ts';
import { useSettings } from '../settings/SettingsProvider.tsx';
import type { ShortcutAction } from './shortcuts.ts';
import { useToasts } from './toasts.ts';
import { useShortcuts } from './use-shortcuts.ts';

/** What shortcuts and the host's menu can have the window do. */
export interface WindowActions {
  readonly choose: (kind: 'files' | 'folder') => void;
  readonly move: (by: number) => void;
  readonly backToList: () => void;
  readonly toggleRead: () => void;
  readonly toggleStar: () => void;
  readonly toggleArchive: () => void;
  readonly tag: () => void;
  readonly correct: () => void;
  readonly toggleNotes: () => void;
  readonly toggleLibrary: () => void;
  readonly show: (layer: 'shortcuts' | 'welcome' | 'view' | 'archives' | 'export') => void;
}

/** The host's commands by the shortcuts that do the same. */
const SHORTCUT_OF = {
  'import-files': 'importFiles',
  'import-folder': 'importFolder',
  'next-article': 'nextArticle',
  'previous-article': 'previousArticle',
  'toggle-notes': 'toggleNotes',
  'text-larger': 'textLarger',
  'text-smaller': 'textSmaller',
  'text-default': 'textDefault',
  'show-shortcuts': 'showShortcuts',
} as const satisfies Partial<Record<Command, ShortcutAction>>;

const hasShortcut = (command: Command): command is keyof typeof SHORTCUT_OF => Object.hasOwn(SHORTCUT_OF, command);

/** Connects the window's actions to its shortcuts and to the host's menu. */
export function useCommands(actions: WindowActions): void {
  const { settings, change } = useSettings();
  const toasts = useToasts();

  const resize = (step: number) => change({ textStep: Math.min(Math.max(step, MIN_TEXT_STEP), MAX_TEXT_STEP) });

  function act(action: ShortcutAction): boolean {
    switch (action) {
      case 'nextArticle':
        actions.move(1);
        return true;
      case 'previousArticle':
        actions.move(-1);
        return true;
      case 'backToList':
        actions.backToList();
        return true;
      case 'toggleRead':
        actions.toggleRead();
        return true;
      case 'toggleStar':
        actions.toggleStar();
        return true;
      case 'toggleArchive':
        actions.toggleArchive();
        return true;
      case 'tagArticles':
        actions.tag();
        return true;
      case 'correctArticles':
        actions.correct();
        return true;
      case 'importFiles':
        actions.choose('files');
        return true;
      case 'importFolder':
        actions.choose('folder');
        return true;
      case 'textLarger':
        resize(settings.textStep + 1);
        return true;
      case 'textSmaller':
        resize(settings.textStep - 1);
        return true;
      case 'textDefault':
        resize(0);
        return true;
      case 'toggleNotes':
        actions.toggleNotes();
        return true;
      case 'toggleLibrary':
        actions.toggleLibrary();
        return true;
      case 'showShortcuts':
        actions.show('shortcuts');
        return true;
      case 'undo':
        return toasts.undoLatest();
      default:
        return false;
    }
  }

  useShortcuts(act);
  useEvents('command', ({ command }) => {
    if (command === 'show-welcome') actions.show('welcome');
    else if (command === 'show-settings') actions.show('view');
    else if (command === 'show-archives') actions.show('archives');
    else if (command === 'export') actions.show('export');
    else if (hasShortcut(command)) act(SHORTCUT_OF[command]);
  });
}
