import { type FormEvent, useState } from 'react';
import { Form, Input, Label, TextField } from 'react-aria-components';
import { Button } from '../app/controls/Button.tsx';
import { reportSurprise } from '../app/surprises.ts';
import { announce } from '../app/toasts.ts';
import { ask } from '../client/client.ts';
import { archives as words } from '../messages/archives.ts';
import { messages } from '../messages/messages.ts';
import styles from './archives.module.css';

interface Props {
  readonly name: string;
  readonly isReadOnly: boolean;
}

/** What the archive is called, to be called something else. */
export function RenameForm({ name, isReadOnly }: Props) {
  const [written, setWritten] = useState(name);
  const [problem, setProblem] = useState<string | null>(null);
  const isSame = written.trim() === name || written.trim() === '';

  async function rename(): Promise<void> {
    const renamed = await ask('archive.rename', { name: written });
    setProblem(renamed.ok ? null : messages.saving[renamed.reason]);
    if (renamed.ok) announce(words.renamed(written.trim()));
  }

  function submitted(event: FormEvent): void {
    event.preventDefault();
    if (!isSame) rename().catch(reportSurprise);
  }

  return (
    <Form onSubmit={submitted}>
      <TextField value={written} onChange={setWritten} isDisabled={isReadOnly} className={styles['field'] ?? ''}>
        <Label className={styles['label'] ?? ''}>{words.name}</Label>
        <span className={styles['line']}>
          <Input className={styles['input'] ?? ''} dir="auto" maxLength={200} autoComplete="off" />
          <Button type="submit" isDisabled={isSame || isReadOnly}>
            {words.rename}
          </Button>
        </span>
      </TextField>
      {problem !== null && (
        <p role="alert" className={styles['problem']}>
          {problem}
        </p>
      )}
    </Form>
  );
}
