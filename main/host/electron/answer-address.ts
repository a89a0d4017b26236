import { readFile } from 'node:fs/promises';
import { extname, isAbsolute, relative, resolve, sep } from 'node:path';
import { documentHeaders, imagePolicy } from '../document-headers.ts';
import { imageKind } from '../image-kind.ts';
import { mediaTypeOf } from '../media-types.ts';
import { isOwnAddress } from './app-scheme.ts';

/** Where the answers to the window's own addresses come from. */
export interface AddressSources {
  /** Folder of the built window. */
  readonly folder: string;
  readonly assetPath: (sha256: string) => Promise<string | undefined>;
}

/** Answers `app:` requests: the window's files, and the archive's images under `/assets/<sha256>`. */
export function answerAddress({ folder, assetPath }: AddressSources): (request: Request) => Promise<Response> {
  return async (request) => {
    if (!['GET', 'HEAD'].includes(request.method)) return refusal(405, { Allow: 'GET, HEAD' });
    if (!isOwnAddress(request.url)) return refusal(403);
    const path = decodedPath(request.url);
    if (path === undefined) return refusal(400);
    const sha256 = /^\/assets\/([0-9a-f]{64})$/u.exec(path)?.[1];
    const found = sha256 === undefined ? await windowFile(folder, path) : await image(await assetPath(sha256));
    if (!found) return refusal(404);
    return new Response(request.method === 'HEAD' ? null : found.bytes, { headers: found.headers });
  };
}

interface Found {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly headers: Readonly<Record<string, string>>;
}

/** Bytes are what their type says, and nobody guesses another. */
const everyReply = { 'X-Content-Type-Options': 'nosniff' } as const;

function refusal(status: number, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(null, { status, headers: { ...everyReply, ...headers } });
}

function decodedPath(address: string): string | undefined {
  try {
    const path = decodeURIComponent(new URL(address).pathname);
    return path.includes('\0') ? undefined : path;
  } catch {
    return undefined;
  }
}

async function windowFile(folder: string, path: string): Promise<Found | undefined> {
  const file = resolve(folder, `.${path === '/' ? '/index.html' : path}`);
  // Comparing prefixes would also admit a neighbour whose name begins with the folder's.
  const below = relative(folder, file);
  if (below === '' || below === '..' || below.startsWith(`..${sep}`) || isAbsolute(below)) return undefined;
  const bytes = await bytesOf(file);
  if (!bytes) return undefined;
  const document = extname(file) === '.html' ? documentHeaders : {};
  return { bytes, headers: { ...everyReply, ...document, 'Content-Type': mediaTypeOf(file) } };
}

async function image(path: string | undefined): Promise<Found | undefined> {
  const bytes = path === undefined ? undefined : await bytesOf(path);
  const mediaType = bytes && imageKind(bytes);
  if (!bytes || mediaType === undefined) return undefined;
  return { bytes, headers: { ...everyReply, 'Content-Type': mediaType, 'Content-Security-Policy': imagePolicy } };
}

async function bytesOf(file: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return await readFile(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'EISDIR' || code === 'ENOTDIR') return undefined;
    throw error;
  }
}
