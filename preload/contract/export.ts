import { z } from 'zod';
import { ArticleId } from '../../data/article.ts';
import type { Outcome } from '../../data/outcome.ts';
import { FoundSelection } from './articles.ts';
import { path, reply, request, type SaveFailure } from './request.ts';

/**
 * `backfile`: a zip that another archive takes in, with everything. `json-ld`: the annotations, as one W3C
 * AnnotationCollection. `jsonl`: one article a line.
 */
export const ExportFormat = z.enum(['backfile', 'json-ld', 'jsonl']);
export type ExportFormat = z.infer<typeof ExportFormat>;

/** As `Selection`, with room for more names. */
const ExportSelection = z.union([z.strictObject({ ids: z.array(ArticleId).min(1).max(100_000) }), FoundSelection]);

/** Taking articles out of the archive, for another archive or another program. */
export const exportRequests = {
  /**
   * Writes articles to one file, as a job. `to` is a file with the ending of its format (`.zip`, `.jsonld`, `.jsonl`), or a
   * folder that gets one with the date in its name; absolute. Without a selection all articles are written that are not in
   * the trash, and in `backfile` the trash and all deletions too, as in a full backup.
   */
  'export.start': request(
    z.strictObject({ to: path, selection: ExportSelection.optional(), format: ExportFormat }),
    reply<
      Outcome<
        { readonly jobId: string; /** Of the file that will be there. */ readonly path: string },
        'job-running' | 'article-missing' | SaveFailure
      >
    >(),
  ),
} as const;
