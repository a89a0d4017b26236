import { z } from 'zod';
import type { Outcome } from '../../data/outcome.ts';
import { nothing, reply, request } from './request.ts';

/** What needs a desktop: each is answered by the host, not by the archive thread. */
export const hostRequests = {
  /**
   * Answered by the host. `files` and `folder` are to be imported, a `backup` to be restored from, an `archive` to be opened;
   * a `watched-folder` to be watched; `backup-file` is where to save one, `backup-folder` where small ones are kept,
   * `export-folder` where articles are exported to. `in-window`: this host has no dialog of
   * its own, so the window shows its file input, or asks for the path.
   */
  'files.choose': request(
    z.strictObject({
      kind: z.enum([
        'files',
        'folder',
        'backup',
        'backup-file',
        'backup-folder',
        'archive',
        'watched-folder',
        'export-folder',
      ]),
    }),
    reply<Outcome<readonly string[], 'cancelled' | 'in-window'>>(),
  ),
  /** Answered by the host: hands an http(s) address to the system's browser. */
  'links.open': request(z.strictObject({ url: z.string().max(4096) }), reply<Outcome<null, 'not-a-web-address'>>()),
  /** Answered by the host: shows the archive's folder in the system's file manager. */
  'archive.reveal': request(nothing, reply<null>()),
} as const;
