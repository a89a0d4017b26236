import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { Note } from '../../data/annotation.ts';
import type { Article } from '../../data/article.ts';
import type { Event, OpenVersion } from '../../preload/contract.ts';
import { reportSurprise } from '../app/surprises.ts';
import { ask, listen } from '../client/client.ts';
import { coalesce } from '../list/coalesce.ts';
import { currentDrafts, watchDrafts } from './drafts.ts';
import { arranged, type ArrangedNotes } from './note-entries.ts';
import { hearReplies, withFresh, withReply } from './note-replies.ts';

const REFRESH_GAP_MS = 100;

/**
 * An article's notes as the archive has them at every moment, whichever window changed them, together with what this
 * window could not save yet. `opened` are those it was opened with, `version` is
 * the one whose text is on screen.
 */
export function useNotes(
  { id: articleId, textHash }: Pick<Article, 'id' | 'textHash'>,
  opened: readonly Note[],
  version: OpenVersion,
): ArrangedNotes {
  const { id: versionId, isCurrent } = version;
  const [notes, setNotes] = useState(opened);
  const [placedOn, setPlacedOn] = useState(textHash);
  // Passages came or went, and every place with them.
  if (placedOn !== textHash) {
    setPlacedOn(textHash);
    setNotes(opened);
  }
  const drafts = useSyncExternalStore(watchDrafts, currentDrafts);

  useEffect(() => {
    let isShown = true;
    let replyCount = 0;
    const refresh = coalesce(
      async () => {
        const known = replyCount;
        const answer = await ask('articles.open', { id: articleId, versionId });
        // A reply that came meanwhile knows more, and has asked for another look.
        if (!isShown || !answer.ok || known !== replyCount) return;
        const fresh = answer.value.notes;
        setNotes((before) => withFresh(before, fresh));
      },
      REFRESH_GAP_MS,
      reportSurprise,
    );
    const stopReplies = hearReplies((reply) => {
      if (reply.kind === 'kept' && reply.note.articleId !== articleId) return;
      replyCount += 1;
      setNotes((before) => withReply(before, reply, isCurrent ? 'place-of-reply' : 'own-place'));
      refresh();
    });
    const stopEvents = listen((event) => {
      if (concerns(event, articleId)) refresh();
    });
    return () => {
      isShown = false;
      stopReplies();
      stopEvents();
    };
  }, [articleId, versionId, isCurrent]);

  return useMemo(() => arranged(articleId, notes, drafts), [articleId, notes, drafts]);
}

/** Whether an event may have changed the notes; `ids` null is also what a window hears that was cut off for a while. */
function concerns(event: Event, articleId: string): boolean {
  if (event.name === 'notes.changed') return event.payload.articleId === articleId;
  return event.name === 'articles.changed' && event.payload.ids === null;
}
