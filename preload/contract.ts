import { z } from 'zod';
import { AnnotationId, type AnnotationPage, Color, type Note } from '../data/annotation.ts';
import { type Article, ArticleId, type DatedValue, type Direction } from '../data/article.ts';
import type { Outcome } from '../data/outcome.ts';
import { ReadingPosition } from '../data/state.ts';

/**
 * Everything a window may ask of the archive, one row per request, and everything it may be told without asking. The
 * row is the whole truth: the name, the schema its argument is checked with, and the type of the reply.
 */

export interface Request<Args extends z.ZodType, Reply> {
  readonly args: Args;
  /** Carries the reply's type only; never present at run time. */
  readonly reply?: Reply;
}

function request<Args extends z.ZodType, Reply>(args: Args, _reply: TypeOf<Reply>): Request<Args, Reply> {
  return { args };
}

interface TypeOf<T> {
  readonly type?: T;
}
const reply = <T>(): TypeOf<T> => ({});

/** Why a change could not be kept. */
export type SaveFailure = 'disk-full' | 'read-only' | 'not-writable';

export const ListOrder = z.strictObject({
  by: z.enum(['published', 'imported']),
  direction: z.enum(['newest', 'oldest']),
});
export type ListOrder = z.infer<typeof ListOrder>;

/** Which articles a list has: those of the archive, or those in its trash. */
export const ListView = z.enum(['archive', 'trash']);
export type ListView = z.infer<typeof ListView>;

/** One line of the list. */
export interface ArticleRow {
  readonly id: string;
  readonly title: string;
  readonly source: string | null;
  readonly byline: readonly string[];
  readonly place: string | null;
  readonly agency: string | null;
  readonly published: DatedValue | null;
  /** The date does not come from the article, but from the time of its file or the like. */
  readonly isDateGuessed: boolean;
  /** ISO 8601. */
  readonly importedAt: string;
  /** The first lines of the text, at most 280 UTF-16 units. */
  readonly lead: string;
  readonly language: string | null;
  readonly direction: Direction;
  readonly wordCount: number;
  readonly isUnread: boolean;
  readonly isStarred: boolean;
  /** Highlights and notes on it, deleted ones not counted. */
  readonly noteCount: number;
  readonly versionCount: number;
}

export interface ArticlePage {
  readonly total: number;
  readonly rows: readonly ArticleRow[];
}

/** An article with all a window needs to show it. */
export interface OpenArticle {
  readonly article: Article;
  readonly notes: readonly Note[];
  readonly isUnread: boolean;
  readonly isStarred: boolean;
  readonly position: ReadingPosition | null;
  readonly isTrashed: boolean;
  readonly version: OpenVersion;
}

/** Which of an article's versions is open; those that were hidden do not count. */
export interface OpenVersion {
  readonly id: string;
  /** 1 is the oldest. */
  readonly number: number;
  readonly count: number;
  readonly isCurrent: boolean;
}

export interface ArticleVersion {
  readonly versionId: string;
  /** ISO 8601. */
  readonly importedAt: string;
  readonly published: DatedValue | null;
  readonly title: string;
  readonly wordCount: number;
  /** Of its original. */
  readonly fileName: string | null;
  readonly isCurrent: boolean;
  /** Taken back with the import that brought it. */
  readonly isHidden: boolean;
  /** Why it did not take the place of the version before it, or null. */
  readonly passedOver: 'placeholder' | 'much-shorter' | null;
  /** Notes made on this very text. */
  readonly noteCount: number;
}

export interface ArchiveInfo {
  readonly id: string;
  readonly name: string;
  /** Absolute path of the archive's folder. */
  readonly folder: string;
  readonly articleCount: number;
  readonly unreadCount: number;
  /** Articles in the trash; no other count has them. */
  readonly trashedCount: number;
  /** Why nothing can be changed at present, or null. `owner` says who holds the archive. */
  readonly readOnly: {
    readonly reason: 'in-use' | 'not-writable' | 'newer-format';
    readonly owner: string | null;
  } | null;
  /** True while the archive holds nothing but the sample articles. */
  readonly holdsOnlySamples: boolean;
  readonly notices: readonly Notice[];
}

/** Something the reader should know about the archive's files. */
export interface Notice {
  /**
   * `unreadable`: the system does not let it be read, a later version wrote it, or another machine's file is damaged; it
   * was left in its place. `not-here-yet`: a sync program has only its name here. `copy-merged`: a conflict copy, put away
   * after all it said was taken over. `writer-changed`: somebody else wrote a file of this writer, as a copy of this
   * installation would; `articleIds` are those of which what was here is lost.
   */
  readonly kind: 'set-aside' | 'unreadable' | 'index-rebuilt' | 'not-here-yet' | 'copy-merged' | 'writer-changed';
  /** The file concerned, relative to the archive. */
  readonly file: string;
  /** Where it was moved, relative to the archive; null for a file that stayed. */
  readonly movedTo: string | null;
  readonly articleIds: readonly string[];
}

/** What became of one file of an import. `reason` is a code for scripts, `message` a sentence for people. */
export interface ImportedInput {
  readonly path: string;
  readonly outcome: 'imported' | 'duplicate' | 'version' | 'stub' | 'failed';
  readonly articleIds: readonly string[];
  readonly reason?: ImportFailure;
  readonly message?: string;
}

export type ImportFailure =
  | 'empty'
  | 'binary'
  | 'too-large'
  | 'unreadable'
  | 'not-found'
  | 'unknown-encoding'
  | 'unknown-kind'
  | 'no-text'
  /** A fault of the program, not of the file. */
  | 'fault'
  | SaveFailure;

export interface ImportCounts {
  readonly found: number;
  readonly done: number;
  readonly imported: number;
  readonly duplicates: number;
  readonly versions: number;
  readonly failed: number;
}

export interface ImportProgress {
  readonly importId: string;
  /** `looking`: still finding files, so `found` grows. */
  readonly phase: 'looking' | 'reading' | 'finished' | 'cancelled';
  readonly counts: ImportCounts;
}

export interface ImportReport extends ImportProgress {
  readonly startedAt: string;
  readonly finishedAt: string | null;
  readonly inputs: readonly ImportedInput[];
}

/** An import of the past. */
export interface ImportSummary {
  readonly importId: string;
  readonly startedAt: string;
  readonly finishedAt: string | null;
  readonly counts: ImportCounts;
  /** Everything that it brought is in the trash or hidden, since it was undone. */
  readonly isUndone: boolean;
  readonly canUndo: boolean;
}

/** Long work on the archive. One job runs at a time. */
export type JobKind = 'verify' | 'backup' | 'restore';

export interface JobProgress {
  readonly jobId: string;
  readonly kind: JobKind;
  readonly phase: 'running' | 'finished' | 'cancelled' | 'failed';
  readonly done: number;
  readonly total: number;
  readonly unit: 'files' | 'bytes';
  /** Why it failed: a code, and the file or place concerned. */
  readonly problem: { readonly reason: string; readonly detail: string } | null;
}

/** Something that verifying found. `unreferenced` is for information: nothing is wrong with the archive. */
export interface VerifyFinding {
  /** Relative to the archive. */
  readonly file: string;
  readonly problem: 'wrong-hash' | 'damaged' | 'missing' | 'unreadable' | 'unreferenced' | 'wrong-shape';
  readonly detail: string;
  /** Articles concerned, as far as they are known. */
  readonly articleIds: readonly string[];
}

export interface VerifyReport {
  readonly checkedFiles: number;
  readonly checkedBytes: number;
  readonly findings: readonly VerifyFinding[];
  readonly finishedAt: string;
}

export interface KeptBackup {
  /** What `restore.preview` takes as `from`. */
  readonly name: string;
  readonly at: string;
  readonly kind: 'daily' | 'weekly' | 'full';
  readonly sizeBytes: number;
}

export interface BackupStatus {
  /** Where small backups are kept; absolute. */
  readonly folder: string;
  readonly lastAt: string | null;
  /** Newest first. */
  readonly kept: readonly KeptBackup[];
  /** Why the last small backup could not be made, or null. */
  readonly problem: string | null;
}

/** How many records of a backup are not here, as here, or older or newer there than here. */
export interface RestoreCounts {
  readonly new: number;
  readonly same: number;
  readonly older: number;
  readonly newer: number;
}

export interface RestoreSample {
  readonly kind: 'article' | 'note' | 'state';
  readonly articleId: string;
  readonly title: string;
  readonly what: 'new' | 'newer-here' | 'newer-there';
}

export interface RestorePreview {
  readonly token: string;
  readonly archiveName: string;
  readonly madeAt: string;
  readonly isSameArchive: boolean;
  readonly articles: RestoreCounts;
  readonly notes: RestoreCounts;
  readonly states: RestoreCounts;
  readonly contents: { readonly new: number; readonly same: number };
  /** At most 200. */
  readonly samples: readonly RestoreSample[];
}

export type RepairChoice = 'last-good' | 'backup' | 'original' | 'leave';

/** A file that is damaged, set aside or still in its place. */
export interface DamagedFile {
  /** Its own name, relative to the archive. */
  readonly file: string;
  /** Where its bytes are now, relative to the archive; null for a file that stayed. */
  readonly movedTo: string | null;
  readonly kind: 'articles' | 'state' | 'notes' | 'archive' | 'asset' | 'original';
  readonly foundAt: string;
  readonly articleIds: readonly string[];
  /** Of those articles, as far as they are known. */
  readonly titles: readonly string[];
  readonly choices: readonly RepairChoice[];
}

/** What the folder's name means in an import of folders. */
export const FolderMeaning = z.enum(['source', 'tag', 'nothing']);
export type FolderMeaning = z.infer<typeof FolderMeaning>;

export const Settings = z.strictObject({
  theme: z.enum(['system', 'light', 'dark', 'sepia', 'contrast']),
  /** Text size of the reading pane in steps from the default. */
  textStep: z.int().min(-3).max(6),
  /** Measure (line width) of the reading pane, in characters. */
  measureCharacters: z.int().min(40).max(100),
  direction: z.enum(['auto', 'ltr', 'rtl']),
});
export type Settings = z.infer<typeof Settings>;

/** What a window shows, so that the next start shows it again. */
export const Session = z.strictObject({
  articleId: ArticleId.nullable(),
  order: ListOrder,
  isWelcomeDone: z.boolean(),
  showsNotes: z.boolean(),
  /** Widths in CSS pixels. */
  listWidth: z.int().min(160).max(2000),
});
export type Session = z.infer<typeof Session>;

const nothing = z.strictObject({});
const noteText = z.string().max(1_000_000);
const someArticles = z.strictObject({ ids: z.array(ArticleId).min(1).max(10_000) });
const textOffset = z.int().nonnegative();
const path = z.string().min(1).max(32_767);

export const requests = {
  'archive.info': request(nothing, reply<ArchiveInfo>()),

  'articles.page': request(
    z.strictObject({
      order: ListOrder,
      offset: z.int().nonnegative(),
      limit: z.int().min(1).max(500),
      view: ListView.optional(),
    }),
    reply<ArticlePage>(),
  ),
  /** The row at which an article stands in the list, or null when it is not in it. */
  'articles.row': request(
    z.strictObject({ order: ListOrder, id: ArticleId, view: ListView.optional() }),
    reply<number | null>(),
  ),
  /** `versionId` asks for that version's text instead of the current one. */
  'articles.open': request(
    z.strictObject({ id: ArticleId, versionId: ArticleId.optional() }),
    reply<Outcome<OpenArticle, 'article-missing' | 'article-damaged'>>(),
  ),

  'articles.trash': request(someArticles, reply<Outcome<null, 'article-missing' | SaveFailure>>()),
  'articles.untrash': request(someArticles, reply<Outcome<null, 'article-missing' | SaveFailure>>()),
  /** Deletes what is in the trash, or those articles of it, for good. */
  'trash.empty': request(
    z.strictObject({ ids: z.array(ArticleId).optional() }),
    reply<Outcome<{ readonly deleted: number }, SaveFailure>>(),
  ),
  'versions.list': request(z.strictObject({ id: ArticleId }), reply<readonly ArticleVersion[]>()),

  'state.change': request(
    z.strictObject({
      articleId: ArticleId,
      read: z.boolean().optional(),
      starred: z.boolean().optional(),
      position: ReadingPosition.optional(),
    }),
    reply<Outcome<null, 'article-missing' | SaveFailure>>(),
  ),

  /** Highlights `[start, end)` (UTF-16 offsets of `articleText`) of the text with that hash. */
  'notes.add': request(
    z.strictObject({
      articleId: ArticleId,
      textHash: z.string(),
      start: textOffset,
      end: textOffset,
      color: Color,
      text: noteText,
    }),
    reply<Outcome<Note, 'article-missing' | 'text-changed' | 'nothing-selected' | SaveFailure>>(),
  ),
  'notes.change': request(
    z.strictObject({ articleId: ArticleId, id: AnnotationId, color: Color.optional(), text: noteText.optional() }),
    reply<Outcome<Note, 'note-missing' | SaveFailure>>(),
  ),
  'notes.remove': request(
    z.strictObject({ articleId: ArticleId, id: AnnotationId }),
    reply<Outcome<null, 'note-missing' | SaveFailure>>(),
  ),
  /** Takes a removal back, exactly. */
  'notes.restore': request(
    z.strictObject({ articleId: ArticleId, id: AnnotationId }),
    reply<Outcome<Note, 'note-missing' | SaveFailure>>(),
  ),
  /** All annotations of one article, or of the archive, as one W3C AnnotationPage. */
  'notes.page': request(z.strictObject({ articleId: ArticleId.optional() }), reply<AnnotationPage>()),

  'imports.start': request(
    z.strictObject({ paths: z.array(z.string().min(1)).min(1), folderMeaning: FolderMeaning.optional() }),
    reply<Outcome<{ readonly importId: string }, 'read-only' | 'import-running'>>(),
  ),
  'imports.cancel': request(z.strictObject({ importId: z.string() }), reply<null>()),
  /** The import under way, or null. */
  'imports.current': request(nothing, reply<ImportProgress | null>()),
  'imports.report': request(z.strictObject({ importId: z.string() }), reply<Outcome<ImportReport, 'report-missing'>>()),

  /** Past imports of which something is here, newest first. */
  'imports.list': request(nothing, reply<readonly ImportSummary[]>()),
  /** Puts what an import made in the trash, and hides the versions that it added. */
  'imports.undo': request(
    z.strictObject({ importId: z.string() }),
    reply<Outcome<{ readonly trashed: number; readonly versionsHidden: number }, 'report-missing' | SaveFailure>>(),
  ),
  /** Takes that back. */
  'imports.redo': request(
    z.strictObject({ importId: z.string() }),
    reply<Outcome<null, 'report-missing' | SaveFailure>>(),
  ),

  'jobs.cancel': request(z.strictObject({ jobId: z.string() }), reply<null>()),
  /** The job under way, or null. */
  'jobs.current': request(nothing, reply<JobProgress | null>()),
  'verify.start': request(nothing, reply<Outcome<{ readonly jobId: string }, 'job-running'>>()),
  'verify.report': request(z.strictObject({ jobId: z.string() }), reply<Outcome<VerifyReport, 'report-missing'>>()),
  'backup.status': request(nothing, reply<BackupStatus>()),
  /** Where small backups go; null is the default place. */
  'backup.place': request(z.strictObject({ folder: path.nullable() }), reply<Outcome<null, 'not-writable'>>()),
  /** Everything into one zip: `to` is a `.zip`, or a folder that gets one with the date in its name. Absolute. */
  'backup.start': request(
    z.strictObject({ to: path }),
    reply<Outcome<{ readonly jobId: string }, 'job-running' | SaveFailure>>(),
  ),
  'backup.now': request(nothing, reply<Outcome<null, SaveFailure>>()),
  /** `from` is a full backup's zip, the name of a small backup, or another archive's folder. */
  'restore.preview': request(
    z.strictObject({ from: path }),
    reply<Outcome<RestorePreview, 'not-a-backup' | 'damaged-backup' | 'unreadable'>>(),
  ),
  'restore.start': request(
    z.strictObject({ token: z.string() }),
    reply<Outcome<{ readonly jobId: string }, 'job-running' | SaveFailure | 'preview-missing'>>(),
  ),
  'damage.list': request(nothing, reply<readonly DamagedFile[]>()),
  'damage.repair': request(
    z.strictObject({ file: path, how: z.enum(['last-good', 'backup', 'original', 'leave']) }),
    reply<Outcome<{ readonly recovered: number }, 'nothing-to-recover' | SaveFailure>>(),
  ),

  'settings.read': request(nothing, reply<Settings>()),
  'settings.write': request(Settings, reply<null>()),
  'session.read': request(nothing, reply<Session>()),
  'session.write': request(Session, reply<null>()),

  /** Answered by the host. `in-window`: this host has no dialog of its own, so the window shows its file input. */
  'files.choose': request(
    z.strictObject({ kind: z.enum(['files', 'folder']) }),
    reply<Outcome<readonly string[], 'cancelled' | 'in-window'>>(),
  ),
  /** Answered by the host: hands an http(s) address to the system's browser. */
  'links.open': request(z.strictObject({ url: z.string().max(4096) }), reply<Outcome<null, 'not-a-web-address'>>()),
  /** Answered by the host: shows the archive's folder in the system's file manager. */
  'archive.reveal': request(nothing, reply<null>()),
} as const;

export type RequestName = keyof typeof requests;
export type Args<Name extends RequestName> = z.input<(typeof requests)[Name]['args']>;
export type Reply<Name extends RequestName> = (typeof requests)[Name] extends Request<z.ZodType, infer R> ? R : never;

/** What a window is told without asking. */
export interface Events {
  /** The list is no longer what it was: rows came, went or changed. `ids` null means any. */
  'articles.changed': { readonly ids: readonly string[] | null };
  'notes.changed': { readonly articleId: string };
  'import.progress': ImportProgress;
  'archive.changed': ArchiveInfo;
  'job.progress': JobProgress;
  'settings.changed': Settings;
  /** A menu or a second start of the program asks the window to do something. */
  command: { readonly command: Command };
}
export type EventName = keyof Events;
export type Event = { [Name in EventName]: { readonly name: Name; readonly payload: Events[Name] } }[EventName];

export type Command =
  | 'import-files'
  | 'import-folder'
  | 'next-article'
  | 'previous-article'
  | 'toggle-notes'
  | 'text-larger'
  | 'text-smaller'
  | 'text-default'
  | 'show-shortcuts'
  | 'show-settings'
  | 'show-welcome';

/** A request that did not pass the door: unknown, malformed, or from a stranger. */
export class RefusedRequest extends Error {
  override readonly name = 'RefusedRequest';
}

/** Checks a request against its row; throws `RefusedRequest` with what is wrong. */
export function checkRequest(name: unknown, args: unknown): { name: RequestName; args: unknown } {
  if (typeof name !== 'string' || !Object.hasOwn(requests, name)) {
    throw new RefusedRequest(`unknown request ${JSON.stringify(name)}`);
  }
  const known = name as RequestName;
  const checked = requests[known].args.safeParse(args);
  if (!checked.success) throw new RefusedRequest(`${known}: ${z.prettifyError(checked.error)}`);
  return { name: known, args: checked.data };
}
