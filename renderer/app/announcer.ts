/** A sentence for people who hear the window, and a number that tells a repeated sentence from the first one. */
export interface Announcement {
  readonly text: string;
  readonly serial: number;
}

let latest: Announcement = { text: '', serial: 0 };
const watchers = new Set<() => void>();

/** Has a screen reader say a sentence when it is done with what it is saying. */
export function announce(text: string): void {
  latest = { text, serial: latest.serial + 1 };
  for (const watch of watchers) watch();
}

export const latestAnnouncement = (): Announcement => latest;

export function watchAnnouncements(watch: () => void): () => void {
  watchers.add(watch);
  return () => watchers.delete(watch);
}
