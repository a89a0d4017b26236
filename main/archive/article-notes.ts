import { type Suggestion, suggestAll } from '../../data/anchoring.ts';
import type { Annotation, AnnotationPage, Note, NotePlace } from '../../data/annotation.ts';
import { done, type Outcome, refused } from '../../data/outcome.ts';
import { articleText } from '../../data/text.ts';
import type { Args, Reply, SaveFailure } from '../../preload/contract.ts';
import { allAnnotations, annotationsOf, isFinal, isLive } from '../find/marks.ts';
import { recordIdsOf } from '../find/article-files.ts';
import { makeAnnotation, noteOf, restored, withWords } from './annotation-content.ts';
import type { Archive } from './archive.ts';
import type { ArchiveContext } from './context.ts';
import { placesIn, wordsOn } from './cleaning/places-on-file.ts';
import type { ShowArticle, ShownArticle } from './corrections/shown-article.ts';
import { asOn, keptAsNote, placedAt, withoutLastPlace } from './note-targets.ts';
import { type ChangeNotes, pageOf } from './notes-file.ts';

type NoteRequests =
  'addNote' | 'changeNote' | 'removeNote' | 'restoreNote' | 'placeNote' | 'keepNote' | 'unplaceNote' | 'notesPage';

export type ArticleNotes = Pick<Archive, NoteRequests> & {
  /** Live notes with their places in the article's text. */
  readonly notesOn: (shown: ShownArticle) => readonly Note[];
};

/** The life of annotations: made, changed, deleted, restored. They belong to an article's first id, not to a version. */
export function articleNotes(context: ArchiveContext, changeNotes: ChangeNotes, show: ShowArticle): ArticleNotes {
  const { catalogue } = context;

  async function addNote(request: Args<'notes.add'>): Promise<Reply<'notes.add'>> {
    if (context.readOnly !== null) return refused('read-only');
    const opened = await found(request.articleId);
    if (!opened.ok) return refused('article-missing');
    const shown = withText(opened.value, request.textHash);
    if (shown === undefined) return refused('text-changed');
    if (!isSelection(shown, request.start, request.end)) return refused('nothing-selected');
    const { id } = shown.article;
    const annotation = makeAnnotation(request, id, wordsOn(shown, request.start, request.end), context);
    const kept = await change(id, () => annotation);
    return kept.ok ? done(onlyNote(shown, annotation)) : kept;
  }

  /** The text of an article that the reader has before them. */
  function withText(opened: ShownArticle, textHash: string): ShownArticle | undefined {
    const known = textOf(opened, textHash);
    if (known) return known;
    const { id } = opened.article;
    for (const versionId of catalogue.use((database) => recordIdsOf(database, id))) {
      const version = show(id, versionId);
      const found = version.ok ? textOf(version.value, textHash) : undefined;
      if (found) return found;
    }
    return undefined;
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
    const shown = withText(opened.value, textHash);
    if (shown === undefined) return refused('text-changed');
    if (!isSelection(shown, start, end)) return refused('nothing-selected');
    return edit(request, (note) => (isLive(note) ? placedAt(note, wordsOn(shown, start, end)) : undefined));
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
    const firstId = opened.ok ? opened.value.article.id : articleId;
    const kept = await change(firstId, (annotations) => {
      const annotation = annotations.find((each) => each.id === id);
      const changed = annotation && next(annotation);
      return changed && { ...changed, 'backfile:clock': context.stamp(annotation['backfile:clock']) };
    });
    if (!kept.ok) return kept;
    if (kept.value === undefined) return refused('note-missing');
    return done(opened.ok ? onlyNote(opened.value, kept.value) : noteOf(kept.value, firstId, UNPLACED));
  }

  /** While the index is in the making, an article that is not in it may only not be in it yet. */
  async function found(articleId: string): Promise<ReturnType<ShowArticle>> {
    const opened = show(articleId);
    if (opened.ok) return opened;
    await context.indexing.all();
    return show(articleId);
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

  function notesOn(shown: ShownArticle): readonly Note[] {
    const annotations = catalogue.use((database) => annotationsOf(database, shown.article.id)).filter(isLive);
    return shownOn(shown, annotations);
  }

  function notesPage(articleId: string | undefined): AnnotationPage {
    const opened = articleId === undefined ? undefined : show(articleId);
    const firstId = opened?.ok ? opened.value.article.id : articleId;
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

/** An article with that text: as it is shown, or as its file has it. */
function textOf(shown: ShownArticle, textHash: string): ShownArticle | undefined {
  if (shown.article.textHash === textHash) return shown;
  const { cleaned } = shown;
  return cleaned?.file.textHash === textHash ? { ...shown, article: cleaned.file, cleaned: null } : undefined;
}

function isSelection({ article }: ShownArticle, start: number, end: number): boolean {
  const text = articleText(article.blocks);
  return start < end && end <= text.length && text.slice(start, end).trim() !== '';
}

/** One annotation as a window shows it. */
function onlyNote(shown: ShownArticle, annotation: Annotation): Note {
  const [note = noteOf(annotation, shown.article.id, UNPLACED)] = shownOn(shown, [annotation]);
  return note;
}

/** Annotations as a window shows them beside an article's text. */
function shownOn(shown: ShownArticle, annotations: readonly Annotation[]): readonly Note[] {
  const { article, cleaned } = shown;
  const made = annotations.map((annotation) => {
    const onShown = asOn(annotation, article.textHash);
    return onShown === annotation && cleaned ? asOn(annotation, cleaned.file.textHash) : onShown;
  });
  const places = placesOn(shown, made);
  return made.map((annotation, index) => noteOf(annotation, article.id, places[index] ?? UNPLACED));
}

/** Where annotations stand in an article's text; for those without a place, what resembles their words most. */
function placesOn(shown: ShownArticle, annotations: readonly Annotation[]): readonly NotePlace[] {
  const anchored = placesIn(shown, annotations).map((place, index) =>
    annotations[index]?.['backfile:about'] === undefined ? place : WHOLE,
  );
  const lost = annotations.filter((_, index) => anchored[index]?.status === 'unplaced');
  const candidates = suggestAll(articleText(shown.article.blocks), lost).values();
  return anchored.map((place) => (place.status === 'unplaced' ? withCandidate(candidates.next().value) : place));
}

const withCandidate = (candidate: Suggestion | undefined): NotePlace =>
  candidate ? { status: 'unplaced', candidate } : UNPLACED;
