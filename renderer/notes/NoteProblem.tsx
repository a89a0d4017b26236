import { Button } from '../app/controls/Button.tsx';
import { interfaceLocale } from '../messages/messages.ts';
import { reading as messages } from '../messages/reading.ts';
import { closeDraft, dropUnsaved } from './drafts.ts';
import { restoreAndSave, retryHighlight, saveDraft } from './note-actions.ts';
import type { NoteEntry } from './note-entries.ts';
import styles from './note-card.module.css';

/** What is wrong with a note and what to do about it: not saved, deleted elsewhere, or placed by likeness only. */
export function NoteProblem({ entry }: { readonly entry: NoteEntry }) {
  const { note, draft, unsaved, isGone } = entry;
  const failure = isGone ? 'note-missing' : (draft?.failure ?? unsaved?.failure ?? null);
  if (failure === null) return <Approximate entry={entry} />;
  const retry = () => {
    if (failure === 'note-missing') void restoreAndSave(note.id);
    else if (unsaved) void retryHighlight(unsaved);
    else void saveDraft(note.id);
  };
  const discard = () => (unsaved ? dropUnsaved(note.id) : closeDraft(note.id));
  return (
    <div className={styles['problem']}>
      <p>
        <strong>{messages.notes.notSaved}.</strong> {messages.notes.failures[failure]}
      </p>
      <Button onPress={retry}>{failure === 'note-missing' ? messages.notes.keep : messages.notes.retry}</Button>
      <Button kind="quiet" onPress={discard}>
        {messages.notes.discard}
      </Button>
    </div>
  );
}

function Approximate({ entry: { note } }: { readonly entry: NoteEntry }) {
  if (note.place.status !== 'approximate') return null;
  const percent = new Intl.NumberFormat(interfaceLocale(), { style: 'percent' }).format(note.place.likeness);
  return (
    <p className={styles['approximate']}>
      <strong>{messages.notes.approximate}.</strong> {messages.notes.approximateHint(percent)}
    </p>
  );
}
