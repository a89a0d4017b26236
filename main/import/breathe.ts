import { setImmediate } from 'node:timers/promises';

/** Longest stretch of work before other requests of the archive thread get their turn. */
const STRETCH_MS = 6;

let begun = performance.now();

/** Lets the thread answer what is waiting, if it has been at work for a while; otherwise goes on at once. */
export async function breathe(): Promise<void> {
  if (performance.now() - begun < STRETCH_MS) return;
  await setImmediate();
  begun = performance.now();
}
