import { dirname, join, relative, resolve } from 'node:path';
import type {
  ArchiveInfo,
  FolderMeaning,
  ImportCounts,
  ImportedInput,
  ImportProgress,
} from '../../../preload/contract.ts';
import type { ArchiveClient } from '../archive-client.ts';
import { askThrough } from './ask.ts';
import { asJson, printable, type Terminal } from './terminal.ts';

export interface ImportCommand {
  readonly paths: readonly string[];
  readonly folderAs: FolderMeaning;
  readonly json: boolean;
}

/** Imports and reports; gives the exit status. `signal` cancels between two files. */
export async function runImportCommand(
  { paths, folderAs, json }: ImportCommand,
  client: ArchiveClient,
  terminal: Terminal,
  signal: AbortSignal,
): Promise<number> {
  const ask = askThrough(client);
  const ending = endOfImport(client, terminal);
  const started = await ask('imports.start', { paths: paths.map((path) => resolve(path)), folderMeaning: folderAs });
  if (!started.ok) {
    const message = whyNot(started.reason, await ask('archive.info', {}));
    const inputs = paths.map((path) => ({ path, outcome: 'failed', articleIds: [], reason: started.reason, message }));
    terminal.complain(message);
    if (json) terminal.print(asJson({ inputs }));
    return 1;
  }
  const { importId } = started.value;
  cancelOn(signal, () => ask('imports.cancel', { importId }));
  const { phase, counts } = await ending;
  const report = await ask('imports.report', { importId });
  if (!report.ok) throw new Error(`imports.report: ${report.reason} for ${importId}`);
  const named = asTyped(paths);
  const inputs = report.value.inputs.map((input) => named(input));
  if (json) terminal.print(asJson({ inputs }));
  else tell(inputs, counts, terminal);
  if (phase !== 'cancelled') return counts.failed > 0 ? 1 : 0;
  terminal.complain(`Cancelled after ${counts.done} of ${counts.found} files. What was imported stays.`);
  return 130;
}

/** Asks for an end when `signal` does. */
export function cancelOn(signal: AbortSignal, cancel: () => Promise<unknown>): void {
  // A thread that is lost meanwhile ends the import by itself.
  const cancelNow = () => void cancel().catch(() => undefined);
  if (signal.aborted) cancelNow();
  signal.addEventListener('abort', cancelNow, { once: true });
}

/** Heard from before the import starts, so that the end of a short one is not missed. */
function endOfImport(client: ArchiveClient, terminal: Terminal): Promise<ImportProgress> {
  return new Promise((end, fail) => {
    client.onLost(fail);
    client.listen((event) => {
      if (event.name !== 'import.progress') return;
      const { phase, counts } = event.payload;
      if (phase === 'looking') terminal.progress(`Looking for files: ${counts.found}`);
      else if (phase === 'reading') terminal.progress(`Reading ${counts.done} of ${counts.found}`);
      else if (phase === 'paused') terminal.progress(`Paused at ${counts.done} of ${counts.found}`);
      else {
        terminal.progress('');
        end(event.payload);
      }
    });
  });
}

/** Why nothing can be imported, in a sentence. */
export function whyNot(reason: 'read-only' | 'import-running', { folder, readOnly }: ArchiveInfo): string {
  if (reason === 'import-running') return 'Another import is running. Wait for it to finish and try again.';
  switch (readOnly?.reason) {
    case 'in-use':
      return `The archive in ${folder} is in use${readOnly.owner === null ? '' : ` by process ${readOnly.owner.processId} on ${readOnly.owner.host}, since ${readOnly.owner.since}`}. Close it there and import again.`;
    case 'newer-format':
      return `The archive in ${folder} was written by a newer Backfile. Update this one and import again.`;
    default:
      return `The archive in ${folder} cannot be written to. Check its permissions and import again.`;
  }
}

/** Names paths as they were typed, joined with what lies below. */
export function asTyped(typed: readonly string[]): <Named extends { readonly path: string }>(input: Named) => Named {
  const typedOf = new Map(typed.map((path) => [resolve(path), path]));
  return (input) => {
    for (let above = input.path; ; above = dirname(above)) {
      const start = typedOf.get(above);
      if (start !== undefined) return { ...input, path: join(start, relative(above, input.path)) };
      if (above === dirname(above)) return input;
    }
  };
}

function tell(inputs: readonly ImportedInput[], counts: ImportCounts, terminal: Terminal): void {
  for (const { outcome, path, reason, message } of inputs) {
    if (outcome === 'failed') terminal.complain(`${path}: ${reason ?? 'failed'}. ${message ?? ''}`.trimEnd());
  }
  const parts = [
    `${counts.imported} imported`,
    ...(counts.outlets === undefined ? [] : [`${counts.outlets} outlet${counts.outlets === 1 ? '' : 's'} named`]),
    ...(counts.versions > 0 ? [`${counts.versions} new version${counts.versions === 1 ? '' : 's'}`] : []),
    ...(counts.duplicates > 0 ? [`${counts.duplicates} already there`] : []),
    ...(counts.failed > 0 ? [`${counts.failed} failed`] : []),
  ];
  terminal.print(`${printable(parts.join(', '))}.\n`);
}
