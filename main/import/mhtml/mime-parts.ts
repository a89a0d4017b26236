import { buffer } from 'node:stream/consumers';
import { Readable, type Transform } from 'node:stream';
import mailsplit, { type Headers, type MimeNode } from 'mailsplit';

/** A part of a MIME message, its transfer encoding undone. */
export interface MimePart {
  /** Lower case, without parameters; empty where the part says nothing. */
  readonly mediaType: string;
  readonly charset: string | undefined;
  readonly location: string | undefined;
  /** Without the angle brackets. */
  readonly contentId: string | undefined;
  readonly bytes: Buffer;
}

export interface MimeMessage {
  readonly headers: Headers;
  readonly parts: readonly MimePart[];
}

/** A saved page has hundreds of parts at most, a hostile one as many as it likes, next to or in each other. */
const MOST_PARTS = 4000;

/** Splits a MIME message (RFC 2045, 2557) into its headers and its first leaves; undefined where it is none. */
export async function mimeParts(bytes: Uint8Array): Promise<MimeMessage | undefined> {
  const splitter = new mailsplit.Splitter({ maxChildNodes: MOST_PARTS });
  const parts: Promise<MimePart>[] = [];
  let root: MimeNode | undefined;
  let open: { node: MimeNode; decoder: Transform } | undefined;
  Readable.from([bytes]).pipe(splitter);
  for await (const piece of untilCrowded(splitter)) {
    if (piece.type === 'node') {
      open?.decoder.end();
      open = undefined;
      root ??= piece;
    } else if (piece.type === 'body') {
      if (open?.node !== piece.node) {
        open?.decoder.end();
        open = { node: piece.node, decoder: piece.node.getDecoder() };
        parts.push(partOf(piece.node, open.decoder));
      }
      open.decoder.write(piece.value);
    }
  }
  open?.decoder.end();
  return root && { headers: root.headers, parts: await Promise.all(parts) };
}

/** What there is before there are too many parts. */
async function* untilCrowded<Piece>(pieces: AsyncIterable<Piece>): AsyncGenerator<Piece> {
  try {
    yield* pieces;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EMAXLEN')) throw error;
  }
}

async function partOf(node: MimeNode, decoder: Transform): Promise<MimePart> {
  return {
    mediaType: node.contentType || '',
    charset: node.charset || undefined,
    location: node.headers.getFirst('content-location').trim() || undefined,
    contentId:
      node.headers
        .getFirst('content-id')
        .trim()
        .replace(/^<(.*)>$/u, '$1') || undefined,
    bytes: await buffer(decoder),
  };
}
