import { refused } from '../../../data/outcome.ts';
import type { ArticleState } from '../../../data/state.ts';
import { effectiveTags, isTagWithin, renamedTag, tidyTag } from '../../../data/tags.ts';
import type { Args, Reply } from '../../../preload/contract.ts';
import { articlesTagged, ownTags } from '../../find/library-queries.ts';
import type { RegisterValues } from '../change-states.ts';
import type { ArchiveContext } from '../context.ts';
import { tagValues } from './change-articles.ts';
import type { ChangeUndoably } from './undo-log.ts';

export interface TagChanges {
  readonly renameTag: (request: Args<'tags.rename'>) => Promise<Reply<'tags.rename'>>;
  readonly removeTag: (request: Args<'tags.remove'>) => Promise<Reply<'tags.remove'>>;
}

/** Changes of a tag wherever it is. A tag is no more than what articles say of themselves, so it goes with the last one. */
export function changingTags(context: ArchiveContext, change: ChangeUndoably): TagChanges {
  const { catalogue, indexing } = context;

  /** On every article that has the tag or one nested in it; `next` gives what one of those becomes, or nothing. */
  async function onAll(tag: string, next: (tag: string) => readonly string[]): Promise<Reply<'tags.remove'>> {
    if (context.readOnly !== null) return refused('read-only');
    await indexing.all();
    const articles = catalogue.use((database) => articlesTagged(database, tag));
    if (articles.length === 0) return refused('tag-missing');
    return change(articles, (state) => {
      const own = catalogue.use((database) => ownTags(database, state.id));
      return replacedTags(state, own, tag, next);
    });
  }

  return {
    async renameTag({ from, to }) {
      const name = tidyTag(to);
      return name === '' ? refused('no-name') : onAll(from, (tag) => [renamedTag(tag, from, name)]);
    },
    removeTag: ({ name }) => onAll(name, () => []),
  };
}

function replacedTags(
  state: ArticleState,
  own: readonly string[],
  tag: string,
  next: (tag: string) => readonly string[],
): RegisterValues {
  const before = effectiveTags(own, state).filter((each) => isTagWithin(each, tag));
  const after = new Set(before.flatMap(next));
  const gone = before.filter((each) => !after.has(each));
  return tagValues(state, own, [...after], gone);
}
