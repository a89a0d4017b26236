import type { Event, RequestName } from '../../preload/contract.ts';

/** What the archive thread is started with. */
export interface ThreadOptions {
  readonly folder: string;
  readonly configFolder: string;
  readonly cacheFolder: string;
  /** Given by hosts with a window: a new archive is filled with the articles in this folder. */
  readonly samplesFolder?: string;
  /** What a new archive is called; without it, as its folder. */
  readonly name?: string;
}

/** Why an archive could not be opened at all. */
export type OpenFailure = 'not-an-archive' | 'not-writable' | 'damaged';

/** From a host to the archive thread. Every question is answered under its `id`. */
export type ToThread =
  | { readonly kind: 'ask'; readonly id: number; readonly name: RequestName; readonly args: unknown }
  | { readonly kind: 'asset-path'; readonly id: number; readonly sha256: string }
  | { readonly kind: 'close'; readonly id: number };

/** From the archive thread to its host. `opened` or `not-opened` comes once and first. */
export type FromThread =
  | { readonly kind: 'opened' }
  | { readonly kind: 'not-opened'; readonly reason: OpenFailure; readonly detail: string }
  | { readonly kind: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'failure'; readonly id: number; readonly error: Error }
  | { readonly kind: 'event'; readonly event: Event };
