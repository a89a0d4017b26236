import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { Note } from '../../data/annotation.ts';
import { ask } from '../client/client.ts';
import { useEvents } from '../client/use-events.ts';
import { currentDrafts, watchDrafts } from './drafts.ts';
import { arranged, type ArrangedNotes } from './note-entries.ts';
import { hearReplies, withReply } from './note-replies.ts';

/**
 * An article's notes as the archive has them at every moment, whichever window changed them, together with what this
 * window could not save yet. `opened` are those it was opened with.
 */
export function useNotes(articleId: string, opened: readonly Note[]): ArrangedNotes {
  const [notes, setNotes] = useState(opened);
  const drafts = useSyncExternalStore(watchDrafts, currentDrafts);
  const latest = useRef(0);

  useEffect(
    () =>
      hearReplies((reply) => {
        if (reply.kind === 'removed' || reply.note.articleId === articleId) {
          latest.current += 1;
          setNotes((before) => withReply(before, reply));
        }
      }),
    [articleId],
  );
  useEvents('notes.changed', (changed) => {
    if (changed.articleId === articleId) void refresh();
  });

  async function refresh() {
    latest.current += 1;
    const asked = latest.current;
    const answer = await ask('articles.open', { id: articleId });
    if (answer.ok && asked === latest.current) setNotes(answer.value.notes);
  }

  return useMemo(() => arranged(articleId, notes, drafts), [articleId, notes, drafts]);
}
