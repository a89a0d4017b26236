import { type ReactNode, useState } from 'react';
import { useKeyboard } from 'react-aria/useKeyboard';
import { MenuTrigger, Toolbar } from 'react-aria-components';
import { Button } from '../app/controls/Button.tsx';
import { MenuItem, MenuPopover } from '../app/controls/Menu.tsx';
import { WithTooltip } from '../app/controls/WithTooltip.tsx';
import {
  ArchiveIcon,
  CloseIcon,
  CollectionIcon,
  ExportIcon,
  MoreIcon,
  PencilIcon,
  StarIcon,
  TagIcon,
  TrashIcon,
} from '../app/icons/icons.tsx';
import { setArchived, setRead, setStarred, trashArticles, untrashArticles } from '../library/article-changes.ts';
import { CollectDialog } from '../library/CollectDialog.tsx';
import { TagsDialog } from '../library/TagsDialog.tsx';
import { CorrectDialog } from '../corrections/CorrectDialog.tsx';
import { ExportDialog } from '../exporting/ExportDialog.tsx';
import { corrections } from '../messages/corrections.ts';
import { exporting } from '../messages/exporting.ts';
import { library as messages } from '../messages/library.ts';
import styles from './BulkBar.module.css';
import type { ListQuery } from './list-query.ts';
import type { Marking } from './use-marking.ts';

interface Props {
  readonly marking: Marking;
  readonly total: number;
  readonly query: ListQuery;
  /** The marks are gone, and this bar with them. */
  readonly onCleared: () => void;
}

/** How many rows are marked, and what can be done with all of them. */
export function BulkBar({ marking, total, query, onCleared }: Props) {
  const [asked, setAsked] = useState<'tags' | 'collection' | 'correct' | 'export' | null>(null);
  const { selection, count } = marking;
  const { bulk } = messages;
  const { keyboardProps } = useKeyboard({
    onKeyDown(event) {
      if (event.key === 'Escape') clear();
      else if (event.key === 'a' && (event.ctrlKey || event.metaKey)) marking.markAll();
      else return event.continuePropagation();
      event.preventDefault();
    },
  });
  if (selection === null) return null;
  const close = () => setAsked(null);
  function clear(): void {
    marking.clear();
    onCleared();
  }

  return (
    <>
      <section className={styles['bar']} aria-label={bulk.region} {...keyboardProps}>
        <div className={styles['line']}>
          <p className={styles['count']} role="status">
            <bdi>{bulk.selected(count)}</bdi>
          </p>
          {count < total && (
            <Button kind="quiet" onPress={marking.markAll}>
              {bulk.selectAll(total)}
            </Button>
          )}
          <IconButton label={bulk.clear} icon={<CloseIcon />} onPress={clear} />
        </div>
        <Toolbar aria-label={bulk.region} className={styles['actions'] ?? ''}>
          <IconButton label={bulk.star} icon={<StarIcon />} onPress={() => setStarred(selection, true)} />
          <IconButton label={bulk.archive} icon={<ArchiveIcon />} onPress={() => setArchived(selection, true)} />
          <IconButton label={bulk.tag} icon={<TagIcon />} onPress={() => setAsked('tags')} />
          <IconButton label={bulk.collect} icon={<CollectionIcon />} onPress={() => setAsked('collection')} />
          <IconButton label={corrections.correct} icon={<PencilIcon />} onPress={() => setAsked('correct')} />
          <IconButton label={exporting.menu} icon={<ExportIcon />} onPress={() => setAsked('export')} />
          {query.view === 'archive' && (
            <IconButton
              label={bulk.trash}
              icon={<TrashIcon />}
              onPress={() => {
                trashArticles(selection);
                clear();
              }}
            />
          )}
          <MenuTrigger>
            <Button kind="quiet" aria-label={bulk.marks}>
              <MoreIcon />
            </Button>
            <MenuPopover aria-label={bulk.marks} popover={{ placement: 'top end' }}>
              <MenuItem label={bulk.markRead} onAction={() => setRead(selection, true)} />
              <MenuItem label={bulk.markUnread} onAction={() => setRead(selection, false)} />
              <MenuItem label={bulk.unstar} onAction={() => setStarred(selection, false)} />
              <MenuItem label={bulk.unarchive} onAction={() => setArchived(selection, false)} />
              {query.view === 'trash' && <MenuItem label={bulk.restore} onAction={() => untrashArticles(selection)} />}
            </MenuPopover>
          </MenuTrigger>
        </Toolbar>
      </section>
      {/* Apart from the bar, whose keys are not meant for them. */}
      {asked === 'tags' && <TagsDialog selection={selection} count={count} onClose={close} />}
      {asked === 'correct' && <CorrectDialog selection={selection} count={count} onClose={close} />}
      {asked === 'collection' && <CollectDialog selection={selection} count={count} onClose={close} />}
      {asked === 'export' && <ExportDialog selection={selection} count={count} onClose={close} />}
    </>
  );
}

interface IconButtonProps {
  readonly label: string;
  readonly icon: ReactNode;
  readonly onPress: () => void;
}

function IconButton({ label, icon, onPress }: IconButtonProps) {
  return (
    <WithTooltip label={label}>
      <Button kind="quiet" aria-label={label} onPress={onPress}>
        {icon}
      </Button>
    </WithTooltip>
  );
}
