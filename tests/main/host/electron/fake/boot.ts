import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from './app.ts';
import { circumstances } from './circumstances.ts';
import { control } from './control.ts';

/** Starts a built program as Electron does: `node boot.js FOLDER ARGUMENT…` stands for `electron FOLDER ARGUMENT…`. */

interface Call {
  readonly id: number;
  readonly name: keyof typeof control;
  readonly args: readonly unknown[];
}

const [executable = '', , folder = '', ...args] = process.argv;
process.argv = circumstances.isPackaged ? [executable, ...args] : [executable, folder, ...args];

process.on('message', (call: Call) => void answer(call));
process.on('disconnect', () => process.exit(0));

const { main } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { readonly main: string };
// Electron waits for the whole main module, its top-level awaits included, before it becomes ready.
await import(pathToFileURL(resolve(folder, main)).href);
setImmediate(() => {
  app.becomeReady();
  process.send?.({ ready: true });
});

async function answer({ id, name, args }: Call): Promise<void> {
  try {
    const run = control[name] as (...args: readonly unknown[]) => unknown;
    process.send?.({ id, value: await run(...args) });
  } catch (error) {
    process.send?.({ id, error: error instanceof Error ? error.message : String(error) });
  }
}
