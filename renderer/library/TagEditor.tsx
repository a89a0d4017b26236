import { useEffect, useEffectEvent, useState } from 'react';
import { Tag, TagGroup, TagList } from 'react-aria-components';
import { tidyTag } from '../../data/tags.ts';
import { Button } from '../app/controls/Button.tsx';
import { CloseIcon, PlusIcon } from '../app/icons/icons.tsx';
import { reportSurprise } from '../app/surprises.ts';
import { ask, listen } from '../client/client.ts';
import { library as messages } from '../messages/library.ts';
import { tagArticles, untagArticles } from './article-changes.ts';
import { PickField } from './PickField.tsx';
import styles from './tag-editor.module.css';
import { useLibraryNames } from './use-library-names.ts';

/** The tags of the open article, with the means to change them. */
export function TagEditor({ articleId }: { readonly articleId: string }) {
  const tags = useTags(articleId);
  /** The focus goes back to the button once the field it opened is closed. */
  const [stage, setStage] = useState<'idle' | 'adding' | 'closed'>('idle');
  if (tags === null) return null;
  const selection = { ids: [articleId] };

  return (
    <div className={styles['editor']} lang="en" dir="ltr">
      {tags.length > 0 && (
        <TagGroup
          aria-label={messages.tags.region}
          className={styles['group'] ?? ''}
          onRemove={(keys) => {
            for (const tag of keys) untagArticles(selection, String(tag));
          }}
        >
          <TagList className={styles['list'] ?? ''}>
            {tags.map((tag) => (
              <Tag key={tag} id={tag} textValue={tag} className={styles['tag'] ?? ''}>
                <bdi>{tag}</bdi>
                <Button slot="remove" kind="quiet" aria-label={messages.tags.remove(tag)}>
                  <CloseIcon />
                </Button>
              </Tag>
            ))}
          </TagList>
        </TagGroup>
      )}
      {stage === 'adding' ? (
        <NewTag tags={tags} onAdd={(tag) => tagArticles(selection, tag)} onClose={() => setStage('closed')} />
      ) : (
        <Button kind="quiet" autoFocus={stage === 'closed'} onPress={() => setStage('adding')}>
          <PlusIcon />
          {messages.tags.add}
        </Button>
      )}
    </div>
  );
}

interface NewTagProps {
  /** Those that the article has already. */
  readonly tags: readonly string[];
  readonly onAdd: (tag: string) => void;
  readonly onClose: () => void;
}

function NewTag({ tags, onAdd, onClose }: NewTagProps) {
  const [text, setText] = useState('');
  const known = useLibraryNames().tags.filter((tag) => !tags.includes(tag));

  function add(): void {
    const tag = tidyTag(text);
    if (tag !== '') onAdd(tag);
    onClose();
  }

  return (
    <div className={styles['field']}>
      <PickField
        isLabelHidden
        label={messages.tags.add}
        text={text}
        names={known}
        onText={setText}
        onEnter={add}
        onEscape={onClose}
      />
      <Button onPress={add}>{messages.tags.addToAll}</Button>
    </div>
  );
}

/** The tags of an article, kept up with the archive; null before the first answer. */
function useTags(articleId: string): readonly string[] | null {
  const [tags, setTags] = useState<readonly string[] | null>(null);
  const load = useEffectEvent(async () => setTags((await ask('articles.labels', { id: articleId })).tags));
  useEffect(() => {
    const loadNow = () => void load().catch(reportSurprise);
    loadNow();
    return listen((event) => {
      const isConcerned = event.name === 'articles.changed' && (event.payload.ids?.includes(articleId) ?? true);
      if (isConcerned) loadNow();
    });
  }, [articleId]);
  return tags;
}
