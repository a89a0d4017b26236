import { resolve } from 'node:path';
import type { ImportPreview } from '../../../preload/contract.ts';
import type { ArchiveClient } from '../archive-client.ts';
import { askThrough } from './ask.ts';
import { asTyped, cancelOn, type ImportCommand, whyNot } from './import-command.ts';
import { asJson, printable, type Terminal } from './terminal.ts';

/** Says what an import would bring, and imports nothing; gives the exit status. */
export async function runPreviewCommand(
  { paths, folderAs, json }: ImportCommand,
  client: ArchiveClient,
  terminal: Terminal,
  signal: AbortSignal,
): Promise<number> {
  const ask = askThrough(client);
  const ending = endOfPreview(client, terminal);
  const started = await ask('imports.preview', { paths: paths.map((path) => resolve(path)), folderMeaning: folderAs });
  if (!started.ok) {
    const message = whyNot(started.reason, await ask('archive.info', {}));
    terminal.complain(message);
    if (json) terminal.print(asJson({ error: { reason: started.reason, message } }));
    return 1;
  }
  const { previewId } = started.value;
  cancelOn(signal, () => ask('imports.cancelPreview', { previewId }));
  await ending;
  const found = await ask('imports.previewed', { previewId });
  if (!found.ok) throw new Error(`imports.previewed: ${found.reason} for ${previewId}`);
  const preview = withTypedPaths(found.value, paths);
  if (json) terminal.print(asJson(shapeOf(preview)));
  else tell(preview, terminal);
  if (preview.phase === 'cancelled') return 130;
  return preview.counts.unreadable > 0 ? 1 : 0;
}

/** Heard from before the preview starts, so that the end of a short one is not missed. */
function endOfPreview(client: ArchiveClient, terminal: Terminal): Promise<void> {
  return new Promise((end, fail) => {
    client.onLost(fail);
    client.listen((event) => {
      if (event.name !== 'import.previewed') return;
      if (event.payload.phase === 'looking') {
        terminal.progress('Looking at what is there');
      } else {
        terminal.progress('');
        end();
      }
    });
  });
}

function withTypedPaths(preview: ImportPreview, paths: readonly string[]): ImportPreview {
  const typed = asTyped(paths);
  const unreadable = preview.unreadable.map((one) => typed(one));
  return { ...preview, unreadable, tables: preview.tables.map((table) => typed(table)) };
}

/** What scripts may rely on. */
function shapeOf(preview: ImportPreview): object {
  const { counts, kinds, unreadable, tables, folders } = preview;
  return { isPartial: isPart(preview), counts, kinds, unreadable, tables, folders };
}

const isPart = ({ isPartial, phase }: ImportPreview): boolean => isPartial || phase === 'cancelled';

function tell(preview: ImportPreview, terminal: Terminal): void {
  const { counts, kinds, unreadable } = preview;
  for (const { path, reason, message } of unreadable) terminal.complain(`${path}: ${reason}. ${message}`.trimEnd());
  for (const { kind, files, articles, outlets } of kinds)
    terminal.print(
      printable(`${files} × ${kind}: ${outlets === undefined ? `${articles} articles` : `${outlets} outlets`}\n`),
    );
  const { articles, isNew, changed, alreadyHere, stubs } = counts;
  const parts = [
    `${isNew} new`,
    ...(changed > 0 ? [`${changed} changed`] : []),
    ...(stubs > 0 ? [`${stubs} of which only the address is known`] : []),
    `${alreadyHere} already there`,
    `${counts.unreadable} unreadable`,
  ];
  const start = isPart(preview) ? 'Of the part that was looked at' : 'In all';
  terminal.print(`${start}: ${counts.files} files, ${articles} articles: ${parts.join(', ')}. Nothing was imported.\n`);
}
