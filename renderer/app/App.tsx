import { use } from 'react';
import type { ArchiveInfo, Session, Settings } from '../../preload/contract.ts';
import { ask } from '../client/client.ts';
import { HealthProvider } from '../health/HealthProvider.tsx';
import { changeListQuery } from '../list/list-query.ts';
import { SettingsProvider } from '../settings/SettingsProvider.tsx';
import { Announcer } from './Announcer.tsx';
import { ToastRegion } from './ToastRegion.tsx';
import { Workspace } from './Workspace.tsx';

/** What must be known before anything can be shown. */
export interface FirstAnswers {
  readonly settings: Settings;
  readonly session: Session;
  readonly info: ArchiveInfo;
}

/** Asks for all of it at once. */
export async function askFirst(): Promise<FirstAnswers> {
  const [settings, session, info] = await Promise.all([
    ask('settings.read', {}),
    ask('session.read', {}),
    ask('archive.info', {}),
  ]);
  changeListQuery({ order: session.order });
  return { settings, session, info };
}

export function App({ answers }: { readonly answers: Promise<FirstAnswers> }) {
  const { settings, session, info } = use(answers);
  return (
    <SettingsProvider first={settings}>
      <HealthProvider>
        <Workspace firstSession={session} firstInfo={info} />
      </HealthProvider>
      <ToastRegion />
      <Announcer />
    </SettingsProvider>
  );
}
