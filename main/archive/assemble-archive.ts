import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { ArchiveFile } from '../../data/archive-format.ts';
import type { Outcome } from '../../data/outcome.ts';
import type { ArchiveInfo, Notice, SaveFailure } from '../../preload/contract.ts';
import { Catalogue } from '../find/catalogue.ts';
import { keepLines, knownLines } from '../find/known-lines.ts';
import { firstIdOf, tally } from '../find/list-queries.ts';
import { versionsOf } from '../find/version-queries.ts';
import type { Archive } from './archive.ts';
import { archiveName } from './archive-name.ts';
import { articleNotes } from './article-notes.ts';
import { findingOutletLines } from './cleaning/outlet-lines.ts';
import { openArticleShards } from './article-shards.ts';
import { changingState } from './article-state.ts';
import { changingStates } from './change-states.ts';
import { ContentStore } from './content-store.ts';
import type { ArchiveContext } from './context.ts';
import { readingShown, showingArticles } from './corrections/shown-article.ts';
import { currentArticle } from './current-article.ts';
import type { Tenancy } from './enter-archive.ts';
import { indexFile, type IndexingOptions, startIndexing } from './index-files.ts';
import { openFinding } from './finding.ts';
import { indexProgress, startTextIndexing } from './index-texts.ts';
import { emptyingTrash } from './empty-trash.ts';
import { finishingNotes } from './finish-notes.ts';
import type { IndexPlace } from './index-place.ts';
import { changingLibrary, labelsOf, listLibrary } from './library/library.ts';
import { openLongChanges } from './long-changes.ts';
import { changingNotes } from './notes-file.ts';
import { openNotices } from './notices.ts';
import { listOutlets } from './outlets/outlet-list.ts';
import { openingArticles } from './open-article.ts';
import { OwnFiles } from './own-files.ts';
import { readingArticles } from './read-article.ts';
import { RecordLines } from './record-lines.ts';
import { Shelf } from './shelf.ts';
import { recordsHere } from './records-here.ts';
import type { Standing } from './standing.ts';
import { takingIn } from './take-in.ts';
import { takingOver } from './take-over.ts';
import { openTeller } from './teller.ts';
import { trackChanges } from './track-changes.ts';
import { undoingImports } from './undo-import.ts';
import { unusableFiles } from './unusable-files.ts';
import { announceWrite } from './watch/announced-writes.ts';
import { Arriving } from './watch/arriving.ts';
import { ConflictCopies } from './watch/conflict-copies.ts';
import { Looker } from './watch/look.ts';
import { Ownership } from './watch/ownership.ts';
import type { Pace } from './watch/pace.ts';
import { watchSaving } from './watch-saving.ts';
import { ArchiveWatch } from './watch/watch-archive.ts';

export interface Parts extends Pick<ArchiveContext, 'folder' | 'now'> {
  readonly head: ArchiveFile;
  readonly standing: Standing;
  readonly isOnNetwork: boolean;
  readonly pace: Pace;
  readonly onFault: (error: unknown) => void;
  /** Files of the writer this was before, that somebody else wrote since. */
  readonly foreign: readonly string[];
  /** Where what is known of this writer's files is kept. */
  readonly writerFolder: string;
  /** Found before there was anyone to tell. */
  readonly notices: readonly Notice[];
  readonly indexPlace: IndexPlace;
  /** Gives the archive's lock back. */
  readonly release: () => void;
  /** Takes the lock of an archive that is open read-only, if it can be had. */
  readonly claim: () => Promise<Tenancy | undefined>;
  /** Makes this installation another writer. */
  readonly renew: () => Promise<Outcome<string, SaveFailure>>;
}

/** How long opening waits for the list to be complete; what takes longer goes on in the background. */
const PATIENCE_MS = 250;

/** Puts an archive together from its parts. Resolves when notes and state are known. */
export async function assembleArchive(parts: Parts): Promise<Archive> {
  const { head, folder, standing, now, indexPlace, pace, onFault } = parts;
  const teller = openTeller(info);
  const { tell } = teller;
  const changed = () => tell({ name: 'archive.changed', payload: info() });
  const saving = watchSaving(changed, () => standing.readOnly !== null);
  const name = archiveName({ ...parts, changed });
  const notices = openNotices(parts.notices, tell, info);
  const catalogue = new Catalogue({
    path: indexPlace.path,
    archiveId: head.id,
    lost() {
      notices.add(indexRebuilt);
      indexing.restart();
    },
  });
  const arriving = new Arriving(folder, pace.stillMs);
  const unusable = unusableFiles({ folder, standing, arriving, catalogue, notices, now });
  const ownFiles = new OwnFiles(
    folder,
    (path, fault) => unusable.dealWith(path, { status: 'damaged', fault }, 'at-once'),
    (path, sha256) => announceWrite(parts.writerFolder, standing.writer, path, sha256),
  );
  const indexingOptions: IndexingOptions = {
    folder,
    catalogue,
    unusable,
    changed: () => tell({ name: 'articles.changed', payload: { ids: null } }),
    onFault,
  };
  const indexing = startIndexing(indexingOptions);
  const shelf = new Shelf(folder);
  const lines = new RecordLines(folder, (path) => catalogue.use((database) => knownLines(database, path)));
  const readStored = readingArticles(lines, shelf);
  const readArticle = readingShown(catalogue, readStored);
  const texts = startTextIndexing({
    catalogue,
    read: readArticle,
    keepFound: (database) => keepLines(database, lines.takeFound()),
    changed: indexingOptions.changed,
    progressed: () => tell({ name: 'index.progress', payload: indexProgress(texts.progress()) }),
    onFault,
  });
  // The list first.
  const indexTexts = () => void indexing.all().then(texts.wake);
  teller.listen(({ name }) => {
    if (name === 'articles.changed') indexTexts();
  });
  const context: ArchiveContext = {
    id: head.id,
    folder,
    get readOnly() {
      return standing.readOnly;
    },
    get writer() {
      return standing.writer;
    },
    catalogue,
    indexing,
    ownFiles,
    now,
    stamp: (previous) => standing.stamp(previous),
    notices,
    tell,
  };
  const assets = new ContentStore(join(folder, 'assets'));
  const shards = openArticleShards(context);
  const show = showingArticles(catalogue, (id, versionId) =>
    currentArticle(id, context, shelf, indexingOptions, versionId),
  );
  const changeNotes = changingNotes(context);
  const changeStates = changingStates(context);
  const longChanges = openLongChanges(tell, pace.quietMs);
  const changeMany = changingStates(context, longChanges);
  const { notesOn, notesPage, ...noteChanges } = articleNotes(context, changeNotes, show);
  const { importStanding, ...importChanges } = undoingImports(context, changeMany);
  const finishNotes = finishingNotes(context, changeNotes);
  const { takeIn, foresee } = takingIn({ context, shards, shelf, changeStates, changeNotes });
  const outletLines = findingOutletLines({ catalogue, indexing, tell, read: readStored });
  const changes = trackChanges(
    {
      ...noteChanges,
      rename: name.rename,
      ...changingLibrary(context, changeMany, show),
      ...importChanges,
      changeState: changingState(context, changeStates),
      takeIn,
      takeOver: takingOver(context),
      emptyTrash: emptyingTrash({ context, shards, shelf, changeStates, finishNotes }),
    },
    saving.heed,
  );

  const ownership = new Ownership({
    ...parts,
    context,
    indexing: indexingOptions,
    changed,
  });
  const copies = new ConflictCopies({ context, indexing: indexingOptions, stillMs: pace.stillMs });
  const looker = new Looker({
    context,
    indexing: indexingOptions,
    arriving,
    goneMs: pace.goneMs,
    foreign: (path, kind) => ownership.check(path, kind),
  });

  function info(): ArchiveInfo {
    const { articles, unread, samples, trashed } = catalogue.use(tally);
    return {
      id: head.id,
      name: name.current(),
      folder,
      articleCount: articles,
      unreadCount: unread,
      trashedCount: trashed,
      readOnly: standing.readOnly,
      isOnNetwork: parts.isOnNetwork,
      holdsOnlySamples: articles > 0 && samples === articles,
      indexing: texts.progress(),
      saving: saving.now(),
      notices: notices.all(),
    };
  }

  async function close(): Promise<void> {
    outletLines.stop();
    await watch.stop();
    await changes.settled();
    saving.stop();
    indexing.stop();
    await indexing.all();
    await texts.stop();
    await ownFiles.settled();
    await ownership.leave();
    catalogue.close();
    indexPlace.leave();
    ownership.release();
  }

  if (catalogue.condition === 'replaced') notices.add(indexRebuilt);
  // Before the index, which begins in the next turn, forgets what the files said.
  ownership.begin();
  await indexing.marks();
  const watch = new ArchiveWatch({
    context,
    looker,
    copies,
    unusable,
    pace,
    seekOwnership: () => ownership.seek(() => watch.catchUp()),
    onFault,
  });
  indexTexts();
  await Promise.race([indexing.all(), delay(PATIENCE_MS)]);
  return {
    info,
    ...openFinding(catalogue, readArticle),
    open: openingArticles(context, show, notesOn),
    versions: (id) => catalogue.use((database) => versionsOf(database, firstIdOf(database, id) ?? id)),
    library: () => listLibrary(catalogue),
    outlets: () => catalogue.use(listOutlets),
    outletLines,
    labels: (id) => labelsOf(catalogue, id),
    stopChange(changeId) {
      longChanges.stop(changeId);
      return null;
    },
    importStanding,
    notesPage,
    ...changes.tracked,
    foresee,
    here: recordsHere(catalogue),
    lookAgain: (path, kind) => indexFile({ path, kind }, indexingOptions),
    indexed: () => indexing.all(),
    async textsIndexed() {
      await indexing.all();
      texts.wake();
      await texts.idle();
    },
    assetPath: (sha256) => assets.path(sha256),
    listen: teller.listen,
    close,
  };
}

const indexRebuilt: Notice = { kind: 'index-rebuilt', file: 'index.sqlite', movedTo: null, articleIds: [] };
