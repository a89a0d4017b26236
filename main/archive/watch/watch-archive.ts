import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ArchiveContext } from '../context.ts';
import type { FileStamp } from '../file-stamp.ts';
import { isSameStamp } from '../file-stamp.ts';
import { walkFiles } from '../list-files.ts';
import type { UnusableFiles } from '../unusable-files.ts';
import type { ConflictCopies } from './conflict-copies.ts';
import { FolderWatch } from './folder-watch.ts';
import type { Look, Looker } from './look.ts';
import { awaitedName, hasPlainName, kindOf } from './names.ts';
import type { Pace } from './pace.ts';

/** How long the archive thread is kept from answering at a stretch. */
const STEP_MS = 8;
/** Looking all files over takes at most this part of the time. */
const RESCAN_SHARE = 0.01;
/** Of more articles than this, windows are only told that there were some. */
const MOST_NAMED = 500;

export interface WatchOptions {
  readonly context: Pick<ArchiveContext, 'folder' | 'catalogue' | 'notices' | 'tell' | 'indexing'>;
  readonly looker: Looker;
  readonly copies: ConflictCopies;
  readonly unusable: UnusableFiles;
  readonly pace: Pace;
  /** Tried now and then, and whenever a lock may have gone. */
  readonly seekOwnership: () => Promise<void>;
  readonly onFault: (error: unknown) => void;
}

/**
 * Keeps the index up with what others do in the archive's folder while it is open: hears of changes from the system, and
 * looks all files over now and then, because on network folders and past the system's limits nothing is heard. Only
 * files that differ from the index are read.
 */
export class ArchiveWatch {
  readonly #options: WatchOptions;
  readonly #folders: FolderWatch;
  readonly #due = new Set<string>();
  /** As of the last time all files were looked over. */
  readonly #seen = new Map<string, FileStamp | undefined>();
  #isRescanDue = false;
  #isStopped = false;
  #gathering: NodeJS.Timeout | undefined;
  #nextRescan: NodeJS.Timeout | undefined;
  readonly #retrying: NodeJS.Timeout;
  #work: Promise<void> = Promise.resolve();

  constructor(options: WatchOptions) {
    this.#options = options;
    const { context, pace } = options;
    this.#folders = new FolderWatch(context.folder, (path) => this.#hear(path));
    this.#folders.refresh();
    this.#retrying = setInterval(() => this.#run(() => this.#retry()), pace.retryMs).unref();
    this.#run(async () => {
      await context.indexing.all();
      if (!this.#isStopped) await this.catchUp();
    });
  }

  /** Ends the watch; resolves when nothing of it is under way. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    clearTimeout(this.#gathering);
    clearTimeout(this.#nextRescan);
    clearInterval(this.#retrying);
    this.#folders.close();
    await this.#work;
  }

  /** Looks all files over and takes in what is new. */
  async catchUp(): Promise<void> {
    clearTimeout(this.#nextRescan);
    const begin = performance.now();
    this.#folders.refresh();
    await this.#lookAround();
    const tookMs = performance.now() - begin;
    await this.#lookAtDue();
    if (this.#isStopped) return;
    const pauseMs = Math.max(this.#options.pace.rescanMs, tookMs / RESCAN_SHARE);
    this.#nextRescan = setTimeout(() => this.#run(() => this.catchUp()), pauseMs).unref();
  }

  /** One thing after the other. */
  #run(task: () => Promise<void>): void {
    this.#work = this.#attempt(this.#work, task);
  }

  async #attempt(previous: Promise<void>, task: () => Promise<void>): Promise<void> {
    await previous;
    try {
      if (!this.#isStopped) await task();
    } catch (error) {
      this.#options.onFault(error);
    }
  }

  #hear(path: string): void {
    if (/^(articles|state|notes(\/[^/]+)?)$/u.test(path)) this.#isRescanDue = true;
    else if (awaitedName(path.slice(path.lastIndexOf('/') + 1)) !== undefined) this.#isRescanDue = true;
    else if (kindOf(path) !== undefined) this.#due.add(path);
    else if (!path.startsWith('.backfile-lock-')) return;
    if (this.#isStopped) return;
    this.#gathering ??= setTimeout(() => {
      this.#gathering = undefined;
      this.#run(() => this.#answer());
    }, this.#options.pace.gatherMs).unref();
  }

  async #answer(): Promise<void> {
    await this.#options.context.indexing.all();
    await this.#options.seekOwnership();
    if (this.#isRescanDue) await this.catchUp();
    else await this.#lookAtDue();
  }

  async #retry(): Promise<void> {
    const { looker, copies, seekOwnership } = this.#options;
    await seekOwnership();
    for (const path of looker.pending) this.#due.add(path);
    await this.#lookAtDue();
    await copies.settle();
  }

  async #lookAround(): Promise<void> {
    const { context, unusable } = this.#options;
    this.#isRescanDue = false;
    const gone = new Set(this.#seen.keys());
    let pauseAt = performance.now() + STEP_MS;
    for (const found of walkFiles(context.folder)) {
      if (found.what === 'blocked') unusable.dealWith(found.path, { status: 'blocked', code: found.code });
      else if (found.what === 'awaited') this.#await(found.path);
      else {
        gone.delete(found.path);
        const isSeen = this.#seen.has(found.path) && isSameStamp(this.#seen.get(found.path), found.stamp);
        if (!isSeen) this.#due.add(found.path);
        this.#seen.set(found.path, found.stamp);
      }
      if (performance.now() < pauseAt) continue;
      await nextTurn();
      if (this.#isStopped) return;
      pauseAt = performance.now() + STEP_MS;
    }
    for (const path of gone) {
      this.#seen.delete(path);
      this.#due.add(path);
    }
  }

  #await(path: string): void {
    this.#options.context.notices.add({ kind: 'not-here-yet', file: path, movedTo: null, articleIds: [] });
  }

  async #lookAtDue(): Promise<void> {
    const looks: Look[] = [];
    let pauseAt = performance.now() + STEP_MS;
    const due = [...this.#due];
    this.#due.clear();
    for (const path of due) {
      const look = this.#lookAt(path);
      if (look === 'later') this.#hear(path);
      else looks.push(look);
      if (performance.now() < pauseAt) continue;
      await nextTurn();
      if (this.#isStopped) break;
      pauseAt = performance.now() + STEP_MS;
    }
    this.#tell(looks);
  }

  #lookAt(path: string): Look {
    const kind = kindOf(path);
    if (kind !== undefined && !hasPlainName(path)) this.#options.copies.add(path, kind);
    try {
      return this.#options.looker.look(path);
    } catch (error) {
      this.#options.onFault(new Error(`watch: ${path} was left out`, { cause: error }));
      return 'nothing';
    }
  }

  #tell(looks: readonly Look[]): void {
    const changes = looks.filter((look) => typeof look === 'object');
    if (changes.length === 0) return;
    const { tell } = this.#options.context;
    const notes = changes.filter(({ kind }) => kind === 'notes').flatMap(({ articleIds }) => articleIds);
    for (const articleId of new Set(notes)) tell({ name: 'notes.changed', payload: { articleId } });
    const ids = [...new Set(changes.flatMap(({ articleIds }) => articleIds))];
    tell({ name: 'articles.changed', payload: { ids: ids.length > MOST_NAMED ? null : ids } });
  }
}
