import type { Annotation, AnnotationPage } from '../../data/annotation.ts';
import type { NotesFile } from '../../data/archive-format.ts';
import { mergeAnnotations } from '../../data/merge.ts';
import type { Outcome } from '../../data/outcome.ts';
import type { SaveFailure } from '../../preload/contract.ts';
import { putAnnotations } from '../find/indexed-files.ts';
import { annotationsOf } from '../find/marks.ts';
import type { ArchiveContext } from './context.ts';
import { notesKind } from './file-kinds.ts';
import type { Written } from './own-file.ts';

/** What an edit of an article's annotations comes to: those that are new or changed, and what it gives. */
export interface NotesEdit<T> {
  readonly changed: readonly Annotation[];
  readonly value: T;
}

/** Puts changed annotations into this writer's file of an article. The edit sees those of all writers. */
export type ChangeNotes = <T>(
  articleId: string,
  edit: (annotations: readonly Annotation[]) => NotesEdit<T>,
) => Promise<Outcome<T, SaveFailure>>;

export function changingNotes(context: ArchiveContext): ChangeNotes {
  const { catalogue, tell } = context;

  const written: Written<NotesFile> = (data, state, path) => {
    const indexed = { path, kind: 'notes' as const, ...state.stamp, sha256: state.sha256 };
    catalogue.change((database) => putAnnotations(database, indexed, data.items));
  };

  return async (articleId, edit) => {
    await context.indexing.marks();
    const { writer } = context;
    const path = `notes/${writer}/${articleId}.json`;
    let isChanged = false;
    const kept = await context.ownFiles.at(path, notesKind, emptyPage(articleId, writer), written).change((page) => {
      const others = catalogue.use((database) => annotationsOf(database, articleId));
      const { changed, value } = edit(mergeAnnotations(page.items, others));
      isChanged = changed.length > 0;
      if (!isChanged) return { data: page, value };
      const ids = new Set(changed.map(({ id }) => id));
      return { data: { ...page, items: [...page.items.filter(({ id }) => !ids.has(id)), ...changed] }, value };
    });
    if (kept.ok && isChanged) {
      tell({ name: 'notes.changed', payload: { articleId } });
      tell({ name: 'articles.changed', payload: { ids: [articleId] } });
    }
    return kept;
  };
}

/** A W3C AnnotationPage of these annotations. */
export function pageOf(name: string, items: Annotation[]): AnnotationPage {
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `urn:backfile:notes:${name}`,
    type: 'AnnotationPage',
    items,
  };
}

function emptyPage(articleId: string, writer: string): NotesFile {
  return { ...pageOf(`${writer}:${articleId}`, []), format: 'backfile/notes', version: 1, writer };
}
