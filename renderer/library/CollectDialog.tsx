import { useState } from 'react';
import type { Selection } from '../../preload/contract.ts';
import { Button } from '../app/controls/Button.tsx';
import { Dialog, DialogBody, DialogFoot } from '../app/controls/Dialog.tsx';
import { reportSurprise } from '../app/surprises.ts';
import { library as messages } from '../messages/library.ts';
import { collectArticles, uncollectArticles } from './article-changes.ts';
import { collectionPath } from './collection-path.ts';
import { createCollection } from './library-actions.ts';
import styles from './library.module.css';
import { PickField } from './PickField.tsx';
import { useLibraryNames } from './use-library-names.ts';

interface Props {
  readonly selection: Selection;
  readonly count: number;
  readonly onClose: () => void;
}

/** Puts articles into a collection, one that is made for them if need be, or takes them out of one. */
export function CollectDialog({ selection, count, onClose }: Props) {
  const [text, setText] = useState('');
  const { collections } = useLibraryNames();
  const { title, name, add, create, remove, newHint } = messages.collect;
  const wanted = text.trim();
  const known = collections.find((each) => collectionPath(each, collections) === wanted);

  async function put(): Promise<void> {
    if (wanted === '') return;
    onClose();
    const collection = known ?? (await createCollection(wanted, null));
    if (collection) collectArticles(selection, { id: collection.id, name: wanted });
  }

  return (
    <Dialog title={title(count)} width="26rem" onClose={onClose}>
      <DialogBody>
        <PickField
          label={name}
          text={text}
          names={collections.map((each) => collectionPath(each, collections))}
          onText={setText}
          onEnter={() => void put().catch(reportSurprise)}
        />
        <p className={styles['hint']}>{known === undefined && wanted !== '' && newHint(wanted)}</p>
        <DialogFoot>
          <Button
            isDisabled={known === undefined}
            onPress={() => {
              onClose();
              if (known) uncollectArticles(selection, known);
            }}
          >
            {remove}
          </Button>
          <Button kind="primary" isDisabled={wanted === ''} onPress={() => void put().catch(reportSurprise)}>
            {known === undefined && wanted !== '' ? create : add}
          </Button>
        </DialogFoot>
      </DialogBody>
    </Dialog>
  );
}
