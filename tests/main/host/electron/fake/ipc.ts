import { EventEmitter } from 'node:events';
import { record } from './record.ts';

/** The frame a message comes from, as a handler sees it. */
export interface Frame {
  readonly url: string;
  readonly parent: Frame | null;
}

interface InvokeEvent {
  readonly type: 'frame';
  readonly sender: unknown;
  readonly senderFrame: Frame | null;
}

type Handler = (event: InvokeEvent, ...args: unknown[]) => unknown;

const handlers = new Map<string, Handler>();

class IpcMain extends EventEmitter {
  handle(channel: string, handler: Handler): void {
    if (handlers.has(channel)) {
      throw new Error(`Attempted to register a second handler for '${channel}'`);
    }
    record('ipcMain.handle', channel);
    handlers.set(channel, handler);
  }

  override on(channel: string, listener: (...args: never[]) => void): this {
    record('ipcMain.on', channel);
    return super.on(channel, listener as (...args: unknown[]) => void);
  }
}

export const ipcMain = new IpcMain();

/** Messages between the processes are clones, come later, and keep their order. */
export function invoke(sender: unknown, frame: Frame | null, channel: string, args: unknown[]): Promise<unknown> {
  const sent = structuredClone(args);
  return new Promise((resolve, reject) => {
    setImmediate(() => {
      answer({ type: 'frame', sender, senderFrame: frame }, channel, sent).then(resolve, (error: unknown) =>
        reject(new Error(`Error invoking remote method '${channel}': ${String(error)}`)),
      );
    });
  });
}

async function answer(event: InvokeEvent, channel: string, args: unknown[]): Promise<unknown> {
  const handler = handlers.get(channel);
  if (!handler) throw new Error(`No handler registered for '${channel}'`);
  return structuredClone(await handler(event, ...args));
}
