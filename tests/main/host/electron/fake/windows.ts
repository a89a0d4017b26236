import { EventEmitter } from 'node:events';
import { isAbsolute } from 'node:path';
import type { BrowserWindowConstructorOptions, Rectangle } from 'electron';
import { app } from './app.ts';
import { circumstances } from './circumstances.ts';
import { preventable, requireReady } from './lifecycle.ts';
import { openPage, type Page } from './page.ts';
import { record } from './record.ts';
import { session } from './session.ts';

type OpenHandler = (details: { readonly url: string }) => { readonly action: 'allow' | 'deny' };

export class WebContents extends EventEmitter {
  page: Page | undefined;
  isDestroyed = false;
  #onOpen: OpenHandler = () => ({ action: 'allow' });
  #isLoading = false;
  #url = '';
  readonly #preload: string;

  constructor(preload: string) {
    super();
    this.#preload = preload;
    app.emit('web-contents-created', {}, this);
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.#onOpen = handler;
  }

  isLoading(): boolean {
    return this.#isLoading;
  }

  /** What is sent before the preload ran, nobody hears. */
  send(channel: string, ...args: unknown[]): void {
    record('webContents.send', channel, ...args);
    this.page?.receive(channel, args);
  }

  reload(): void {
    record('webContents.reload');
    void this.load(this.#url);
  }

  async load(url: string): Promise<void> {
    this.#isLoading = true;
    this.#url = url;
    this.page = undefined;
    const answer = await session.defaultSession.request(url, 'GET', 'mainFrame');
    if (this.isDestroyed) throw new Error(`ERR_ABORTED (-3) loading '${url}'`);
    if (answer.fate !== 'answered') throw new Error(`ERR_BLOCKED_BY_CLIENT (-20) loading '${url}'`);
    this.page = openPage(url, this.#preload, this);
    this.#isLoading = false;
    this.emit('did-finish-load', {});
  }

  /** Of the fake only: whether the program kept the page from going, opening or embedding something. */
  isDenied(way: 'navigate' | 'redirect' | 'frame' | 'open' | 'webview', url: string): boolean {
    if (way === 'open') return this.#onOpen({ url }).action === 'deny';
    const event = preventable({ url, isMainFrame: way !== 'frame' });
    if (way === 'webview') this.emit('will-attach-webview', event, {}, { src: url });
    if (way === 'redirect') this.emit('will-redirect', event);
    if (way === 'frame') this.emit('will-frame-navigate', event);
    if (way === 'navigate') {
      this.emit('will-frame-navigate', event);
      this.emit('will-navigate', event);
    }
    return event.defaultPrevented;
  }
}

const windows: BrowserWindow[] = [];
let focused: BrowserWindow | null = null;
const setFocused = (window: BrowserWindow) => {
  focused = window;
};

export class BrowserWindow extends EventEmitter {
  static getAllWindows(): readonly BrowserWindow[] {
    return [...windows];
  }

  static getFocusedWindow(): BrowserWindow | null {
    return focused;
  }

  readonly webContents: WebContents;
  #bounds: Rectangle;
  #isMaximized = false;
  #isMinimized = false;

  constructor(options: BrowserWindowConstructorOptions) {
    super();
    requireReady('BrowserWindow');
    record('new BrowserWindow', options);
    const preload = options.webPreferences?.preload ?? '';
    if (!isAbsolute(preload)) throw new Error('preload script must have absolute path');
    this.#bounds = placed(options);
    this.webContents = new WebContents(preload);
    windows.push(this);
    app.windowOpened(this);
  }

  async loadURL(url: string): Promise<void> {
    record('loadURL', url);
    await this.webContents.load(url);
    this.emit('ready-to-show');
  }

  isDestroyed(): boolean {
    return this.webContents.isDestroyed;
  }

  /** Shows a hidden window too. */
  maximize(): void {
    record('maximize');
    this.#isMaximized = true;
  }

  isMaximized(): boolean {
    return this.#isMaximized;
  }

  minimize(): void {
    this.#isMinimized = true;
    if (focused === this) focused = null;
  }

  isMinimized(): boolean {
    return this.#isMinimized;
  }

  restore(): void {
    record('restore');
    this.#isMinimized = false;
  }

  show(): void {
    record('show');
    setFocused(this);
  }

  focus(): void {
    record('focus');
    setFocused(this);
  }

  /** The reader moves or resizes the window. */
  setBounds(bounds: Rectangle): void {
    this.#bounds = bounds;
  }

  getNormalBounds(): Rectangle {
    return this.#bounds;
  }

  getBounds(): Rectangle {
    return this.#isMaximized ? (circumstances.displays[0] ?? this.#bounds) : this.#bounds;
  }

  close(): void {
    const event = preventable({});
    this.emit('close', event);
    if (event.defaultPrevented || !this.#mayUnload()) {
      app.windowStayed();
      return;
    }
    this.webContents.page?.dispatch('pagehide');
    // What the page sends while it goes arrives before it is gone.
    setImmediate(() => this.#destroy());
  }

  /** A page that wants to stay does, unless the program prevents that. */
  #mayUnload(): boolean {
    if (this.webContents.page?.mayUnload() ?? true) return true;
    const event = preventable({});
    this.webContents.emit('will-prevent-unload', event);
    return event.defaultPrevented;
  }

  #destroy(): void {
    record('window closed');
    this.webContents.isDestroyed = true;
    windows.splice(windows.indexOf(this), 1);
    if (focused === this) focused = null;
    this.emit('closed');
    app.windowClosed(this);
  }
}

function placed({ x, y, width = 800, height = 600 }: BrowserWindowConstructorOptions): Rectangle {
  const [area = { x: 0, y: 0, width, height }] = circumstances.displays;
  return {
    x: x ?? area.x + Math.floor((area.width - width) / 2),
    y: y ?? area.y + Math.floor((area.height - height) / 2),
    width,
    height,
  };
}
