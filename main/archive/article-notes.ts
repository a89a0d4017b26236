import { randomUUID } from 'node:crypto';
import { anchor, anchorAll, describeSelection } from '../../data/anchoring.ts';
import type { Annotation, AnnotationPage, Note, NotePlace, TextQuoteSelector } from '../../data/annotation.ts';
import type { Article } from '../../data/article.ts';
import { done, type Outcome, refused } from '../../data/outcome.ts';
import { articleText } from '../../data/text.ts';
import type { Args, Reply, SaveFailure } from '../../preload/contract.ts';
import { allAnnotations, annotationsOf, isFinal, isLive } from '../find/marks.ts';
import { versionWithText } from '../find/version-queries.ts';
import type { Archive } from './archive.ts';
import type { ArchiveContext } from './context.ts';
import type { currentArticle } from './current-article.ts';
import { type ChangeNotes, pageOf } from './notes-file.ts';

type Current = (id: string, versionId?: string) => ReturnType<typeof currentArticle>;

export type ArticleNotes = Pick<Archive, 'addNote' | 'changeNote' | 'removeNote' | 'restoreNote' | 'notesPage'> & {
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

  /** `next` gives the changed annotation, the same when there is nothing to change, or undefined to refuse. */
  async function edit(
    { articleId, id }: Args<'notes.remove'>,
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
    const place = opened.ok ? placeOn(opened.value, kept.value) : UNPLACED;
    return done(noteOf(kept.value, firstId, place));
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
    const places = anchorAll(articleText(article.blocks), article.textHash, annotations);
    return annotations.map((annotation, index) => noteOf(annotation, article.id, places[index] ?? UNPLACED));
  }

  function notesPage(articleId: string | undefined): AnnotationPage {
    const opened = articleId === undefined ? undefined : current(articleId);
    const firstId = opened?.ok ? opened.value.id : articleId;
    const all = catalogue.use((database) =>
      firstId === undefined ? allAnnotations(database) : annotationsOf(database, firstId),
    );
    return pageOf(firstId === undefined ? context.id : `${context.id}:${firstId}`, all.filter(isLive));
  }

  return { addNote, changeNote, removeNote, restoreNote, notesPage, notesOn };
}

const UNPLACED: NotePlace = { status: 'unplaced' };

function isSelection(text: string, start: number, end: number): boolean {
  return start < end && end <= text.length && text.slice(start, end).trim() !== '';
}

function makeAnnotation(
  { start, end, color, text: words }: Args<'notes.add'>,
  article: Article,
  text: string,
  { now, stamp }: ArchiveContext,
): Annotation {
  const time = new Date(now()).toISOString();
  const body = bodyOf(words);
  return {
    id: `urn:uuid:${randomUUID()}`,
    type: 'Annotation',
    motivation: body.length > 0 ? 'commenting' : 'highlighting',
    created: time,
    modified: time,
    body,
    target: { source: `urn:backfile:article:${article.id}`, selector: describeSelection(text, start, end) },
    'backfile:color': color,
    'backfile:textHash': article.textHash,
    'backfile:clock': stamp(),
  };
}

const bodyOf = (words: string): Annotation['body'] =>
  words === '' ? [] : [{ type: 'TextualBody', purpose: 'commenting', value: words, format: 'text/plain' }];

/** Bodies for other purposes than the reader's words are kept. */
function withWords(annotation: Annotation, { color, text }: Args<'notes.change'>, nowMs: number): Annotation {
  const others = annotation.body.filter((body) => !isWords(body));
  const body = text === undefined ? annotation.body : [...bodyOf(text), ...others];
  return {
    ...annotation,
    body,
    motivation: body.some(isWords) ? 'commenting' : 'highlighting',
    modified: new Date(nowMs).toISOString(),
    'backfile:color': color ?? annotation['backfile:color'],
  };
}

function restored(annotation: Annotation): Annotation {
  const { 'backfile:deleted': _deleted, ...note } = annotation;
  return note;
}

const isWords = ({ purpose }: Annotation['body'][number]): boolean => purpose === undefined || purpose === 'commenting';

function placeOn(article: Article, annotation: Annotation): NotePlace {
  return anchor(articleText(article.blocks), article.textHash, annotation);
}

function noteOf(annotation: Annotation, articleId: string, place: NotePlace): Note {
  const quote = annotation.target.selector.find(
    (selector): selector is TextQuoteSelector => selector.type === 'TextQuoteSelector',
  );
  return {
    id: annotation.id,
    articleId,
    color: annotation['backfile:color'],
    quote: quote?.exact ?? '',
    prefix: quote?.prefix ?? '',
    suffix: quote?.suffix ?? '',
    text: annotation.body.find(isWords)?.value ?? '',
    created: annotation.created,
    modified: annotation.modified,
    place,
  };
}
