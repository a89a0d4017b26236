import { useState } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import { isCollectionWithin } from '../../data/collections.ts';
import type { Collection } from '../../preload/contract.ts';
import { Button } from '../app/controls/Button.tsx';
import { Dialog, DialogBody, DialogFoot } from '../app/controls/Dialog.tsx';
import { library as messages } from '../messages/library.ts';
import { collectionPath } from './collection-path.ts';
import styles from './library.module.css';

interface Props {
  readonly collection: Collection;
  readonly collections: readonly Collection[];
  readonly onMove: (parentId: string | null) => void;
  readonly onClose: () => void;
}

const TOP = 'top';

/** Where a collection can be put, for those who do not drag. */
export function MoveDialog({ collection, collections, onMove, onClose }: Props) {
  const [chosen, setChosen] = useState<string>(collection.parentId ?? TOP);
  const places = collections.filter(({ id }) => !isCollectionWithin(id, collection.id, collections));
  return (
    <Dialog title={messages.titles.move(collection.name)} width="26rem" onClose={onClose}>
      <DialogBody>
        <ListBox
          aria-label={messages.destination}
          autoFocus
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[chosen]}
          onSelectionChange={(keys) => {
            const [key] = keys === 'all' ? [] : keys;
            if (typeof key === 'string') setChosen(key);
          }}
          className={styles['places'] ?? ''}
        >
          <ListBoxItem id={TOP} className={styles['place'] ?? ''}>
            {messages.top}
          </ListBoxItem>
          {places.map((place) => (
            <ListBoxItem key={place.id} id={place.id} className={styles['place'] ?? ''} textValue={place.name}>
              <bdi>{collectionPath(place, collections)}</bdi>
            </ListBoxItem>
          ))}
        </ListBox>
        <DialogFoot>
          <Button onPress={onClose}>{messages.cancel}</Button>
          <Button
            kind="primary"
            onPress={() => {
              onClose();
              const parentId = chosen === TOP ? null : chosen;
              if (parentId !== collection.parentId) onMove(parentId);
            }}
          >
            {messages.move}
          </Button>
        </DialogFoot>
      </DialogBody>
    </Dialog>
  );
}
