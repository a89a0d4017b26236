import { useSyncExternalStore } from 'react';

/** Whether the window still reaches the archive. A host that cannot be lost never reports a change. */
let isConnected = true;
const watchers = new Set<() => void>();

export function reportConnection(connected: boolean): void {
  if (connected === isConnected) return;
  isConnected = connected;
  for (const watch of watchers) watch();
}

function subscribe(watch: () => void): () => void {
  watchers.add(watch);
  return () => watchers.delete(watch);
}

/** True while the archive answers. */
export function useConnection(): boolean {
  return useSyncExternalStore(subscribe, () => isConnected);
}
