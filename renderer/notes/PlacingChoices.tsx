import type { Note } from '../../data/annotation.ts';
import { Button } from '../app/controls/Button.tsx';
import { interfaceLocale } from '../messages/messages.ts';
import { unplaced as messages } from '../messages/unplaced.ts';
import type { Placing } from './notes-props.ts';
import styles from './placing.module.css';
import { keepNote, placeNote } from './place-note.ts';

interface Props extends Placing {
  readonly note: Note;
  readonly language: string | undefined;
}

/** Where a note without a place may belong: at what is most like it, at what is selected, or nowhere in particular. */
export function PlacingChoices({ note, language, textHash, selected, onPlaced }: Props) {
  const candidate = note.place.status === 'unplaced' ? note.place.candidate : undefined;
  const place = (words: { readonly start: number; readonly end: number }) => {
    onPlaced();
    void placeNote(note, { textHash, start: words.start, end: words.end });
  };
  return (
    <div className={styles['choices']}>
      {candidate ? (
        <>
          <p className={styles['said']}>
            <bdi>{messages.candidate(percentOf(candidate.likeness))}</bdi>
          </p>
          <p className={styles['words']} lang={language} dir="auto">
            {candidate.words}
          </p>
        </>
      ) : (
        <p className={styles['said']}>
          <bdi>{messages.noCandidate}</bdi>
        </p>
      )}
      {!selected && (
        <p className={styles['said']}>
          <bdi>{messages.selectFirst}</bdi>
        </p>
      )}
      <div className={styles['buttons']}>
        {candidate && <Button onPress={() => place(candidate)}>{messages.here}</Button>}
        {selected && <Button onPress={() => place(selected)}>{messages.onSelection}</Button>}
        <Button kind="quiet" aria-description={messages.keepHint} onPress={() => void keepNote(note)}>
          {messages.keep}
        </Button>
      </div>
    </div>
  );
}

const percentOf = (share: number) => new Intl.NumberFormat(interfaceLocale(), { style: 'percent' }).format(share);
