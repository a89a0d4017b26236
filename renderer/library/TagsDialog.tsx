import { useState } from 'react';
import { tidyTag } from '../../data/tags.ts';
import type { Selection } from '../../preload/contract.ts';
import { Button } from '../app/controls/Button.tsx';
import { Dialog, DialogBody, DialogFoot } from '../app/controls/Dialog.tsx';
import { library as messages } from '../messages/library.ts';
import { tagArticles, untagArticles } from './article-changes.ts';
import styles from './library.module.css';
import { PickField } from './PickField.tsx';
import { useLibraryNames } from './use-library-names.ts';

interface Props {
  readonly selection: Selection;
  readonly count: number;
  readonly onClose: () => void;
}

/** Puts tags on articles, or takes them off. */
export function TagsDialog({ selection, count, onClose }: Props) {
  const [text, setText] = useState('');
  const { tags } = useLibraryNames();
  const { title, tag, addToAll, removeFromAll } = messages.tags;
  const wanted = tidyTag(text);

  function apply(change: (selection: Selection, tag: string) => void): void {
    if (wanted === '') return;
    onClose();
    change(selection, wanted);
  }

  return (
    <Dialog title={title(count)} width="26rem" onClose={onClose}>
      <DialogBody>
        <PickField label={tag} text={text} names={tags} onText={setText} onEnter={() => apply(tagArticles)} />
        <p className={styles['hint']}>{messages.nestedHint}</p>
        <DialogFoot>
          <Button isDisabled={!tags.includes(wanted)} onPress={() => apply(untagArticles)}>
            {removeFromAll}
          </Button>
          <Button kind="primary" isDisabled={wanted === ''} onPress={() => apply(tagArticles)}>
            {addToAll}
          </Button>
        </DialogFoot>
      </DialogBody>
    </Dialog>
  );
}
