import { describe, expect, it } from 'vitest';
import type { Note } from '../../../data/annotation.ts';
import type { Draft, Drafts, UnsavedHighlight } from '../../../renderer/notes/drafts.ts';
import { arranged } from '../../../renderer/notes/note-entries.ts';
import { withFresh, withReply } from '../../../renderer/notes/note-replies.ts';
import { drawnHighlights } from '../../../renderer/reading/highlights.ts';

const note = (id: string, start: number | null, text = ''): Note => ({
  id,
  articleId: 'a',
  color: 'yellow',
  quote: 'ferry',
  prefix: '',
  suffix: '',
  text,
  created: '2021-03-26T10:00:00Z',
  modified: '2021-03-26T10:00:00Z',
  place: start === null ? { status: 'unplaced' } : { status: 'placed', start, end: start + 5 },
});
const draft = (of: Note, text: string): Draft => ({ articleId: 'a', text, failure: null, isSaving: false, note: of });
const unsaved = (id: string, start: number): UnsavedHighlight => ({
  note: note(id, start),
  textHash: '',
  start,
  end: start + 5,
  failure: 'disk-full',
});
const drafts = (byNote: readonly Draft[] = [], highlights: readonly UnsavedHighlight[] = []): Drafts => ({
  byNote: new Map(byNote.map((one) => [one.note.id, one])),
  highlights: new Map(highlights.map((one) => [one.note.id, one])),
});
const ids = (entries: readonly { note: Note }[]) => entries.map((entry) => entry.note.id);

describe('arranged notes', () => {
  it('stand in the order of the text, those without a place apart', () => {
    const found = arranged('a', [note('late', 90), note('lost', null), note('early', 10)], drafts());
    expect(ids(found.placed)).toEqual(['early', 'late']);
    expect(ids(found.unplaced)).toEqual(['lost']);
  });

  it('hold a highlight that could not be saved, at its place', () => {
    const found = arranged('a', [note('first', 10), note('third', 90)], drafts([], [unsaved('second', 50)]));
    expect(ids(found.placed)).toEqual(['first', 'second', 'third']);
    expect(found.placed[1]?.unsaved?.failure).toBe('disk-full');
  });

  it('hold a note that was deleted elsewhere for as long as the reader writes on it', () => {
    const gone = note('gone', 10, 'old');
    const found = arranged('a', [], drafts([draft(gone, 'new words')]));
    expect(found.placed.map((entry) => [entry.isGone, entry.draft?.text])).toEqual([[true, 'new words']]);
    expect(drawnHighlights(found.placed)).toEqual([]);
  });

  it('leave out what belongs to another article', () => {
    const elsewhere = { ...draft(note('x', 1), 'words'), articleId: 'b' };
    expect(arranged('a', [], drafts([elsewhere])).placed).toEqual([]);
  });

  it('keep an edit under way when the note changes in another window', () => {
    const changed = note('n', 10, 'changed elsewhere');
    const found = arranged('a', [changed], drafts([draft(note('n', 10, 'before'), 'mine')]));
    expect(found.placed[0]?.draft?.text).toBe('mine');
    expect(found.placed[0]?.note.text).toBe('changed elsewhere');
  });
});

describe('drawn highlights', () => {
  it('say whether a note hangs on them, as soon as one is being written', () => {
    const bare = note('n', 10);
    expect(drawnHighlights(arranged('a', [bare], drafts()).placed)[0]?.hasNote).toBe(false);
    const written = arranged('a', [bare], drafts([draft(bare, 'words')])).placed;
    expect(drawnHighlights(written)[0]?.hasNote).toBe(true);
  });
});

describe('a reply about a note', () => {
  it('adds it, takes its place, or takes it away', () => {
    const [one, two] = [note('one', 1), note('two', 2)];
    expect(ids(withReply([one], { kind: 'kept', note: two }).map((kept) => ({ note: kept })))).toEqual(['one', 'two']);
    expect(withReply([one], { kind: 'kept', note: { ...one, text: 'new' } })[0]?.text).toBe('new');
    expect(withReply([one, two], { kind: 'removed', noteId: 'one' })).toEqual([two]);
  });
});

describe('a fresh look at the notes', () => {
  it('keeps those that are as they were, and shows the others as they are now', () => {
    const before = [note('same', 1), note('changed', 2), note('gone', 3)];
    const after = withFresh(before, [note('changed', 2, 'new'), note('same', 1), note('added', 4)]);
    expect(after.map(({ id, text }) => `${id} ${text}`)).toEqual(['changed new', 'same ', 'added ']);
    expect(after[1]).toBe(before[0]);
  });
});
