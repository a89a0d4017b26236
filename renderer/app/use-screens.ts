import { type RefObject, useState } from 'react';
import { flushSync } from 'react-dom';
import type { ListboxHandle } from '../list/VirtualListbox.tsx';
import { useMediaQuery } from './use-media-query.ts';

/** Below this there is room for the list or the article, not for both. */
const NARROW_WINDOW = '(width < 720px)';

export interface Screens {
  readonly shown: 'both' | 'list' | 'article';
  /** Shows the article, where only one fits, and leaves the focus where it is. */
  readonly showArticle: () => void;
  /** Shows the list, and leaves the focus where it is. */
  readonly showList: () => void;
  /** Goes to the article: shows it and gives it the focus. */
  readonly enterArticle: () => void;
  readonly enterList: () => void;
}

/** Which of list and article is on screen, and the ways between them. */
export function useScreens(listbox: RefObject<ListboxHandle | null>, article: RefObject<HTMLElement | null>): Screens {
  const isNarrow = useMediaQuery(NARROW_WINDOW);
  const [screen, setScreen] = useState<'list' | 'article'>('list');
  return {
    shown: isNarrow ? screen : 'both',
    showArticle: () => setScreen('article'),
    showList: () => flushSync(() => setScreen('list')),
    enterArticle() {
      flushSync(() => setScreen('article'));
      article.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
    },
    enterList() {
      flushSync(() => setScreen('list'));
      listbox.current?.focus();
    },
  };
}
