import { EventEmitter } from 'node:events';
import { existsSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import { circumstances } from './circumstances.ts';
import { hasBecomeReady, preventable, requireNotReady, setReady } from './lifecycle.ts';
import { record } from './record.ts';
import { requestLock } from './single-instance.ts';

/** A window as far as quitting concerns it. */
interface Closable {
  readonly close: () => void;
}

class App extends EventEmitter {
  readonly isPackaged = circumstances.isPackaged;
  readonly commandLine = {
    appendSwitch: (name: string, value?: string) => {
      requireNotReady('commandLine.appendSwitch()');
      record('app.commandLine.appendSwitch', name, value);
    },
  };
  readonly setAppUserModelId =
    process.platform === 'win32' ? (id: string) => record('app.setAppUserModelId', id) : undefined;

  readonly #paths = new Map<string, string>();
  readonly #windows = new Set<Closable>();
  #resolveReady: () => void = () => {};
  readonly #ready = new Promise<void>((resolve) => {
    this.#resolveReady = resolve;
  });
  #isQuitting = false;

  setName(name: string): void {
    record('app.setName', name);
  }

  setPath(name: string, path: string): void {
    if (!['userData', 'sessionData', 'logs', 'temp'].includes(name)) throw new Error(`Failed to set path '${name}'`);
    if (!isAbsolute(path)) throw new Error('Path must be absolute');
    if (!existsSync(path)) throw new Error(`Failed to set path: ${path} does not exist`);
    if (name === 'sessionData') requireNotReady("app.setPath('sessionData')");
    this.#paths.set(name, path);
    record('app.setPath', name, path);
  }

  getPath(name: string): string {
    const path = this.#paths.get(name);
    if (path === undefined) throw new Error(`Failed to get '${name}' path`);
    return path;
  }

  enableSandbox(): void {
    requireNotReady('app.enableSandbox()');
    record('app.enableSandbox');
  }

  requestSingleInstanceLock(additionalData: unknown = {}): boolean {
    const start = { commandLine: process.argv, workingFolder: process.cwd(), additionalData };
    return requestLock(this.getPath('userData'), start, (second) => {
      this.emit('second-instance', preventable({}), second.commandLine, second.workingFolder, second.additionalData);
    });
  }

  isReady(): boolean {
    return hasBecomeReady();
  }

  whenReady(): Promise<void> {
    return this.#ready;
  }

  relaunch(): void {
    record('app.relaunch');
  }

  quit(): void {
    record('app.quit');
    const event = preventable({});
    this.emit('before-quit', event);
    if (event.defaultPrevented) return;
    this.#isQuitting = true;
    if (this.#windows.size === 0) this.#endUnlessPrevented();
    for (const window of this.#windows) window.close();
  }

  /** Ends at once; neither `before-quit` nor `will-quit` is sent. */
  exit(code = 0): void {
    record('app.exit', code);
    process.exit(code);
  }

  /** Of the fake only: the system has started the program. */
  becomeReady(): void {
    this.emit('will-finish-launching');
    for (const path of circumstances.openedFiles) this.emit('open-file', preventable({}), path);
    setReady();
    record('ready');
    this.emit('ready', {}, {});
    this.#resolveReady();
  }

  /** Of the fake only. */
  windowOpened(window: Closable): void {
    this.#windows.add(window);
  }

  /** Of the fake only. */
  windowStayed(): void {
    this.#isQuitting = false;
  }

  /** Of the fake only. */
  windowClosed(window: Closable): void {
    this.#windows.delete(window);
    if (this.#windows.size > 0) return;
    if (this.#isQuitting) this.#endUnlessPrevented();
    else if (!this.emit('window-all-closed')) this.quit();
  }

  #endUnlessPrevented(): void {
    const event = preventable({});
    record('will-quit');
    this.emit('will-quit', event);
    this.#isQuitting = false;
    if (event.defaultPrevented) return;
    record('quit');
    this.emit('quit', {}, 0);
    process.exit(0);
  }
}

export const app = new App();
