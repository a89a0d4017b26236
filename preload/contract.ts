import { z } from 'zod';
import { archiveRequests } from './contract/archive.ts';
import { archivesRequests } from './contract/archives.ts';
import { articleRequests } from './contract/articles.ts';
import { cleaningRequests } from './contract/cleaning.ts';
import { correctionRequests } from './contract/corrections.ts';
import { exportRequests } from './contract/export.ts';
import { findRequests } from './contract/find.ts';
import { hostRequests } from './contract/host.ts';
import { importRequests } from './contract/imports.ts';
import { keepingRequests } from './contract/keeping.ts';
import { libraryRequests } from './contract/library.ts';
import { noteRequests } from './contract/notes.ts';
import { outletRequests } from './contract/outlets.ts';
import type { Request } from './contract/request.ts';
import { previewRequests } from './contract/previewing.ts';
import { settingsRequests } from './contract/settings.ts';
import { watchingRequests } from './contract/watching.ts';

export type * from './contract/archive.ts';
export type * from './contract/archives.ts';
export * from './contract/articles.ts';
export type * from './contract/cleaning.ts';
export * from './contract/corrections.ts';
export type * from './contract/events.ts';
export * from './contract/find.ts';
export type { ExportFormat } from './contract/export.ts';
export * from './contract/imports.ts';
export type * from './contract/keeping.ts';
export type * from './contract/library.ts';
export type * from './contract/previewing.ts';
export type * from './contract/outlets.ts';
export type { SaveFailure } from './contract/request.ts';
export * from './contract/settings.ts';
export type * from './contract/watching.ts';

/**
 * Everything a window may ask of the archive, one row per request, by topic in `contract/`. The row is the whole truth:
 * the name, the schema its argument is checked with, and the type of the reply.
 */
export const requests = {
  ...archiveRequests,
  ...archivesRequests,
  ...articleRequests,
  ...findRequests,
  ...libraryRequests,
  ...correctionRequests,
  ...cleaningRequests,
  ...outletRequests,
  ...noteRequests,
  ...importRequests,
  ...previewRequests,
  ...watchingRequests,
  ...keepingRequests,
  ...exportRequests,
  ...settingsRequests,
  ...hostRequests,
} as const;

export type RequestName = keyof typeof requests;
export type Args<Name extends RequestName> = z.input<(typeof requests)[Name]['args']>;
export type Reply<Name extends RequestName> = (typeof requests)[Name] extends Request<z.ZodType, infer R> ? R : never;

/** A request that did not pass the door: unknown, malformed, or from a stranger. */
export class RefusedRequest extends Error {
  override readonly name = 'RefusedRequest';
}

/** Checks a request against its row; throws `RefusedRequest` with what is wrong. */
export function checkRequest(name: unknown, args: unknown): { name: RequestName; args: unknown } {
  if (typeof name !== 'string' || !Object.hasOwn(requests, name)) {
    throw new RefusedRequest(`unknown request ${JSON.stringify(name)}`);
  }
  const known = name as RequestName;
  const checked = requests[known].args.safeParse(args);
  if (!checked.success) throw new RefusedRequest(`${known}: ${z.prettifyError(checked.error)}`);
  return { name: known, args: checked.data };
}
