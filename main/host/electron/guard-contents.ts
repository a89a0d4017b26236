import { app, type Event, type WebContents } from 'electron';
import { windowAddress } from './app-scheme.ts';

/** Keeps every page where it was put: no navigation but its own reloading, no new windows, no embedded pages. */
export function guardContents(): void {
  app.on('web-contents-created', (_event, contents) => keepInPlace(contents));
}

interface Navigation {
  readonly url: string;
  readonly isMainFrame: boolean;
}

function keepInPlace(contents: WebContents): void {
  const deny = (event: Event) => event.preventDefault();
  const denyUnlessReload = (event: Event<Navigation>) => {
    if (!event.isMainFrame || event.url !== windowAddress) event.preventDefault();
  };
  contents.on('will-navigate', denyUnlessReload);
  contents.on('will-frame-navigate', denyUnlessReload);
  contents.on('will-redirect', deny);
  contents.on('will-attach-webview', deny);
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}
