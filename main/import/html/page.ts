import type { ImportFailure } from '../../../preload/contract.ts';
import type { Draft, ResolvedFile } from '../reader.ts';

/** A web page as whoever has it hands it over. */
export interface Page {
  readonly html: string;
  /** Where it was on the web. */
  readonly address?: string;
  /** When it was saved, ISO 8601. */
  readonly savedAt?: string;
  readonly fileName?: string;
  /** Finds the files that came with it, by address as the page writes it or in full. */
  readonly resolve?: (address: string) => ResolvedFile | undefined;
}

export type PageResult =
  | { readonly ok: true; readonly draft: Draft }
  | { readonly ok: false; readonly reason: ImportFailure; readonly detail?: string };
