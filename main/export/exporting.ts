import { done, type Outcome, refused } from '../../data/outcome.ts';
import type { Args, ExportFormat, Reply, SaveFailure } from '../../preload/contract.ts';
import type { Archive } from '../archive/archive.ts';
import { type NewFilePlace, placeFor } from '../backup/new-file-place.ts';
import { writeFullBackup } from '../backup/write-full-backup.ts';
import { breathe } from '../import/breathe.ts';
import type { JobControl, Jobs } from '../jobs/jobs.ts';
import { annotationCollection } from './annotation-collection.ts';
import { articleLine } from './article-lines.ts';
import { writeText } from './text-file.ts';
import { writeSelection } from './write-selection.ts';

/** Taking articles out of an archive. */
export interface Exporting {
  readonly start: (request: Args<'export.start'>) => Reply<'export.start'>;
}

const endings: Readonly<Record<ExportFormat, string>> = { backfile: '.zip', 'json-ld': '.jsonld', jsonl: '.jsonl' };

export function openExporting(archive: Archive, jobs: Jobs, now: () => number): Exporting {
  function write(
    ids: readonly string[] | undefined,
    format: ExportFormat,
    place: NewFilePlace,
    control: JobControl,
  ): Promise<Outcome<unknown, SaveFailure>> {
    const all = () => walk(ids ?? archive.here.articleIds(), control);
    switch (format) {
      case 'backfile':
        if (ids === undefined) return writeFullBackup(archive.info(), place, now(), control);
        return writeSelection(archive, ids, place, now(), control);
      case 'json-ld':
        return writeText(annotationCollection(archive, all(), now()), place, control.signal);
      case 'jsonl':
        return writeText(lines(archive, all(), control), place, control.signal);
    }
  }

  return {
    start({ to, selection, format }) {
      if (jobs.current() !== null) return refused('job-running');
      const missing = selection && 'ids' in selection ? missingOf(selection.ids, archive) : undefined;
      if (missing !== undefined) return refused('article-missing', missing);
      const place = placeFor(to, archive.info().name, now(), endings[format]);
      if (!place.ok) return place;
      const started = jobs.start({
        kind: 'export',
        unit: format === 'backfile' ? 'bytes' : 'articles',
        async work(control) {
          const ids = selection && (await idsOf(selection, archive));
          await archive.indexed();
          return await write(ids, format, place.value, control);
        },
      });
      return started.ok ? done({ ...started.value, path: place.value.path }) : started;
    },
  };
}

type Selected = NonNullable<Args<'export.start'>['selection']>;

const missingOf = (ids: readonly string[], { here }: Archive): string | undefined =>
  ids.find((id) => here.firstId(id) === undefined);

/** The ids by which the archive lists these articles, each once. */
async function idsOf(selection: Selected, { here, textsIndexed }: Archive): Promise<readonly string[]> {
  if ('ids' in selection) return [...new Set(selection.ids.map((id) => here.firstId(id) ?? id))];
  await textsIndexed();
  const except = new Set(selection.except);
  return here.found(selection).filter((id) => !except.has(id));
}

async function* lines(archive: Archive, ids: AsyncIterable<string>, control: JobControl): AsyncGenerator<string> {
  for await (const id of ids) {
    const line = articleLine(archive, id);
    if (line.ok) yield line.value;
    else if (line.reason === 'damaged') control.leaveOut(id);
  }
}

/** Ids one after the other, with progress, and with time for others in between. */
async function* walk(ids: readonly string[], control: JobControl): AsyncGenerator<string> {
  control.expect(ids.length);
  for (const id of ids) {
    await breathe();
    yield id;
    control.advance(1);
  }
}
