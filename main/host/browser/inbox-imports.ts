import type { Args, Event, ImportPreview, ImportReport, Reply } from '../../../preload/contract.ts';
import type { Door } from '../door.ts';
import type { Inbox } from './inbox.ts';

/**
 * A door that knows the inbox: reports name dropped files as the reader does, and a batch is discarded once the import
 * that was started on it is over. Where something of it failed the batch stays, for that may be tried again.
 */
export function withInbox(door: Door, inbox: Inbox, listen: (hear: (event: Event) => void) => () => void): Door {
  const batchesOf = new Map<string, ReadonlySet<string>>();
  /** A short import may be over before its start was answered. */
  const over = new Set<string>();

  const discardWhenOver = (importId: string) => {
    const batches = batchesOf.get(importId);
    if (!over.has(importId) || batches === undefined) return;
    batchesOf.delete(importId);
    for (const batch of batches) void inbox.discard(batch);
  };

  listen((event) => {
    if (event.name !== 'import.progress') return;
    const { importId, phase, counts } = event.payload;
    if ((phase !== 'finished' && phase !== 'cancelled') || counts.failed > 0) return;
    over.add(importId);
    discardWhenOver(importId);
  });

  return async (name, args) => {
    const value = await door(name, args);
    if (name === 'imports.start') {
      const started = value as Reply<'imports.start'>;
      if (started.ok) {
        batchesOf.set(started.value.importId, batchesIn((args as Args<'imports.start'>).paths, inbox));
        discardWhenOver(started.value.importId);
      }
    }
    if (name === 'imports.report') {
      const report = value as Reply<'imports.report'>;
      return report.ok ? { ...report, value: plainReport(report.value, inbox) } : report;
    }
    if (name === 'imports.previewed') {
      const preview = value as Reply<'imports.previewed'>;
      return preview.ok ? { ...preview, value: plainPreview(preview.value, inbox) } : preview;
    }
    return value;
  };
}

function batchesIn(paths: readonly string[], inbox: Inbox): ReadonlySet<string> {
  return new Set(paths.map((path) => inbox.batchOf(path)).filter((batch) => batch !== undefined));
}

function plainReport(report: ImportReport, inbox: Inbox): ImportReport {
  return { ...report, inputs: report.inputs.map((input) => ({ ...input, path: inbox.plainPath(input.path) })) };
}

/** Tables keep their paths, by which the import that follows names them. */
function plainPreview(preview: ImportPreview, inbox: Inbox): ImportPreview {
  return { ...preview, unreadable: preview.unreadable.map((one) => ({ ...one, path: inbox.plainPath(one.path) })) };
}
