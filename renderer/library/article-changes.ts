import type { Args, Collection, Selection } from '../../preload/contract.ts';
import { reportSurprise } from '../app/surprises.ts';
import { ask } from '../client/client.ts';
import { library as messages } from '../messages/library.ts';
import { undoable } from './undoable.ts';

/** What is done to many articles at once; each says how many it was and can be taken back. */

const { done } = messages;

export const setRead = (selection: Selection, read: boolean): void =>
  change(selection, { read }, read ? done.read : done.unread);

export const setStarred = (selection: Selection, starred: boolean): void =>
  change(selection, { starred }, starred ? done.starred : done.unstarred);

export const setArchived = (selection: Selection, archived: boolean): void =>
  change(selection, { archived }, archived ? done.archived : done.unarchived);

export const tagArticles = (selection: Selection, tag: string): void =>
  change(selection, { addTags: [tag] }, (count) => done.tagged(count, tag));

export const untagArticles = (selection: Selection, tag: string): void =>
  change(selection, { removeTags: [tag] }, (count) => done.untagged(count, tag));

export const collectArticles = (selection: Selection, { id, name }: Pick<Collection, 'id' | 'name'>): void =>
  change(selection, { addTo: id }, (count) => done.collected(count, name));

export const uncollectArticles = (selection: Selection, { id, name }: Pick<Collection, 'id' | 'name'>): void =>
  change(selection, { removeFrom: id }, (count) => done.uncollected(count, name));

export const trashArticles = (selection: Selection): void =>
  run(undoable(ask('articles.trash', selection), ({ changed }) => done.trashed(changed)));

export const untrashArticles = (selection: Selection): void =>
  run(undoable(ask('articles.untrash', selection), ({ changed }) => done.restored(changed)));

function change(
  selection: Selection,
  what: Omit<Args<'articles.change'>, 'selection'>,
  said: (count: number) => string,
): void {
  run(undoable(ask('articles.change', { selection, ...what }), ({ changed }) => said(changed)));
}

const run = (change: Promise<unknown>): void => void change.catch(reportSurprise);
