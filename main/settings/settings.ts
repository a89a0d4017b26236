import { join } from 'node:path';
import type { Low } from 'lowdb';
import { type Event, Session, Settings as SettingsSchema } from '../../preload/contract.ts';
import { openProfileFile } from './profile-file.ts';

const DEFAULT_SETTINGS: SettingsSchema = { theme: 'system', textStep: 0, measureCharacters: 66, direction: 'auto' };

const DEFAULT_SESSION: Session = {
  articleId: null,
  order: { by: 'published', direction: 'descending' },
  isWelcomeDone: false,
  showsNotes: true,
  listWidth: 340,
  libraryWidth: 216,
  showsLibrary: null,
  showsTimeline: false,
  listDensity: 'comfortable',
};

/** What the reader set and where they were, kept in the profile. */
export interface Settings {
  readonly settings: () => SettingsSchema;
  readonly changeSettings: (next: SettingsSchema) => Promise<null>;
  readonly session: () => Session;
  readonly changeSession: (next: Session) => Promise<null>;
  /** Resolves when everything is written. */
  readonly close: () => Promise<void>;
}

export interface SettingsSupplies {
  readonly configFolder: string;
  readonly tell: (event: Event) => void;
  /** Hears that a change could not be written; it holds until the program ends. */
  readonly onFault: (error: unknown) => void;
}

export async function openSettings({ configFolder, tell, onFault }: SettingsSupplies): Promise<Settings> {
  const settings = await openProfileFile(join(configFolder, 'settings.json'), SettingsSchema, DEFAULT_SETTINGS);
  const session = await openProfileFile(join(configFolder, 'session.json'), Session, DEFAULT_SESSION);
  let writing: Promise<void> = Promise.resolve();

  /** One write at a time, so that the last change is the one that stays. */
  function keep<T>(file: Low<T>, next: T): Promise<null> {
    file.data = next;
    writing = writing.then(() => file.write()).catch(onFault);
    return writing.then(() => null);
  }

  return {
    settings: () => settings.data,
    async changeSettings(next) {
      await keep(settings, next);
      tell({ name: 'settings.changed', payload: next });
      return null;
    },
    session: () => session.data,
    changeSession: (next) => keep(session, next),
    close: () => writing,
  };
}
