import { EventEmitter } from 'node:events';
import type { Privileges } from 'electron';
import { preventable, requireNotReady, requireReady } from './lifecycle.ts';
import { record } from './record.ts';

type SchemeHandler = (request: Request) => Response | Promise<Response>;
type RequestListener = (
  details: { readonly id: number; readonly url: string; readonly method: string; readonly resourceType: string },
  answer: (response: { readonly cancel?: boolean }) => void,
) => void;

/** What became of a request: refused before it was made, answered by the program, or on its way out of the machine. */
export type Fate =
  | { readonly fate: 'cancelled' }
  | { readonly fate: 'network' }
  | {
      readonly fate: 'answered';
      readonly status: number;
      readonly headers: Record<string, string>;
      readonly body: string;
    };

class Protocol {
  readonly handlers = new Map<string, SchemeHandler>();

  registerSchemesAsPrivileged(schemes: readonly { readonly scheme: string; readonly privileges: Privileges }[]): void {
    requireNotReady('protocol.registerSchemesAsPrivileged');
    record('protocol.registerSchemesAsPrivileged', schemes);
  }

  handle(scheme: string, handler: SchemeHandler): void {
    requireReady('protocol.handle');
    if (this.handlers.has(scheme)) throw new Error('The scheme has been registered');
    record('protocol.handle', scheme);
    this.handlers.set(scheme, handler);
  }
}

type PermissionRequestHandler = (contents: null, permission: string, answer: (granted: boolean) => void) => void;

class Session extends EventEmitter {
  readonly protocol = new Protocol();
  readonly webRequest = {
    onBeforeRequest: (listener: RequestListener) => {
      if (typeof listener !== 'function') throw new TypeError('the fake knows the form without a filter only');
      record('webRequest.onBeforeRequest');
      this.#onBeforeRequest = listener;
    },
  };

  #onBeforeRequest: RequestListener = (_details, answer) => answer({});
  #onPermissionRequest: PermissionRequestHandler = (_contents, _permission, answer) => answer(true);
  #onPermissionCheck: (contents: null, permission: string) => boolean = () => true;
  #onDevice: (details: object) => boolean = () => true;
  #onDisplayMedia: (request: object, answer: (streams: object | null) => void) => void = (_request, answer) =>
    answer({ video: {} });
  #requestCount = 0;

  setPermissionRequestHandler(handler: PermissionRequestHandler): void {
    this.#onPermissionRequest = handler;
  }

  setPermissionCheckHandler(handler: (contents: null, permission: string) => boolean): void {
    this.#onPermissionCheck = handler;
  }

  setDevicePermissionHandler(handler: (details: object) => boolean): void {
    this.#onDevice = handler;
  }

  setDisplayMediaRequestHandler(handler: (request: object, answer: (streams: object | null) => void) => void): void {
    this.#onDisplayMedia = handler;
  }

  setSpellCheckerEnabled(isEnabled: boolean): void {
    record('session.setSpellCheckerEnabled', isEnabled);
  }

  /** Of the fake only: what becomes of a page's request. */
  async request(url: string, method: string, resourceType: string): Promise<Fate> {
    if (await this.#isCancelled(url, method, resourceType)) return { fate: 'cancelled' };
    const handler = this.protocol.handlers.get(new URL(url).protocol.slice(0, -1));
    if (!handler) return { fate: 'network' };
    const response = await handler(new Request(url, { method }));
    const body = Buffer.from(await response.arrayBuffer()).toString('latin1');
    return { fate: 'answered', status: response.status, headers: Object.fromEntries(response.headers), body };
  }

  #isCancelled(url: string, method: string, resourceType: string): Promise<boolean> {
    this.#requestCount += 1;
    const details = { id: this.#requestCount, url, method, resourceType };
    return new Promise((resolve) => this.#onBeforeRequest(details, ({ cancel }) => resolve(cancel === true)));
  }

  /** Of the fake only: whether a page gets a permission, by each of the ways there are to one. */
  permission(name: string): { readonly granted: readonly string[] } {
    const granted: string[] = [];
    this.#onPermissionRequest(null, name, (isGranted) => isGranted && granted.push('request'));
    if (this.#onPermissionCheck(null, name)) granted.push('check');
    if (this.#onDevice({ deviceType: name, origin: 'app://backfile' })) granted.push('device');
    this.#onDisplayMedia({ videoRequested: true }, (streams) => streams !== null && granted.push('display'));
    return { granted };
  }

  /** Of the fake only: whether a file that a page wants to save is kept from the disk. */
  isDownloadDenied(): boolean {
    const event = preventable({});
    this.emit('will-download', event, {}, {});
    return event.defaultPrevented;
  }
}

const defaultSession = new Session();

export const session = {
  get defaultSession() {
    requireReady('session.defaultSession');
    return defaultSession;
  },
};
export const protocol = defaultSession.protocol;
