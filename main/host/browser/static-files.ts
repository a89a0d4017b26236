import { readdir, readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { join, relative, sep } from 'node:path';
import icon from '../electron/icons/backfile.svg?raw';
import { documentHeaders } from '../document-headers.ts';
import { mediaTypeOf } from '../media-types.ts';
import { ownReply } from './replies.ts';

/** The window's icon in a browser's frame and task bar. */
const iconAddress = '/favicon.ico';

export interface StaticFiles {
  /** Sends the file of that address; false when there is none. */
  readonly send: (response: ServerResponse, pathname: string) => Promise<boolean>;
}

/**
 * The window's own files. Only what the folder held at the start has an address, so no address can lead out of it.
 */
export async function openStaticFiles(folder: string): Promise<StaticFiles> {
  const files = new Map<string, string>();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(`/${relative(folder, path).split(sep).join('/')}`, path);
  }
  return {
    async send(response, pathname) {
      if (pathname === iconAddress) return sendIcon(response);
      const address = pathname === '/' ? '/index.html' : pathname;
      const path = files.get(address);
      if (path === undefined) return false;
      const bytes = await readFile(path);
      response.writeHead(200, {
        ...ownReply,
        ...(address.endsWith('.html') ? documentHeaders : {}),
        // The build puts a hash of the content into the names under /static/.
        ...(address.startsWith('/static/') ? { 'Cache-Control': 'private, max-age=31536000, immutable' } : {}),
        'Content-Type': mediaTypeOf(address),
        'Content-Length': bytes.length,
      });
      response.end(bytes);
      return true;
    },
  };
}

function sendIcon(response: ServerResponse): true {
  response.writeHead(200, { ...ownReply, 'Content-Type': mediaTypeOf('icon.svg') });
  response.end(icon);
  return true;
}
