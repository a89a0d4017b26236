import { Input, Label, TextField } from 'react-aria-components';
import { Button } from '../app/controls/Button.tsx';
import { reportSurprise } from '../app/surprises.ts';
import { ask } from '../client/client.ts';
import { archives as messages } from '../messages/archives.ts';
import styles from './archives.module.css';

interface Props {
  /** Which of the system's dialogs. */
  readonly kind: 'archive' | 'export-folder';
  readonly label: string;
  readonly value: string;
  readonly onChange: (folder: string) => void;
  /** Where the system has a dialog to choose it in. */
  readonly canChoose: boolean;
  readonly onCannotChoose: () => void;
}

/** Asks for a folder: by its path, or in the system's dialog. A browser's own never says where a folder is. */
export function FolderField({ kind, label, value, onChange, canChoose, onCannotChoose }: Props) {
  async function choose(): Promise<void> {
    const chosen = await ask('files.choose', { kind });
    if (chosen.ok) onChange(chosen.value[0] ?? value);
    else if (chosen.reason === 'in-window') onCannotChoose();
  }

  return (
    <TextField isRequired value={value} onChange={onChange} className={styles['field'] ?? ''}>
      <Label className={styles['label'] ?? ''}>{label}</Label>
      <span className={styles['line']}>
        <Input className={styles['input'] ?? ''} dir="ltr" spellCheck={false} autoComplete="off" />
        {canChoose && <Button onPress={() => void choose().catch(reportSurprise)}>{messages.choose}</Button>}
      </span>
    </TextField>
  );
}
