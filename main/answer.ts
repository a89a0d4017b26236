import type { z } from 'zod';
import type { Reply, RequestName, requests } from '../preload/contract.ts';
import type { Archive } from './archive/archive.ts';
import { readDate } from './archive/corrections/read-date.ts';
import type { HostRequest } from './host/door.ts';
import type { Safekeeping } from './damage/safekeeping.ts';
import type { Previews } from './import/previews.ts';
import type { Imports } from './import/imports.ts';
import type { Watching } from './import/watching/watching.ts';
import type { Settings } from './settings/settings.ts';

/** The rows of the contract that the archive thread answers: all but the host's. */
export type ThreadRequest = Exclude<RequestName, HostRequest>;

/** One answer per row; a row without one does not compile. Arguments have passed the row's schema. */
type Answers = {
  readonly [Name in ThreadRequest]: (
    args: z.output<(typeof requests)[Name]['args']>,
  ) => Reply<Name> | Promise<Reply<Name>>;
};

export interface Answering {
  readonly archive: Archive;
  readonly imports: Imports;
  readonly previews: Previews;
  readonly watching: Watching;
  readonly settings: Settings;
  readonly safekeeping: Safekeeping;
}

/** Answers every request that reaches the archive thread. */
export function answersOf({ archive, imports, previews, watching, settings, safekeeping }: Answering): Answers {
  const { jobs, verifying, backups, repairing, exporting } = safekeeping;
  return {
    'archive.info': () => archive.info(),
    'archive.rename': (change) => archive.rename(change),

    'articles.page': (request) => archive.asked.page(request),
    'articles.row': ({ order, id, view, query }) => archive.row(order, id, view, query),
    'articles.open': ({ id, versionId }) => archive.open(id, versionId),
    'articles.trash': (request) => archive.trash(request),
    'articles.untrash': (request) => archive.untrash(request),
    'trash.empty': (request) => archive.emptyTrash(request),
    'versions.list': ({ id }) => archive.versions(id),

    'find.facets': (request) => archive.asked.facets(request),
    'find.timeline': (request) => archive.asked.timeline(request),
    'find.complete': (request) => archive.complete(request),

    'state.change': (change) => archive.changeState(change),

    'library.list': () => archive.library(),
    'collections.save': (collection) => archive.saveCollection(collection),
    'collections.remove': (collection) => archive.removeCollection(collection),
    'searches.save': (search) => archive.saveSearch(search),
    'searches.remove': (search) => archive.removeSearch(search),
    'tags.rename': (tag) => archive.renameTag(tag),
    'tags.remove': (tag) => archive.removeTag(tag),
    'articles.labels': ({ id }) => archive.labels(id),
    'articles.change': (change) => archive.changeArticles(change),
    'articles.correct': (correction) => archive.correctArticles(correction),
    'articles.clean': (request) => archive.cleanArticle(request),
    'outlets.lines': (request) => archive.outletLines.lines(request),
    'outlets.stopLines': () => {
      archive.outletLines.stop();
      return null;
    },
    'outlets.clean': (request) => archive.cleanOutlet(request),
    'dates.read': (request) => readDate(request, new Date()),
    'outlets.list': () => archive.outlets(),
    'outlets.save': (request) => archive.saveOutlet(request),
    'outlets.merge': (request) => archive.mergeOutlets(request),
    'outlets.split': (request) => archive.splitOutlet(request),
    'changes.stop': ({ changeId }) => archive.stopChange(changeId),
    'changes.undo': (change) => archive.undoChange(change),

    'notes.add': (note) => archive.addNote(note),
    'notes.change': (change) => archive.changeNote(change),
    'notes.remove': (note) => archive.removeNote(note),
    'notes.restore': (note) => archive.restoreNote(note),
    'notes.place': (place) => archive.placeNote(place),
    'notes.keep': (note) => archive.keepNote(note),
    'notes.unplace': (note) => archive.unplaceNote(note),
    'notes.page': ({ articleId }) => archive.notesPage(articleId),

    'imports.start'(request) {
      previews.stop();
      return imports.start(request);
    },
    'imports.preview': (request) => previews.start(request),
    'imports.previewed': ({ previewId }) => previews.previewed(previewId),
    'imports.cancelPreview': ({ previewId }) => {
      previews.cancel(previewId);
      return null;
    },
    'imports.pause': ({ importId }) => {
      imports.pause(importId);
      return null;
    },
    'imports.resume': ({ importId }) => imports.resume(importId),
    'imports.retry': ({ importId }) => imports.retry(importId),
    'imports.cancel': async ({ importId }) => {
      await imports.cancel(importId);
      return null;
    },
    'imports.current': () => imports.current(),
    'imports.report': ({ importId }) => imports.report(importId),
    'imports.list': () => imports.list(),
    'imports.undo': ({ importId }) => archive.undoImport(importId),
    'imports.redo': ({ importId }) => archive.redoImport(importId),

    'watch.status': () => watching.status(),
    'watch.choose': (choice) => watching.choose(choice),

    'jobs.cancel': ({ jobId }) => {
      jobs.cancel(jobId);
      return null;
    },
    'jobs.current': () => jobs.current(),
    'verify.start': () => verifying.start(),
    'verify.report': ({ jobId }) => verifying.report(jobId),
    'backup.status': () => backups.status(),
    'backup.place': ({ folder }) => backups.place(folder),
    'backup.start': ({ to }) => backups.start(to),
    'backup.now': () => backups.now(),
    'restore.preview': ({ from }) => backups.restoring.preview(from),
    'restore.previewed': ({ jobId }) => backups.restoring.previewed(jobId),
    'restore.start': ({ token }) => backups.restoring.start(token),
    'export.start': (request) => exporting.start(request),
    'damage.list': () => repairing.list(),
    'damage.repair': ({ file, how }) => repairing.repair(file, how),

    'settings.read': () => settings.settings(),
    'settings.write': (next) => settings.changeSettings(next),
    'session.read': () => settings.session(),
    'session.write': (next) => settings.changeSession(next),
  };
}

/** Answers by name; throws for a name that is no row of the thread's, which the door should never have let through. */
export function answerer(around: Answering): (name: string, args: unknown) => Promise<unknown> {
  const answers: Record<string, (args: never) => unknown> = answersOf(around);
  return async (name, args) => {
    const answer = Object.hasOwn(answers, name) ? answers[name] : undefined;
    if (!answer) throw new Error(`archive thread: no answer for "${name}"`);
    return await answer(args as never);
  };
}
