import { createContext, type ReactNode, use, useLayoutEffect, useMemo, useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import type { Settings } from '../../preload/contract.ts';
import { reportSurprise } from '../app/surprises.ts';
import { useMediaQuery } from '../app/use-media-query.ts';
import { ask } from '../client/client.ts';
import { useEvents } from '../client/use-events.ts';
import { interfaceLocale } from '../messages/messages.ts';
import { applySettings } from './apply-settings.ts';

interface SettingsControl {
  readonly settings: Settings;
  readonly change: (patch: Partial<Settings>) => void;
}

const Context = createContext<SettingsControl | null>(null);

/** The reader's settings and the way to change them, in this window and all others. */
export function useSettings(): SettingsControl {
  const control = use(Context);
  if (!control) throw new Error('useSettings: no SettingsProvider around');
  return control;
}

export function SettingsProvider({ first, children }: { readonly first: Settings; readonly children: ReactNode }) {
  const [settings, setSettings] = useState(first);
  const prefersDark = useMediaQuery('(prefers-color-scheme: dark)');

  useEvents('settings.changed', setSettings);
  useLayoutEffect(() => applySettings(document.documentElement, settings, prefersDark), [settings, prefersDark]);

  const control = useMemo<SettingsControl>(
    () => ({
      settings,
      change(patch) {
        const changed = { ...settings, ...patch };
        setSettings(changed);
        ask('settings.write', changed).catch(reportSurprise);
      },
    }),
    [settings],
  );
  return (
    <I18nProvider locale={controlLocale(settings.direction)}>
      <Context value={control}>{children}</Context>
    </I18nProvider>
  );
}

/** Controls mirror themselves by their locale, so a window set right to left is English in a right-to-left script. */
const controlLocale = (direction: Settings['direction']) => (direction === 'rtl' ? 'en-Arab' : interfaceLocale());
