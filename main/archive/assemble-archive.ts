import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { ArchiveFile } from '../../data/archive-format.ts';
import type { ArchiveInfo, Notice } from '../../preload/contract.ts';
import { Catalogue } from '../find/catalogue.ts';
import { firstIdOf, page, rowOf, tally } from '../find/list-queries.ts';
import { versionsOf } from '../find/version-queries.ts';
import type { Archive } from './archive.ts';
import { articleNotes } from './article-notes.ts';
import { openArticleShards } from './article-shards.ts';
import { changingState } from './article-state.ts';
import { changingStates } from './change-states.ts';
import { ContentStore } from './content-store.ts';
import type { ArchiveContext } from './context.ts';
import { currentArticle } from './current-article.ts';
import { indexFile, type IndexingOptions, startIndexing } from './index-files.ts';
import { emptyingTrash } from './empty-trash.ts';
import { finishingNotes } from './finish-notes.ts';
import type { IndexPlace } from './index-place.ts';
import { changingNotes } from './notes-file.ts';
import { openNotices } from './notices.ts';
import { openingArticles } from './open-article.ts';
import { OwnFiles } from './own-files.ts';
import { Shelf } from './shelf.ts';
import { recordsHere } from './records-here.ts';
import { takingIn } from './take-in.ts';
import { takingOver } from './take-over.ts';
import { openTeller } from './teller.ts';
import { trackChanges } from './track-changes.ts';
import { openTrash } from './trash.ts';
import { undoingImports } from './undo-import.ts';
import { unusableFiles } from './unusable-files.ts';

export interface Parts extends Pick<ArchiveContext, 'folder' | 'readOnly' | 'writer' | 'now' | 'stamp'> {
  readonly head: ArchiveFile;
  /** Found before there was anyone to tell. */
  readonly notices: readonly Notice[];
  readonly indexPlace: IndexPlace;
  /** Gives the archive's lock back. */
  readonly release: () => void;
}

/** How long opening waits for the list to be complete; what takes longer goes on in the background. */
const PATIENCE_MS = 250;

/** Puts an archive together from its parts. Resolves when notes and state are known. */
export async function assembleArchive(parts: Parts): Promise<Archive> {
  const { head, folder, readOnly, now, indexPlace } = parts;
  const teller = openTeller(info);
  const { tell } = teller;
  const notices = openNotices(parts.notices, tell, info);
  const catalogue = new Catalogue({
    path: indexPlace.path,
    archiveId: head.id,
    lost() {
      notices.add(indexRebuilt);
      indexing.restart();
    },
  });
  if (catalogue.condition === 'replaced') notices.add(indexRebuilt);
  const unusable = unusableFiles({ folder, mayWrite: readOnly === null, catalogue, notices, now });
  const ownFiles = new OwnFiles(folder, (path, fault) => unusable.dealWith(path, { status: 'damaged', fault }));
  const indexingOptions: IndexingOptions = {
    folder,
    catalogue,
    unusable,
    changed: () => tell({ name: 'articles.changed', payload: { ids: null } }),
  };
  const indexing = startIndexing(indexingOptions);
  const context: ArchiveContext = { ...parts, id: head.id, catalogue, indexing, ownFiles, notices, tell };
  const shelf = new Shelf(folder);
  const assets = new ContentStore(join(folder, 'assets'));
  const shards = openArticleShards(context);
  const find = (id: string, versionId?: string) => currentArticle(id, context, shelf, indexingOptions, versionId);
  const changeNotes = changingNotes(context);
  const changeStates = changingStates(context);
  const { notesOn, notesPage, ...noteChanges } = articleNotes(context, changeNotes, find);
  const { importStanding, ...importChanges } = undoingImports(context, changeStates);
  const finishNotes = finishingNotes(context, changeNotes);
  const changes = trackChanges({
    ...noteChanges,
    ...openTrash(context, changeStates),
    ...importChanges,
    changeState: changingState(context, changeStates),
    takeIn: takingIn(context, shards, shelf),
    takeOver: takingOver(context),
    emptyTrash: emptyingTrash({ context, shards, shelf, changeStates, finishNotes }),
  });

  function info(): ArchiveInfo {
    const { articles, unread, samples, trashed } = catalogue.use(tally);
    return {
      id: head.id,
      name: head.name,
      folder,
      articleCount: articles,
      unreadCount: unread,
      trashedCount: trashed,
      readOnly,
      holdsOnlySamples: articles > 0 && samples === articles,
      notices: notices.all(),
    };
  }

  async function close(): Promise<void> {
    await changes.settled();
    indexing.stop();
    await indexing.all();
    await ownFiles.settled();
    catalogue.close();
    indexPlace.leave();
    parts.release();
  }

  await indexing.marks();
  await Promise.race([indexing.all(), delay(PATIENCE_MS)]);
  return {
    info,
    page: (order, offset, limit, view) => catalogue.use((database) => page(database, order, offset, limit, view)),
    row: (order, id, view) => catalogue.use((database) => rowOf(database, order, firstIdOf(database, id) ?? id, view)),
    open: openingArticles(context, find, notesOn),
    versions: (id) => catalogue.use((database) => versionsOf(database, firstIdOf(database, id) ?? id)),
    importStanding,
    notesPage,
    ...changes.tracked,
    here: recordsHere(catalogue),
    lookAgain: (path, kind) => indexFile({ path, kind }, indexingOptions),
    indexed: () => indexing.all(),
    assetPath: (sha256) => assets.path(sha256),
    listen: teller.listen,
    close,
  };
}

const indexRebuilt: Notice = { kind: 'index-rebuilt', file: 'index.sqlite', movedTo: null, articleIds: [] };
