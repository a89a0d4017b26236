import type { Collection, ListOrder, SavedSearch } from '../../preload/contract.ts';
import { reportSurprise } from '../app/surprises.ts';
import { ask } from '../client/client.ts';
import { library as messages } from '../messages/library.ts';
import { undoable } from './undoable.ts';

/** What the sidebar does; each says what came of it and can be taken back. */

export const saveSearch = (name: string, query: string, order: ListOrder): void =>
  done(undoable(ask('searches.save', { name, query, order }), () => messages.saved(name)));

export const renameSearch = ({ id, name: from }: SavedSearch, name: string): void =>
  done(undoable(ask('searches.save', { id, name }), () => messages.renamed(from, name)));

export const removeSearch = ({ id, name }: SavedSearch): void =>
  done(undoable(ask('searches.remove', { id }), () => messages.removed(name)));

export const createCollection = (name: string, parentId: string | null): Promise<{ readonly id: string } | undefined> =>
  undoable(ask('collections.save', { name, parentId }), () => messages.created(name));

export const renameCollection = ({ id, name: from }: Collection, name: string): void =>
  done(undoable(ask('collections.save', { id, name, merge: true }), () => messages.renamed(from, name)));

export const moveCollection = ({ id, name }: Collection, parentId: string | null): void =>
  done(undoable(ask('collections.save', { id, parentId }), () => messages.moved(name)));

export const removeCollection = ({ id, name }: Collection): void =>
  done(undoable(ask('collections.remove', { id }), () => messages.removed(name)));

export const renameTag = (from: string, to: string): void =>
  done(undoable(ask('tags.rename', { from, to }), () => messages.renamed(from, to)));

export const removeTag = (name: string): void =>
  done(undoable(ask('tags.remove', { name }), () => messages.removed(name)));

const done = (change: Promise<unknown>): void => void change.catch(reportSurprise);
