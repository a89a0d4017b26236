import { type FormEvent, useState } from 'react';
import type { FolderMeaning, ImportChoices } from '../../preload/contract.ts';
import { Button } from '../app/controls/Button.tsx';
import { Choice } from '../app/controls/Choice.tsx';
import { Dialog, DialogBody, DialogFoot } from '../app/controls/Dialog.tsx';
import { importing } from '../messages/importing.ts';
import { messages } from '../messages/messages.ts';
import { TableColumns } from './TableColumns.tsx';
import { PreviewFound } from './PreviewFound.tsx';
import styles from './PreviewDialog.module.css';
import { usePreview } from './use-preview.ts';

/** What the reader decided about an import. */
export interface ImportDecision {
  readonly folderMeaning: FolderMeaning;
  readonly choices: ImportChoices;
}

interface Props {
  readonly paths: readonly string[];
  /** Null: do not import. */
  readonly onAnswer: (decision: ImportDecision | null) => void;
}

const MEANINGS = ['source', 'tag', 'nothing'] as const satisfies readonly FolderMeaning[];
const NO_MAPPINGS: NonNullable<ImportChoices['mappings']> = {};

/** Shows what an import would bring before it begins, and what can be chosen for it. It may begin at any time. */
export function PreviewDialog({ paths, onAnswer }: Props) {
  const { preview } = importing;
  const [folderMeaning, setMeaning] = useState<FolderMeaning>('source');
  const [mappings, setMappings] = useState(NO_MAPPINGS);
  const [outlet, setOutlet] = useState('');
  const [tags, setTags] = useState('');
  const { found, stop } = usePreview({ paths, folderMeaning, mappings });

  function submitted(event: FormEvent): void {
    event.preventDefault();
    onAnswer({ folderMeaning, choices: choicesOf(outlet, tags, mappings) });
  }

  return (
    <Dialog title={preview.title} width="44rem" onClose={() => onAnswer(null)}>
      <DialogBody>
        <form onSubmit={submitted}>
          <PreviewFound found={found} onStop={stop} />
          {found?.tables.map((table) => (
            <TableColumns
              key={table.path}
              table={{ ...table, mapping: mappings[table.path] ?? table.mapping }}
              onChange={(mapping) => setMappings({ ...mappings, [table.path]: mapping })}
            />
          ))}
          <h3 className={styles['heading']}>{preview.choices}</h3>
          {found !== null && found.folders.length > 0 && (
            <Choice
              label={preview.folders}
              choices={MEANINGS.map((id) => ({ id, label: preview.meanings[id] }))}
              value={folderMeaning}
              onChange={setMeaning}
            />
          )}
          <div className={styles['fields']}>
            <TextInput label={preview.outlet} value={outlet} onChange={setOutlet} />
            <TextInput label={preview.tags} value={tags} onChange={setTags} />
          </div>
          <div className={styles['foot']}>
            <DialogFoot>
              <Button onPress={() => onAnswer(null)}>{messages.app.cancel}</Button>
              <Button kind="primary" type="submit">
                {preview.start}
              </Button>
            </DialogFoot>
          </div>
        </form>
      </DialogBody>
    </Dialog>
  );
}

interface InputProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function TextInput({ label, value, onChange }: InputProps) {
  return (
    <label className={styles['field']}>
      <span className={styles['label']}>{label}</span>
      <input
        className={styles['input']}
        dir="auto"
        maxLength={200}
        autoComplete="off"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  );
}

function choicesOf(outlet: string, tags: string, mappings: NonNullable<ImportChoices['mappings']>): ImportChoices {
  const addTags = tags
    .split(',')
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '');
  return {
    ...(outlet.trim() === '' ? {} : { source: outlet.trim() }),
    ...(addTags.length === 0 ? {} : { addTags }),
    ...(Object.keys(mappings).length === 0 ? {} : { mappings }),
  };
}
