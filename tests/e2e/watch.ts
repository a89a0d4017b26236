import type { BrowserContext, Page } from '@playwright/test';

/** What a browser did that an offline reader must not do. */
export interface Watch {
  readonly problems: () => readonly string[];
}

/**
 * Notes every request of a context that does not go to one of our own hosts, every error on a console (a violated
 * content policy shows there) and every exception that no page caught.
 */
export function watchContext(context: BrowserContext, isOwn: (url: URL) => boolean): Watch {
  const problems: string[] = [];
  const judge = (address: string, what: string) => {
    if (!isOwn(new URL(address))) problems.push(`${what} to ${address}`);
  };
  context.on('request', (request) => judge(request.url(), `${request.method()} request`));
  context.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console error: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => problems.push(`uncaught: ${error.error().stack ?? error.error().message}`));
  context.on('page', (page: Page) => {
    page.on('websocket', (socket) => judge(socket.url(), 'socket'));
    page.on('crash', () => problems.push('the page crashed'));
  });
  return { problems: () => problems };
}
