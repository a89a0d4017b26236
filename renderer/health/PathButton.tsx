import { useState } from 'react';
import type { Args } from '../../preload/contract.ts';
import { Button } from '../app/controls/Button.tsx';
import { reportSurprise } from '../app/surprises.ts';
import { ask } from '../client/client.ts';
import { PathForm, type PathWords } from './PathForm.tsx';

interface Props extends PathWords {
  readonly kind: Args<'files.choose'>['kind'];
  /** On the button that asks for a path. */
  readonly label: string;
  /** Offered where the path is written by hand. */
  readonly suggested: string;
  readonly isDisabled?: boolean;
  readonly onPath: (path: string) => void;
}

/** A button that asks for a path: in the system's dialog, or in a field of its own where the host has no dialog. */
export function PathButton({ kind, label, suggested, isDisabled = false, onPath, ...words }: Props) {
  const [isWriting, setWriting] = useState(false);
  /** Whoever wrote a path, or gave it up, goes on from the button. */
  const [hasWritten, setWritten] = useState(false);

  async function choose(): Promise<void> {
    const chosen = await ask('files.choose', { kind });
    if (!chosen.ok) {
      setWriting(chosen.reason === 'in-window');
      return setWritten(chosen.reason === 'in-window');
    }
    const [path] = chosen.value;
    if (path !== undefined) onPath(path);
  }

  if (isWriting) {
    return (
      <PathForm
        {...words}
        suggested={suggested}
        onCancel={() => setWriting(false)}
        onPath={(path) => {
          setWriting(false);
          onPath(path);
        }}
      />
    );
  }
  return (
    <Button autoFocus={hasWritten} isDisabled={isDisabled} onPress={() => void choose().catch(reportSurprise)}>
      {label}
    </Button>
  );
}
