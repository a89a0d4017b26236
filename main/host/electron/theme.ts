import { nativeTheme } from 'electron';
import type { Settings } from '../../../preload/contract.ts';
import type { ArchiveClient } from '../archive-client.ts';

const sources = {
  system: 'system',
  light: 'light',
  sepia: 'light',
  dark: 'dark',
  contrast: 'system',
} as const satisfies Record<Settings['theme'], typeof nativeTheme.themeSource>;

/** Gives menus, dialogs and title bars the theme that the reader chose for the window. */
export async function followTheme(archive: Pick<ArchiveClient, 'ask' | 'listen'>): Promise<void> {
  const follow = ({ theme }: Settings) => {
    nativeTheme.themeSource = sources[theme];
  };
  archive.listen(({ name, payload }) => {
    if (name === 'settings.changed') follow(payload);
  });
  follow((await archive.ask('settings.read', {})) as Settings);
}
