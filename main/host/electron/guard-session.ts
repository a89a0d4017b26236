import type { Session } from 'electron';
import { isOwnAddress } from './app-scheme.ts';

/** Denies a session everything that a reader of local files has no use for: network, permissions, devices, downloads. */
export function guardSession(session: Session, { isDevelopment }: { readonly isDevelopment: boolean }): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer(null));
  session.setSpellCheckerEnabled(false); // its dictionaries are downloaded
  session.on('will-download', (event) => event.preventDefault());
  session.protocol.handle('file', () => new Response(null, { status: 403 }));
  session.webRequest.onBeforeRequest((request, answer) => {
    const isAllowed = isOwnAddress(request.url) || (isDevelopment && request.url.startsWith('devtools://'));
    answer({ cancel: !isAllowed });
  });
}
