import type { BrowserContext, Page } from '@playwright/test';

/** What a browser did that an offline reader must not do. */
export interface Watch {
  readonly problems: () => readonly string[];
}

/** What the watch has to know of the hosts of a test. */
export interface Origins {
  readonly isOwn: (origin: string) => boolean;
  /** True of a host that was ended: what a window still asks it in vain is no problem. */
  readonly isGone: (origin: string) => boolean;
}

/**
 * Notes every request of a context that does not go to one of our own hosts, every error on a console (a violated
 * content policy shows there) and every exception that no page caught.
 */
export function watchContext(context: BrowserContext, { isOwn, isGone }: Origins): Watch {
  const problems: string[] = [];
  const judge = (address: string, what: string) => {
    if (!isOwn(new URL(address).origin)) problems.push(`${what} to ${address}`);
  };
  context.on('request', (request) => judge(request.url(), `${request.method()} request`));
  context.on('console', (message) => {
    if (message.type() !== 'error') return;
    const { url } = message.location();
    const isInVain = message.text().includes('net::ERR_') && URL.canParse(url) && isGone(new URL(url).origin);
    if (!isInVain) problems.push(`console error: ${message.text()} (${url})`);
  });
  context.on('weberror', (error) => problems.push(`uncaught: ${error.error().stack ?? error.error().message}`));
  context.on('page', (page: Page) => {
    page.on('websocket', (socket) => judge(socket.url(), 'socket'));
    page.on('crash', () => problems.push('the page crashed'));
  });
  return { problems: () => problems };
}
