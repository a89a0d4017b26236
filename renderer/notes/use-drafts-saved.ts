import { useEffect } from 'react';
import { saveDraftsOf } from './note-actions.ts';

/** Saves what is being written on an article's notes when the reader leaves the article or the window. */
export function useDraftsSaved(articleId: string): void {
  useEffect(() => {
    const save = () => saveDraftsOf(articleId);
    window.addEventListener('pagehide', save);
    return () => {
      window.removeEventListener('pagehide', save);
      save();
    };
  }, [articleId]);
}
