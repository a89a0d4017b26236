import { type FormEvent, useState } from 'react';
import { Input, Label, TextField } from 'react-aria-components';
import { Button } from '../app/controls/Button.tsx';
import { Dialog, DialogBody, DialogFoot } from '../app/controls/Dialog.tsx';
import { library as messages } from '../messages/library.ts';
import styles from './library.module.css';

interface Props {
  readonly title: string;
  readonly name: string;
  readonly confirm: string;
  /** Said under the name at all times. */
  readonly hint?: string;
  /** Says what a name would bring about beyond naming, if anything. */
  readonly consequence?: (name: string) => string | null;
  readonly onConfirm: (name: string) => void;
  readonly onClose: () => void;
}

/** Asks for a name, and tells beforehand when that name makes one of two things. */
export function NameDialog({ title, name: first, confirm, hint, consequence, onConfirm, onClose }: Props) {
  const [name, setName] = useState(first);
  const wanted = name.trim();
  const merging = wanted === first ? null : (consequence?.(wanted) ?? null);

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (wanted === '') return;
    onClose();
    if (wanted !== first || first === name) onConfirm(wanted);
  }

  return (
    <Dialog title={title} width="26rem" onClose={onClose}>
      <DialogBody>
        <form onSubmit={submit}>
          <TextField value={name} onChange={setName} autoFocus maxLength={200} className={styles['field'] ?? ''}>
            <Label className={styles['label'] ?? ''}>{messages.name}</Label>
            <Input className={styles['input'] ?? ''} onFocus={(event) => event.currentTarget.select()} />
          </TextField>
          <p className={styles['hint']} role="status">
            {merging ?? hint}
          </p>
          <DialogFoot>
            <Button onPress={onClose}>{messages.cancel}</Button>
            <Button kind="primary" type="submit" isDisabled={wanted === ''}>
              {merging === null ? confirm : messages.merge}
            </Button>
          </DialogFoot>
        </form>
      </DialogBody>
    </Dialog>
  );
}
