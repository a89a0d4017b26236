import { protocol } from 'electron';

export const appScheme = 'app';
const appHost = 'backfile';

/** The address of the window's page. */
export const windowAddress = `${appScheme}://${appHost}/`;

/** Makes `app:` a scheme with hosts and a secure context, as https is. Only possible before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Whether an address is the program's own. Origins do not tell: Node gives every `app:` address the origin `null`. */
export function isOwnAddress(address: string): boolean {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  return url?.protocol === `${appScheme}:` && url.host === appHost && url.username === '' && url.password === '';
}
