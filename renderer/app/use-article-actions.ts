import { useEffect, useEffectEvent } from 'react';
import type { ArticleRow, Args } from '../../preload/contract.ts';
import { ask } from '../client/client.ts';
import { messages } from '../messages/messages.ts';
import { reportSurprise } from './surprises.ts';
import { announce, showToast } from './toasts.ts';

/** Passing by with the arrow keys is not reading; staying this long is. */
const READ_AFTER_MS = 1000;

export function toggleRead({ id, isUnread }: ArticleRow): void {
  changeState({ articleId: id, read: isUnread }, isUnread ? messages.list.nowRead : messages.list.nowUnread);
}

export function toggleStar({ id, isStarred }: ArticleRow): void {
  changeState(
    { articleId: id, starred: !isStarred },
    isStarred ? messages.list.nowUnstarred : messages.list.nowStarred,
  );
}

/** Marks an article as read once it has been open for a moment. Marking it unread again is left alone. */
export function useReadMark(articleId: string | null, row: ArticleRow | undefined): void {
  const mark = useEffectEvent((id: string) => {
    const isKnownRead = row?.id === id && !row.isUnread;
    if (!isKnownRead) changeState({ articleId: id, read: true });
  });
  useEffect(() => {
    if (articleId === null) return undefined;
    const timer = setTimeout(() => mark(articleId), READ_AFTER_MS);
    return () => clearTimeout(timer);
  }, [articleId]);
}

/** `said` is announced when it is done; without it the reader did not ask for the change and hears of no failure either. */
async function change(patch: Args<'state.change'>, said?: string): Promise<void> {
  const outcome = await ask('state.change', patch);
  if (said === undefined) return;
  if (outcome.ok) announce(said);
  else {
    const message = outcome.reason === 'article-missing' ? messages.articleMissing : messages.saving[outcome.reason];
    showToast({ message, tone: 'problem' });
  }
}

const changeState = (patch: Args<'state.change'>, said?: string) => void change(patch, said).catch(reportSurprise);
