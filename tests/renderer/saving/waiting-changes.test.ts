import { beforeEach, describe, expect, test, vi } from 'vitest';
import { done, refused } from '../../../data/outcome.ts';
import { unsaved } from '../../../renderer/saving/unsaved.ts';
import {
  dropWaiting,
  heedReply,
  waitingChanges,
  waitingStateOf,
  watchWaiting,
} from '../../../renderer/saving/waiting-changes.ts';

beforeEach(dropWaiting);

const full = refused('disk-full');
const note = { articleId: 'a-1', id: 'urn:uuid:00000000-0000-4000-8000-000000000001' };

describe('a change that the disk did not take', () => {
  test('waits until it is kept', () => {
    heedReply('state.change', { articleId: 'a-1', starred: true }, full);
    expect(unsaved()).toEqual({ count: 1, reason: 'disk-full' });
    heedReply('state.change', { articleId: 'a-1', starred: true }, done(null));
    expect([unsaved(), waitingChanges().size]).toEqual([null, 0]);
  });

  test('is joined with the others on the same article, the later of two counting', () => {
    heedReply('state.change', { articleId: 'a-1', starred: true }, full);
    heedReply('state.change', { articleId: 'a-1', read: true }, full);
    heedReply('state.change', { articleId: 'a-1', starred: false }, full);
    expect(waitingStateOf('a-1')).toEqual({ articleId: 'a-1', starred: false, read: true });
    heedReply('notes.remove', note, full);
    heedReply('notes.restore', note, full);
    expect([...waitingChanges().values()].map(({ name }) => name)).toEqual(['state.change', 'notes.restore']);
  });

  test('waits no longer when it has become impossible', () => {
    heedReply('notes.remove', note, full);
    heedReply('notes.remove', note, refused('note-missing'));
    expect(unsaved()).toBeNull();
  });

  test('of the place in an article is kept when it can be, without a word', () => {
    heedReply('state.change', { articleId: 'a-1', position: { block: 3, offset: 0 } }, full);
    expect([unsaved(), waitingChanges().size]).toEqual([null, 1]);
  });

  test('waits of many articles as of one, and shows on each of them; of a thing and its contrary the later counts', () => {
    const selection = { ids: ['a-1', 'a-2'] };
    heedReply('state.change', { articleId: 'a-1', starred: true }, full);
    heedReply('articles.change', { selection, read: true }, full);
    heedReply('articles.change', { selection, addTags: ['harbour'] }, full);
    heedReply('articles.change', { selection, removeTags: ['harbour'] }, full);
    expect(unsaved()).toEqual({ count: 3, reason: 'disk-full' });
    expect(waitingStateOf('a-1')).toEqual({ articleId: 'a-1', starred: true, read: true });
    expect(waitingStateOf('a-2')).toEqual({ articleId: 'a-2', read: true });
    heedReply('articles.change', { selection, read: true }, done({ changed: 2, undoId: 'u' }));
    expect(waitingStateOf('a-2')).toEqual({ articleId: 'a-2' });
    heedReply('articles.change', { selection, removeTags: ['harbour'] }, done({ changed: 0, undoId: 'u' }));
    expect([...waitingChanges().values()].map(({ name }) => name)).toEqual(['state.change']);
  });

  test('is tried again in the order in which the reader last said it', () => {
    const selection = { ids: ['a-1'] };
    heedReply('articles.change', { selection, read: false }, full);
    heedReply('state.change', { articleId: 'a-1', read: true }, full);
    heedReply('articles.change', { selection, read: false }, full);
    expect([...waitingChanges().values()].map(({ name }) => name)).toEqual(['state.change', 'articles.change']);
    expect(waitingStateOf('a-1')).toMatchObject({ read: false });
  });

  test('of tags, collections and searches waits, too', () => {
    heedReply('tags.rename', { from: 'harbor', to: 'harbour' }, full);
    heedReply('tags.remove', { name: 'harbor' }, full);
    heedReply('collections.save', { name: 'Floods', parentId: null }, full);
    heedReply('collections.save', { id: 'c-1', name: 'Tides' }, full);
    heedReply('collections.save', { id: 'c-1', parentId: null }, full);
    heedReply('collections.remove', { id: 'c-2' }, full);
    heedReply('searches.save', { name: 'Ebb', query: 'ebb' }, full);
    heedReply('searches.save', { id: 's-1', name: 'Flow' }, full);
    heedReply('searches.remove', { id: 's-1' }, full);
    expect([...waitingChanges().values()].map(({ name }) => name)).toEqual([
      'tags.remove',
      'collections.save',
      'collections.save',
      'collections.save',
      'collections.remove',
      'searches.save',
      'searches.remove',
    ]);
    heedReply('collections.save', { name: 'Floods', parentId: null }, refused('name-taken'));
    expect(unsaved()?.count).toBe(6);
  });

  test('does not wait here when it is new, for it stays on screen as a draft', () => {
    const heard = vi.fn<() => void>();
    const stop = watchWaiting(heard);
    heedReply('notes.add', { articleId: 'a-1' }, full);
    heedReply('notes.change', { ...note, text: 'Words' }, full);
    heedReply('articles.open', { id: 'a-1' }, refused('article-missing'));
    stop();
    expect([waitingChanges().size, heard.mock.calls.length]).toEqual([0, 0]);
  });
});
