import { Button } from '../app/controls/Button.tsx';
import { interfaceLocale } from '../messages/messages.ts';
import { reading as messages } from '../messages/reading.ts';
import { unplaced } from '../messages/unplaced.ts';
import { closeDraft, dropUnsaved } from './drafts.ts';
import { restoreAndSave, retryHighlight, saveDraft } from './note-actions.ts';
import type { NoteEntry } from './note-entries.ts';
import { placeNote } from './place-note.ts';
import styles from './note-card.module.css';

interface Props {
  readonly entry: NoteEntry;
  /** Of the text on screen. */
  readonly textHash: string;
}

/** What is wrong with a note and what to do about it: not saved, deleted elsewhere, or placed by likeness only. */
export function NoteProblem({ entry, textHash }: Props) {
  const { note, draft, unsaved, isGone } = entry;
  const failure = isGone ? 'note-missing' : (draft?.failure ?? unsaved?.failure ?? null);
  if (failure === null) return <Approximate entry={entry} textHash={textHash} />;
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

function Approximate({ entry: { note }, textHash }: Props) {
  const { place } = note;
  if (place.status !== 'approximate') return null;
  const percent = new Intl.NumberFormat(interfaceLocale(), { style: 'percent' }).format(place.likeness);
  const confirm = () => void placeNote(note, { textHash, start: place.start, end: place.end }, unplaced.confirmed);
  return (
    <div className={styles['approximate']}>
      <p>
        <strong>{messages.notes.approximate}.</strong> {messages.notes.approximateHint(percent)}
      </p>
      <Button onPress={confirm}>{unplaced.confirm}</Button>
    </div>
  );
}
