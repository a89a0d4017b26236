import type { Outcome } from '../../data/outcome.ts';
import type { SaveFailure } from '../../preload/contract.ts';
import { reportSurprise } from '../app/surprises.ts';
import { announce, showToast } from '../app/toasts.ts';
import { ask } from '../client/client.ts';
import { library as messages } from '../messages/library.ts';
import { messages as frame } from '../messages/messages.ts';

export type Failure = SaveFailure | 'article-missing' | keyof typeof messages.failures;

/** Says what was done and offers to take it back, or says why it was not; gives what came of it if it was. */
export async function undoable<T extends { readonly undoId: string }>(
  change: Promise<Outcome<T, Failure>>,
  said: (value: T) => string,
): Promise<T | undefined> {
  const outcome = await change;
  if (!outcome.ok) {
    tellFailure(outcome.reason);
    return undefined;
  }
  const { undoId } = outcome.value;
  showToast({
    message: said(outcome.value),
    action: { label: messages.undo, run: () => void undo(undoId).catch(reportSurprise) },
  });
  return outcome.value;
}

async function undo(undoId: string): Promise<void> {
  const outcome = await ask('changes.undo', { undoId });
  if (outcome.ok) announce(messages.undone);
  else tellFailure(outcome.reason);
}

function tellFailure(reason: Failure): void {
  showToast({ message: wordsFor(reason), tone: 'problem' });
}

function wordsFor(reason: Failure): string {
  if (reason === 'article-missing') return frame.articleMissing;
  return reason in messages.failures
    ? messages.failures[reason as keyof typeof messages.failures]
    : frame.saving[reason as SaveFailure];
}
