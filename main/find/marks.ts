import type { Annotation } from '../../data/annotation.ts';
import { mergeAnnotations, mergeStates } from '../../data/merge.ts';
import type { ArticleState } from '../../data/state.ts';
import type { Database } from './database.ts';

/** What the reader did with an article, merged from all writers' files: its state and its annotations. */

export function stateOf(database: Database, articleId: string): ArticleState {
  const rows = database.all<{ json: string }>('SELECT json FROM state WHERE id = ?', [articleId]);
  const states = rows.map(({ json }) => JSON.parse(json) as ArticleState);
  return states.reduce(mergeStates, { id: articleId, registers: {} });
}

/** Newest of each, deleted ones included. */
export function annotationsOf(database: Database, articleId: string): Annotation[] {
  const rows = database.all<{ json: string }>('SELECT json FROM annotation WHERE article = ?', [articleId]);
  return mergeAnnotations(rows.map(({ json }) => JSON.parse(json) as Annotation));
}

/** Those of the whole archive. */
export function allAnnotations(database: Database): Annotation[] {
  const rows = database.all<{ json: string }>('SELECT json FROM annotation');
  return mergeAnnotations(rows.map(({ json }) => JSON.parse(json) as Annotation));
}

export const isLive = (annotation: Annotation): boolean => annotation['backfile:deleted'] !== true;

/** Of an annotation that was deleted for good nothing is left that could be restored. */
export const isFinal = (annotation: Annotation): boolean =>
  !isLive(annotation) && annotation.target.selector.length === 0 && annotation['backfile:about'] === undefined;

export const isUnread = (state: ArticleState): boolean => state.registers['read']?.value !== true;

export const isStarred = (state: ArticleState): boolean => state.registers['starred']?.value === true;

export const isArchived = (state: ArticleState): boolean => state.registers['archived']?.value === true;

export const isTrashed = (state: ArticleState): boolean => state.registers['trashed']?.value === true;

/** The import whose undoing put an article in the trash. */
export function undoneImport(state: ArticleState): string | null {
  const value = state.registers['undone']?.value;
  return isTrashed(state) && typeof value === 'string' ? value : null;
}

/** The register that hides a version of an article. */
export const versionRegister = (recordId: string): string => `version:${recordId}`;

export const isVersionHidden = (state: ArticleState, recordId: string): boolean =>
  state.registers[versionRegister(recordId)]?.value === 'hidden';
