import { File } from 'node:buffer';
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { createContext, runInContext, Script } from 'node:vm';
import { crossAndFreeze } from './context-bridge.ts';
import { type Frame, invoke } from './ipc.ts';
import { record } from './record.ts';

/** The globals that a browser gives both worlds of a page. */
const browserGlobals = {
  console,
  setTimeout,
  clearTimeout,
  queueMicrotask,
  structuredClone,
  URL,
  URLSearchParams,
  TextEncoder,
  TextDecoder,
  Blob,
  File,
  Event,
};

/** Paths of the files that the reader picked. */
const pathsOfFiles = new WeakMap<object, string>();

export interface Page {
  readonly frame: Frame;
  /** Runs an expression in the page's own world. */
  readonly evaluate: (expression: string) => Promise<unknown>;
  /** Hands a message of the main process to the preload. */
  readonly receive: (channel: string, args: unknown[]) => void;
  readonly dispatch: (type: string) => void;
  /** Whether the page agrees to go. */
  readonly mayUnload: () => boolean;
}

/** A page with two worlds: the preload's, as a sandboxed one has it, and the page's own. */
export function openPage(url: string, preload: string, sender: unknown): Page {
  const frame: Frame = { url, parent: null };
  const events = new EventTarget();
  /** Both worlds see one; a test sets it as a click would. */
  const navigator = { userActivation: { isActive: false } };
  const ownWorld = createContext({
    ...browserGlobals,
    navigator,
    location: new URL(url),
    addEventListener: events.addEventListener.bind(events),
    /** Of the fake only: a file as the reader picks it; without a path, as one dragged out of a web page. */
    pickFile(name: string, path?: string) {
      const file = new File([], name);
      if (path !== undefined) pathsOfFiles.set(file, path);
      return file;
    },
  });
  const ipcRenderer = new IpcRenderer((channel, args) => invoke(sender, frame, channel, args));
  runPreload(preload, { ...browserGlobals, navigator }, { contextBridge: bridgeTo(ownWorld), ipcRenderer, webUtils });
  return {
    frame,
    evaluate: async (expression) => (await runInContext(`(async () => (${expression}))()`, ownWorld)) as unknown,
    receive: (channel, args) => void ipcRenderer.emit(channel, { sender: ipcRenderer }, ...structuredClone(args)),
    dispatch: (type) => void events.dispatchEvent(new Event(type)),
    mayUnload: () => events.dispatchEvent(new Event('beforeunload', { cancelable: true })),
  };
}

class IpcRenderer extends EventEmitter {
  readonly invoke: (channel: string, ...args: unknown[]) => Promise<unknown>;

  constructor(send: (channel: string, args: unknown[]) => Promise<unknown>) {
    super();
    this.invoke = (channel, ...args) => send(channel, args);
  }
}

function bridgeTo(world: Record<string, unknown>) {
  return {
    exposeInMainWorld(key: string, api: unknown) {
      if (Object.hasOwn(world, key)) {
        throw new Error('Cannot bind an API on top of an existing property on the window object');
      }
      record('contextBridge.exposeInMainWorld', key, Object.keys(api as object));
      Object.defineProperty(world, key, { value: crossAndFreeze(api), enumerable: true });
    },
  };
}

const webUtils = {
  getPathForFile(file: unknown): string {
    if (!(file instanceof File)) throw new TypeError("Failed to execute 'getPathForFile': parameter is not a File");
    return pathsOfFiles.get(file) ?? '';
  },
};

/** A preload in the sandbox is one classic script whose `require` knows Electron's own modules and three small ones. */
function runPreload(path: string, globals: Record<string, unknown>, electron: Record<string, unknown>): void {
  const modules: Record<string, unknown> = { electron, 'electron/renderer': electron, events: EventEmitter };
  const require = (name: string): unknown => {
    record('preload.require', name);
    if (!Object.hasOwn(modules, name)) throw new Error(`module not found: ${name}`);
    return modules[name];
  };
  const world = createContext(globals);
  const source = `(function (require, process, Buffer, setImmediate, clearImmediate, exports, module) { ${readFileSync(path, 'utf8')}\n})`;
  const run = new Script(source, { filename: path }).runInContext(world) as (...args: unknown[]) => void;
  const module = { exports: {} };
  const process_ = { platform: process.platform, sandboxed: true, contextIsolated: true, type: 'renderer' };
  run(require, process_, Buffer, setImmediate, clearImmediate, module.exports, module);
}
