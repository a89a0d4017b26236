import { type FormEvent, type ReactNode, useState } from 'react';
import { Form, Input, Label, TextField } from 'react-aria-components';
import type { ArchiveInfo } from '../../preload/contract.ts';
import { Button } from '../app/controls/Button.tsx';
import { Dialog, DialogBody } from '../app/controls/Dialog.tsx';
import { revealArchive } from '../app/reveal-archive.ts';
import { archives as words } from '../messages/archives.ts';
import { FolderField } from './FolderField.tsx';
import { RecentArchives } from './RecentArchives.tsx';
import { RenameForm } from './RenameForm.tsx';
import { type Archives, type Asker, folderAbove, useArchives } from './use-archives.ts';
import styles from './archives.module.css';

interface Props {
  readonly info: ArchiveInfo;
  readonly onClose: () => void;
}

/** The archive that is open, and the ways to another: one that was open before, one in a folder, a new one. */
export function ArchivesDialog({ info, onClose }: Props) {
  const archives = useArchives(onClose);
  const [canChoose, setCanChoose] = useState(true);
  const choosing = { canChoose, onCannotChoose: () => setCanChoose(false) };
  return (
    <Dialog title={words.title} width="36rem" onClose={onClose}>
      <DialogBody>
        <Section heading={words.current}>
          <RenameForm key={info.name} name={info.name} isReadOnly={info.readOnly !== null} />
          <p className={styles['place']}>
            <bdi className={styles['path']}>{info.folder}</bdi>
            <Button kind="quiet" onPress={revealArchive}>
              {words.showFolder}
            </Button>
          </p>
        </Section>
        <Section heading={words.recent.heading}>
          {archives.recent && (
            <RecentArchives
              archives={archives.recent.filter(({ folder }) => folder !== info.folder)}
              isDisabled={archives.isOpening}
              onOpen={(folder) => archives.open('recent', folder)}
            />
          )}
          <Failure of={archives} asker="recent" />
        </Section>
        <Section heading={words.another.heading}>
          <OpenForm archives={archives} choosing={choosing} />
        </Section>
        <Section heading={words.create.heading}>
          <CreateForm archives={archives} choosing={choosing} besides={info.folder} />
        </Section>
        <output className={styles['opening']}>{archives.isOpening && words.opening}</output>
      </DialogBody>
    </Dialog>
  );
}

interface FormProps {
  readonly archives: Archives;
  readonly choosing: { readonly canChoose: boolean; readonly onCannotChoose: () => void };
}

function OpenForm({ archives, choosing }: FormProps) {
  const [folder, setFolder] = useState('');
  function submitted(event: FormEvent): void {
    event.preventDefault();
    archives.open('another', folder.trim());
  }
  return (
    <Form onSubmit={submitted}>
      <p className={styles['hint']}>{words.another.hint}</p>
      <FolderField kind="archive" label={words.another.folder} value={folder} onChange={setFolder} {...choosing} />
      <Failure of={archives} asker="another" />
      <Button type="submit" isDisabled={archives.isOpening || folder.trim() === ''}>
        {words.another.open}
      </Button>
    </Form>
  );
}

function CreateForm({ archives, choosing, besides }: FormProps & { readonly besides: string }) {
  const [name, setName] = useState('');
  const [folder, setFolder] = useState(folderAbove(besides));
  function submitted(event: FormEvent): void {
    event.preventDefault();
    archives.create(folder.trim(), name);
  }
  return (
    <Form onSubmit={submitted}>
      <p className={styles['hint']}>{words.create.hint}</p>
      <TextField isRequired value={name} onChange={setName} className={styles['field'] ?? ''}>
        <Label className={styles['label'] ?? ''}>{words.create.name}</Label>
        <Input className={styles['input'] ?? ''} dir="auto" maxLength={200} autoComplete="off" />
      </TextField>
      <FolderField kind="archive" label={words.create.folder} value={folder} onChange={setFolder} {...choosing} />
      <Failure of={archives} asker="create" />
      <Button type="submit" isDisabled={archives.isOpening || name.trim() === '' || folder.trim() === ''}>
        {words.create.create}
      </Button>
    </Form>
  );
}

function Failure({ of, asker }: { readonly of: Archives; readonly asker: Asker }) {
  if (of.failure?.asker !== asker) return null;
  return (
    <p role="alert" className={styles['problem']}>
      {words.failures[of.failure.reason]}
    </p>
  );
}

function Section({ heading, children }: { readonly heading: string; readonly children: ReactNode }) {
  return (
    <section className={styles['section']}>
      <h3 className={styles['heading']}>{heading}</h3>
      {children}
    </section>
  );
}
