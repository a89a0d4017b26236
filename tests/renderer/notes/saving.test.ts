import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Note } from '../../../data/annotation.ts';
import { latestAnnouncement } from '../../../renderer/app/announcer.ts';
import { addHighlight } from '../../../renderer/notes/add-highlight.ts';
import { changeDraft, closeDraft, currentDrafts, dropUnsaved, openDraft } from '../../../renderer/notes/drafts.ts';
import {
  recolor,
  removeNote,
  restoreAndSave,
  retryHighlight,
  saveDraft,
  saveDraftsOf,
} from '../../../renderer/notes/note-actions.ts';
import { toastQueue } from '../../../renderer/app/toasts.ts';

const words = { articleId: 'a', textHash: 'hash', start: 4, end: 9, quote: 'ferry' };
const kept: Note = {
  id: 'urn:uuid:00000000-0000-4000-8000-000000000001',
  articleId: 'a',
  color: 'yellow',
  quote: 'ferry',
  prefix: '',
  suffix: '',
  text: '',
  created: '2021-03-26T10:00:00Z',
  modified: '2021-03-26T10:00:00Z',
  place: { status: 'placed', start: 4, end: 9 },
};

/** The archive as the window sees it: what it was asked, and what it answers. */
const asked: { name: string; args: Record<string, unknown> }[] = [];
let answer: (name: string, args: Record<string, unknown>) => unknown;

vi.stubGlobal('window', {
  backfile: {
    ask: (name: string, args: Record<string, unknown>) => {
      asked.push({ name, args });
      return Promise.resolve().then(() => answer(name, args));
    },
  },
});

const keepsAll = (_: string, args: Record<string, unknown>) => ({ ok: true, value: { ...kept, ...args } });
const diskFull = () => ({ ok: false, reason: 'disk-full' });
const unreachable = () => {
  throw new TypeError('connection lost');
};
const draftText = (id: string) => currentDrafts().byNote.get(id)?.text;
const failureOf = (id: string) => currentDrafts().byNote.get(id)?.failure;

beforeEach(() => {
  asked.length = 0;
  answer = keepsAll;
  for (const id of currentDrafts().byNote.keys()) closeDraft(id);
  for (const id of currentDrafts().highlights.keys()) dropUnsaved(id);
});

describe('a note being written', () => {
  it('is saved and closed, and that is said', async () => {
    openDraft(kept);
    changeDraft(kept.id, { text: 'Who signed it?' });
    await saveDraft(kept.id);
    expect(asked).toEqual([{ name: 'notes.change', args: { articleId: 'a', id: kept.id, text: 'Who signed it?' } }]);
    expect(draftText(kept.id)).toBeUndefined();
    expect(latestAnnouncement().text).toBe('Note saved.');
  });

  it('asks nothing of the archive when nothing was changed', async () => {
    openDraft(kept);
    await saveDraft(kept.id);
    expect(asked).toEqual([]);
    expect(draftText(kept.id)).toBeUndefined();
  });

  it.each([
    ['disk-full', diskFull],
    ['unreachable', unreachable],
  ])('stays with its words when it cannot be saved: %s', async (reason, failing) => {
    answer = failing;
    openDraft(kept);
    changeDraft(kept.id, { text: 'Precious words' });
    await saveDraft(kept.id);
    expect(draftText(kept.id)).toBe('Precious words');
    expect(failureOf(kept.id)).toBe(reason);
    expect(latestAnnouncement().text).toContain('Not saved');
    answer = keepsAll;
    await saveDraft(kept.id);
    expect(asked.at(-1)?.args['text']).toBe('Precious words');
    expect(draftText(kept.id)).toBeUndefined();
  });

  it('stays open with what was typed while it was being saved', async () => {
    openDraft(kept);
    changeDraft(kept.id, { text: 'First' });
    const saving = saveDraft(kept.id);
    changeDraft(kept.id, { text: 'First and second' });
    await saving;
    expect(draftText(kept.id)).toBe('First and second');
  });

  it('that was deleted meanwhile can be put back with its new words', async () => {
    answer = () => ({ ok: false, reason: 'note-missing' });
    openDraft(kept);
    changeDraft(kept.id, { text: 'Still mine' });
    await saveDraft(kept.id);
    expect(failureOf(kept.id)).toBe('note-missing');
    answer = keepsAll;
    await restoreAndSave(kept.id);
    expect(asked.slice(-2).map(({ name }) => name)).toEqual(['notes.restore', 'notes.change']);
    expect(asked.at(-1)?.args['text']).toBe('Still mine');
  });

  it('is saved when the reader leaves the article, but not over and over once that failed', async () => {
    openDraft(kept);
    changeDraft(kept.id, { text: 'Leaving' });
    saveDraftsOf('another');
    expect(asked).toEqual([]);
    answer = diskFull;
    saveDraftsOf('a');
    await vi.waitFor(() => expect(failureOf(kept.id)).toBe('disk-full'));
    saveDraftsOf('a');
    expect(asked).toHaveLength(1);
    expect(draftText(kept.id)).toBe('Leaving');
  });
});

describe('a highlight', () => {
  it('that cannot be saved stays, with what is written on it, until it can', async () => {
    answer = diskFull;
    const note = await addHighlight(words, 'blue');
    expect(currentDrafts().highlights.get(note.id)?.failure).toBe('disk-full');
    openDraft(note);
    changeDraft(note.id, { text: 'On it' });
    await recolor(note, 'pink');
    await saveDraft(note.id);
    expect(draftText(note.id)).toBe('On it');

    answer = keepsAll;
    const waiting = currentDrafts().highlights.get(note.id);
    expect(waiting).toBeDefined();
    if (waiting) await retryHighlight(waiting);
    expect(asked.at(-1)).toEqual({
      name: 'notes.add',
      args: { articleId: 'a', textHash: 'hash', start: 4, end: 9, color: 'pink', text: 'On it' },
    });
    expect(currentDrafts().highlights.size).toBe(0);
    expect(draftText(note.id)).toBeUndefined();
  });

  it('that was never saved is deleted without asking the archive', async () => {
    answer = diskFull;
    const note = await addHighlight(words, 'blue');
    asked.length = 0;
    await removeNote(note);
    expect(asked).toEqual([]);
    expect(currentDrafts().highlights.size).toBe(0);
  });

  it('is said to be there in its colour', async () => {
    await addHighlight(words, 'green');
    expect(latestAnnouncement().text).toBe('Highlighted in green.');
  });

  it('of the same colour already is left alone', async () => {
    await recolor(kept, 'yellow');
    expect(asked).toEqual([]);
  });

  it('that was deleted is offered back', async () => {
    await removeNote(kept);
    const toast = toastQueue.visibleToasts[0]?.content;
    expect(toast?.message).toBe('Highlight deleted.');
    toast?.action?.run();
    await vi.waitFor(() => expect(asked.at(-1)?.name).toBe('notes.restore'));
  });
});
