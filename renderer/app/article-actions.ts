import type { ArticleRow, Args } from '../../preload/contract.ts';
import { ask } from '../client/client.ts';
import { messages } from '../messages/messages.ts';
import { waitingStateOf } from '../saving/waiting-changes.ts';
import { reportSurprise } from './surprises.ts';
import { announce, showToast } from './toasts.ts';

/** Marks a read article as unread and the other way round. */
export function toggleRead({ id, ...row }: ArticleRow): void {
  const read = waitingStateOf(id)?.read;
  const isUnread = read === undefined ? row.isUnread : !read;
  changeState({ articleId: id, read: isUnread }, isUnread ? messages.list.nowRead : messages.list.nowUnread);
}

/** Stars an article or takes its star off. */
export function toggleStar({ id, ...row }: ArticleRow): void {
  const isStarred = waitingStateOf(id)?.starred ?? row.isStarred;
  changeState(
    { articleId: id, starred: !isStarred },
    isStarred ? messages.list.nowUnstarred : messages.list.nowStarred,
  );
}

/** `said` is announced when it is done. */
async function change(patch: Args<'state.change'>, said: string): Promise<void> {
  const outcome = await ask('state.change', patch);
  if (outcome.ok) announce(said);
  else {
    const message = outcome.reason === 'article-missing' ? messages.articleMissing : messages.saving[outcome.reason];
    showToast({ message, tone: 'problem' });
  }
}

const changeState = (patch: Args<'state.change'>, said: string) => void change(patch, said).catch(reportSurprise);
