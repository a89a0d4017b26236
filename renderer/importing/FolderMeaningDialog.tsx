import { type FormEvent, useState } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import type { FolderMeaning } from '../../preload/contract.ts';
import { Button } from '../app/controls/Button.tsx';
import { Dialog, DialogBody, DialogFoot } from '../app/controls/Dialog.tsx';
import { messages } from '../messages/messages.ts';
import styles from './FolderMeaningDialog.module.css';
import type { ImportSource } from './import-state.ts';

const MEANINGS: readonly FolderMeaning[] = ['source', 'tag', 'nothing'];

interface Props {
  readonly source: ImportSource;
  /** Name of one of the folders, when it is known. */
  readonly folder: string | undefined;
  /** Null: do not import. */
  readonly onAnswer: (meaning: FolderMeaning | null) => void;
}

/** Asks once per import what the names of folders within it say about the articles. */
export function FolderMeaningDialog({ source, folder, onAnswer }: Props) {
  const [meaning, setMeaning] = useState<FolderMeaning>('source');
  const { title, intro, introUncounted, example, label, meanings, hints, start } = messages.importing.folder;
  function submitted(event: FormEvent): void {
    event.preventDefault();
    onAnswer(meaning);
  }

  return (
    <Dialog title={title} width="28rem" onClose={() => onAnswer(null)}>
      <DialogBody>
        <form onSubmit={submitted}>
          <p>
            {source.from === 'window' ? intro(source.files.length) : introUncounted}{' '}
            {folder !== undefined && example(folder)}
          </p>
          <RadioGroup
            value={meaning}
            onChange={(chosen) => setMeaning(chosen as FolderMeaning)}
            className={styles['meanings'] ?? ''}
          >
            <Label className={styles['label'] ?? ''}>{label}</Label>
            {MEANINGS.map((id) => (
              <Radio
                key={id}
                value={id}
                autoFocus={id === meaning}
                className={styles['meaning'] ?? ''}
                aria-describedby={`meaning-${id}`}
              >
                <span className={styles['ring']} />
                <span>
                  {meanings[id]}
                  <span id={`meaning-${id}`} className={styles['hint']}>
                    {hints[id]}
                  </span>
                </span>
              </Radio>
            ))}
          </RadioGroup>
          <DialogFoot>
            <Button onPress={() => onAnswer(null)}>{messages.app.cancel}</Button>
            <Button kind="primary" type="submit">
              {start}
            </Button>
          </DialogFoot>
        </form>
      </DialogBody>
    </Dialog>
  );
}
