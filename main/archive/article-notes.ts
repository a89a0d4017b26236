import { anchor, anchorAll, type Suggestion, suggestAll } from '../../data/anchoring.ts';
import type { Annotation, AnnotationPage, Note, NotePlace } from '../../data/annotation.ts';
import type { Article } from '../../data/article.ts';
import { done, type Outcome, refused } from '../../data/outcome.ts';
import { articleText } from '../../data/text.ts';
import type { Args, Reply, SaveFailure } from '../../preload/contract.ts';
import { allAnnotations, annotationsOf, isFinal, isLive } from '../find/marks.ts';
import { versionWithText } from '../find/version-queries.ts';
import { makeAnnotation, noteOf, restored, withWords } from './annotation-content.ts';
import type { Archive } from './archive.ts';
import type { ArchiveContext } from './context.ts';
import type { currentArticle } from './current-article.ts';
import { asOn, keptAsNote, placedAt, withoutLastPlace } from './note-targets.ts';
import { type ChangeNotes, pageOf } from './notes-file.ts';

type Current = (id: string, versionId?: string) => ReturnType<typeof currentArticle>;

type NoteRequests =
  'addNote' | 'changeNote' | 'removeNote' | 'restoreNote' | 'placeNote' | 'keepNote' | 'unplaceNote' | 'notesPage';

export type ArticleNotes = Pick<Archive, NoteRequests> & {
  /** Live notes with their places in the article's text. */
  readonly notesOn: (article: Article) => readonly Note[];
};

/** The life of annotations: made, changed, deleted, restored. They belong to an article's first id, not to a version. */
export function articleNotes(context: ArchiveContext, changeNotes: ChangeNotes, current: Current): ArticleNotes {
  const { catalogue } = context;

  async function addNote(request: Args<'notes.add'>): Promise<Reply<'notes.add'>> {
    if (context.readOnly !== null) return refused('read-only');
    const opened = await found(request.articleId);
    if (!opened.ok) return refused('article-missing');
    const article = withText(opened.value, request.textHash);
    if (article === undefined) return refused('text-changed');
    const text = articleText(article.blocks);
    if (!isSelection(text, request.start, request.end)) return refused('nothing-selected');
    const annotation = makeAnnotation(request, article, text, context);
    const kept = await change(article.id, () => annotation);
    return kept.ok ? done(noteOf(annotation, article.id, anchor(text, article.textHash, annotation))) : kept;
  }

  /** The version of an article that the reader has before them. */
  function withText(article: Article, textHash: string): Article | undefined {
    if (article.textHash === textHash) return article;
    const versionId = catalogue.use((database) => versionWithText(database, article.id, textHash));
    const version = versionId === undefined ? undefined : current(article.id, versionId);
    return version?.ok ? version.value : undefined;
  }

  async function changeNote(request: Args<'notes.change'>): Promise<Reply<'notes.change'>> {
    return edit(request, (note) => (isLive(note) ? withWords(note, request, context.now()) : undefined));
  }

  async function removeNote(request: Args<'notes.remove'>): Promise<Reply<'notes.remove'>> {
    const removed = await edit(request, (note) => (isLive(note) ? { ...note, 'backfile:deleted': true } : undefined));
    return removed.ok ? done(null) : removed;
  }

  async function restoreNote(request: Args<'notes.restore'>): Promise<Reply<'notes.restore'>> {
    return edit(request, (note) => (isFinal(note) ? undefined : restored(note)));
  }

  async function placeNote(request: Args<'notes.place'>): Promise<Reply<'notes.place'>> {
    const opened = await found(request.articleId);
    if (!opened.ok) return refused('article-missing');
    const { textHash, start, end } = request;
    const article = withText(opened.value, textHash);
    if (article === undefined) return refused('text-changed');
    const text = articleText(article.blocks);
    if (!isSelection(text, start, end)) return refused('nothing-selected');
    return edit(request, (note) => (isLive(note) ? placedAt(note, { text, textHash, start, end }) : undefined));
  }

  async function keepNote(request: Args<'notes.keep'>): Promise<Reply<'notes.keep'>> {
    return edit(request, (note) => (isLive(note) ? keptAsNote(note) : undefined));
  }

  async function unplaceNote(request: Args<'notes.unplace'>): Promise<Reply<'notes.unplace'>> {
    return edit(request, (note) => (isLive(note) ? withoutLastPlace(note) : undefined));
  }

  /** `next` gives the changed annotation, the same when there is nothing to change, or undefined to refuse. */
  async function edit(
    { articleId, id }: Pick<Args<'notes.remove'>, 'articleId' | 'id'>,
    next: (annotation: Annotation) => Annotation | undefined,
  ): Promise<Outcome<Note, 'note-missing' | SaveFailure>> {
    if (context.readOnly !== null) return refused('read-only');
    const opened = await found(articleId);
    const firstId = opened.ok ? opened.value.id : articleId;
    const kept = await change(firstId, (annotations) => {
      const annotation = annotations.find((each) => each.id === id);
      const changed = annotation && next(annotation);
      return changed && { ...changed, 'backfile:clock': context.stamp(annotation['backfile:clock']) };
    });
    if (!kept.ok) return kept;
    if (kept.value === undefined) return refused('note-missing');
    const [note = noteOf(kept.value, firstId, UNPLACED)] = opened.ok ? shownOn(opened.value, [kept.value]) : [];
    return done(note);
  }

  /** While the index is in the making, an article that is not in it may only not be in it yet. */
  async function found(articleId: string): Promise<ReturnType<Current>> {
    const opened = current(articleId);
    if (opened.ok) return opened;
    await context.indexing.all();
    return current(articleId);
  }

  /** Keeps the annotation that `make` gives. It sees those of all writers. */
  async function change<T extends Annotation | undefined>(
    articleId: string,
    make: (annotations: readonly Annotation[]) => T,
  ): Promise<Outcome<T, SaveFailure>> {
    return changeNotes(articleId, (annotations) => {
      const value = make(annotations);
      return { changed: value === undefined ? [] : [value], value };
    });
  }

  function notesOn(article: Article): readonly Note[] {
    const annotations = catalogue.use((database) => annotationsOf(database, article.id)).filter(isLive);
    return shownOn(article, annotations);
  }

  function notesPage(articleId: string | undefined): AnnotationPage {
    const opened = articleId === undefined ? undefined : current(articleId);
    const firstId = opened?.ok ? opened.value.id : articleId;
    const all = catalogue.use((database) =>
      firstId === undefined ? allAnnotations(database) : annotationsOf(database, firstId),
    );
    return pageOf(firstId === undefined ? context.id : `${context.id}:${firstId}`, all.filter(isLive));
  }

  return {
    addNote,
    changeNote,
    removeNote,
    restoreNote,
    placeNote,
    keepNote,
    unplaceNote,
    notesPage,
    notesOn,
  };
}

const UNPLACED: NotePlace = { status: 'unplaced' };
const WHOLE: NotePlace = { status: 'whole' };

function isSelection(text: string, start: number, end: number): boolean {
  return start < end && end <= text.length && text.slice(start, end).trim() !== '';
}

/** Annotations as a window shows them beside an article's text. */
function shownOn(article: Article, annotations: readonly Annotation[]): readonly Note[] {
  const made = annotations.map((annotation) => asOn(annotation, article.textHash));
  const places = placesOn(article, made);
  return made.map((annotation, index) => noteOf(annotation, article.id, places[index] ?? UNPLACED));
}

/** Where annotations stand in an article's text; for those without a place, what resembles their words most. */
function placesOn(article: Article, annotations: readonly Annotation[]): readonly NotePlace[] {
  const text = articleText(article.blocks);
  const anchored = anchorAll(text, article.textHash, annotations).map((place, index) =>
    annotations[index]?.['backfile:about'] === undefined ? place : WHOLE,
  );
  const lost = annotations.filter((_, index) => anchored[index]?.status === 'unplaced');
  const candidates = suggestAll(text, lost).values();
  return anchored.map((place) => (place.status === 'unplaced' ? withCandidate(candidates.next().value) : place));
}

const withCandidate = (candidate: Suggestion | undefined): NotePlace =>
  candidate ? { status: 'unplaced', candidate } : UNPLACED;
