import { resolve } from 'node:path';
import { ArticleId } from '../../../data/article.ts';
import type { ExportCommand } from './command.ts';
import { Failure, noArticle } from './failure.ts';
import { failureOf, jobEnd } from './job-end.ts';
import { asJson, printable } from './terminal.ts';

type Around = Parameters<typeof jobEnd>[1];

/** Writes articles to one file; gives the exit status, 1 also when something damaged had to be left out. */
export async function runExportCommand(
  { to, ids, format, json }: ExportCommand & { readonly json: boolean },
  around: Around,
): Promise<number> {
  const { ask, terminal } = around;
  const unlikely = ids.find((id) => !ArticleId.safeParse(id).success);
  if (unlikely !== undefined) throw noArticle(unlikely);
  const place = resolve(to);
  let path = place;
  const end = await jobEnd(async () => {
    const selection = ids.length === 0 ? {} : { selection: { ids: [...ids] } };
    const started = await ask('export.start', { to: place, format, ...selection });
    if (!started.ok) throw notStarted(place, started);
    ({ path } = started.value);
    return started.value;
  }, around);
  if (end.phase === 'failed') throw failureOf(end);
  if (end.phase === 'cancelled') {
    terminal.complain('Cancelled. Nothing was exported.');
    if (json) terminal.print(asJson({ cancelled: true }));
    return 130;
  }
  const leftOut = end.problem?.detail.split('\n') ?? [];
  for (const name of leftOut) terminal.complain(`${name} is damaged and was left out.`);
  terminal.print(json ? asJson({ path, format, leftOut }) : printable(`${path}\n`));
  return leftOut.length === 0 ? 0 : 1;
}

function notStarted(place: string, { reason, detail }: { reason: string; detail?: string }): Failure {
  if (reason === 'article-missing') return noArticle(detail ?? '');
  return new Failure(reason, `${place} cannot be exported to: ${detail ?? reason}.`);
}
