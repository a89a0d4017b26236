import { brotliDecompressSync } from 'node:zlib';
import type { WARCRecord } from 'warcio';

/** A capture whose bytes are worth having: what a server answered, or a resource or a conversion kept by itself. */
export interface Capture {
  readonly address: string;
  /** ISO 8601. */
  readonly capturedAt: string | undefined;
  /** Lower case, without parameters. */
  readonly mediaType: string;
  readonly charset: string | undefined;
  /** `br` is left for `contentOf`. */
  readonly encoding: string | undefined;
  /** Of the record, before any decoding. */
  readonly sizeBytes: number;
}

/** What a record captured (WARC 1.0 and 1.1, iipc.github.io/warc-specifications); undefined for requests, redirects and errors. */
export function captureOf(record: WARCRecord): Capture | undefined {
  const address = record.warcTargetURI?.replace(/^<(.*)>$/u, '$1');
  if (!address || !isWorthHaving(record)) return undefined;
  const type = typeHeader(record);
  return {
    address,
    capturedAt: record.warcDate ?? undefined,
    mediaType: /^[^;,\s]*/u.exec(type)?.[0].toLowerCase() ?? '',
    charset: /charset\s*=\s*["']?([\w.:-]+)/iu.exec(type)?.[1],
    encoding: header(record, 'content-encoding')?.trim().toLowerCase(),
    sizeBytes: record.warcContentLength,
  };
}

function isWorthHaving(record: WARCRecord): boolean {
  if (record.warcType === 'resource' || record.warcType === 'conversion') return true;
  const status = Number(record.httpHeaders?.statusCode);
  return record.warcType === 'response' && status >= 200 && status < 300;
}

const typeHeader = (record: WARCRecord): string =>
  (record.warcType === 'response' ? header(record, 'content-type') : record.warcContentType) ?? '';

const header = (record: WARCRecord, name: string): string | undefined =>
  record.httpHeaders?.headers.get(name) ?? record.httpHeaders?.headers.get(titled(name)) ?? undefined;

const titled = (name: string): string => name.replaceAll(/\b[a-z]/gu, (letter) => letter.toUpperCase());

/** The bytes of a capture; `undefined` where they are damaged or, decompressed, beyond `limitBytes`. */
export async function contentOf(
  record: WARCRecord,
  { encoding }: Capture,
  limitBytes: number,
): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let sizeBytes = 0;
  for await (const chunk of record) {
    sizeBytes += chunk.length;
    if (sizeBytes > limitBytes) return undefined;
    chunks.push(chunk);
  }
  const bytes = Buffer.concat(chunks);
  return encoding === 'br' ? withoutBrotli(bytes, limitBytes) : bytes;
}

function withoutBrotli(bytes: Buffer, limitBytes: number): Uint8Array | undefined {
  try {
    return brotliDecompressSync(bytes, { maxOutputLength: limitBytes });
  } catch {
    // Some crawlers keep the header and store the decoded bytes.
    return bytes.includes('<') ? bytes : undefined;
  }
}
