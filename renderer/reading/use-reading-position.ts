import { useLayoutEffect, useRef, useState } from 'react';
import type { ReadingPosition } from '../../data/state.ts';
import { keepPlace, type PlaceKeeper } from './keep-place.ts';
import type { Page } from './page-geometry.ts';
import { createPlaceSaver } from './place-saver.ts';

const TOP: ReadingPosition = { block: 0, offset: 0 };

interface Options {
  /** Null for a text in which no place is kept. */
  readonly articleId: string | null;
  readonly page: () => Page | null;
  /** Where the reader stopped, or null for a first reading. */
  readonly opened: ReadingPosition | null;
}

export interface Resumption {
  /** Whether the article was opened in its middle and the reader has not moved on since. */
  readonly isResumed: boolean;
  readonly showTop: () => void;
}

/** Whether this window has opened an article yet: the first one is what the reader left when the program ended. */
let hasOpened = false;

/**
 * Opens the article where the reader stopped and keeps the place as reading goes on. One that was read to its end opens at
 * its beginning, unless it is what the window showed when it was last closed.
 */
export function useReadingPosition({ articleId, page, opened }: Options): Resumption {
  const keeper = useRef<PlaceKeeper>(null);
  const [isResumed, setResumed] = useState(false);
  const isShown = useRef(false);

  useLayoutEffect(() => {
    const shown = page();
    if (!shown) return;
    // Of a page that is there already only some passages came or went.
    const isFirst = !isShown.current;
    isShown.current = true;
    let isOpening = isFirst && opened !== null;
    const saver = createPlaceSaver(articleId, opened ?? TOP);
    const place = keepPlace(shown, {
      moved(position) {
        setResumed(false);
        saver.note(position);
      },
      settled() {
        if (isOpening) setResumed(shown.scroller.scrollTop > shown.scroller.clientHeight / 2);
        isOpening = false;
      },
    });
    keeper.current = place;
    if (isFirst && opened) place.goTo(opened);
    if (isFirst && hasOpened && isAtEnd(shown.scroller)) place.goTo(TOP);
    hasOpened = true;
    return () => {
      place.stop();
      saver.close();
    };
  }, [articleId, page, opened]);

  return {
    isResumed,
    showTop() {
      setResumed(false);
      keeper.current?.goTo(TOP);
    },
  };
}

function isAtEnd({ scrollTop, clientHeight, scrollHeight }: HTMLElement): boolean {
  return scrollTop > 0 && scrollTop + clientHeight >= scrollHeight - 2;
}
