import { open } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { imageHeadBytes, imageKind } from '../image-kind.ts';
import { imagePolicy } from '../document-headers.ts';
import { ownReply, sendRefusal } from './replies.ts';

/** Sends an image of the archive; its name is its hash, so a window may keep it for good. */
export async function sendImage(response: ServerResponse, path: string | undefined): Promise<void> {
  const file = path === undefined ? undefined : await open(path).catch(() => undefined);
  if (file === undefined) {
    sendRefusal(response, 404, 'no such image');
    return;
  }
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(imageHeadBytes), 0, imageHeadBytes, 0);
    const mediaType = imageKind(buffer.subarray(0, bytesRead));
    if (mediaType === undefined) {
      sendRefusal(response, 404, 'not an image');
      return;
    }
    const { size } = await file.stat();
    response.writeHead(200, {
      ...ownReply,
      'Cache-Control': 'private, max-age=31536000, immutable',
      'Content-Security-Policy': imagePolicy,
      'Content-Type': mediaType,
      'Content-Length': size,
    });
    await pipeline(file.createReadStream({ start: 0, end: size - 1, autoClose: false }), response);
  } finally {
    await file.close();
  }
}
