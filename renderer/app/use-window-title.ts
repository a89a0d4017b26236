import { useEffect } from 'react';
import { messages } from '../messages/messages.ts';

/** Names the window after the open article, for taskbars and for people who hear it. */
export function useWindowTitle(article: string | undefined): void {
  useEffect(() => {
    document.title = article ? messages.app.windowTitle(article) : messages.app.name;
  }, [article]);
}
