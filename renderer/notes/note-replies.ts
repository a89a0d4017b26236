import type { Note } from '../../data/annotation.ts';

/** What the archive has just answered about a note, so that the page need not wait for the event that follows. */
export type NoteReply =
  { readonly kind: 'kept'; readonly note: Note } | { readonly kind: 'removed'; readonly noteId: string };

const hearers = new Set<(reply: NoteReply) => void>();

export function reportReply(reply: NoteReply): void {
  for (const hear of hearers) hear(reply);
}

/** Hears every reply until the returned function is called. */
export function hearReplies(hear: (reply: NoteReply) => void): () => void {
  hearers.add(hear);
  return () => hearers.delete(hear);
}

/** Notes after a reply. A reply places its note in the current text; on another one a note keeps its own place. */
export function withReply(
  notes: readonly Note[],
  reply: NoteReply,
  placing: 'place-of-reply' | 'own-place' = 'place-of-reply',
): readonly Note[] {
  if (reply.kind === 'removed') return notes.filter((note) => note.id !== reply.noteId);
  const { note } = reply;
  return notes.some((one) => one.id === note.id)
    ? notes.map((one) => (one.id === note.id ? { ...note, place: (placing === 'own-place' ? one : note).place } : one))
    : [...notes, note];
}

/** Notes as the archive now has them; those that have not changed stay the same objects, and need no drawing. */
export function withFresh(before: readonly Note[], fresh: readonly Note[]): readonly Note[] {
  const known = new Map(before.map((note) => [note.id, note]));
  return fresh.map((note) => {
    const same = known.get(note.id);
    return same && JSON.stringify(same) === JSON.stringify(note) ? same : note;
  });
}
