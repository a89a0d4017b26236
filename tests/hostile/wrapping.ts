import { Header } from 'tar';

export interface Captured {
  readonly url: string;
  readonly body: string;
  /** What the record says that it holds, in bytes, if not the truth. */
  readonly claimed?: number | string;
}

/** Records of a web archive, uncompressed (WARC 1.1, ISO 28500). */
export const warcOf = (captured: readonly Captured[]): Buffer => Buffer.from(captured.map(recordOf).join(''));

function recordOf({ url, body, claimed }: Captured): string {
  const response = `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${body}`;
  return [
    'WARC/1.1',
    'WARC-Type: response',
    `WARC-Target-URI: ${url}`,
    'WARC-Date: 2024-03-02T08:15:00Z',
    'WARC-Record-ID: <urn:uuid:12345678-1234-4234-8234-123456789abc>',
    'Content-Type: application/http; msgtype=response',
    `Content-Length: ${claimed ?? Buffer.byteLength(response)}`,
    '',
    `${response}\r\n\r\n`,
  ].join('\r\n');
}

const BLOCK = 512;

/** A tar file (POSIX ustar). */
export function tarOf(contents: Readonly<Record<string, string>>): Buffer {
  const blocks = Object.entries(contents).flatMap(([path, text]) => {
    const bytes = Buffer.from(text);
    const header = Buffer.alloc(BLOCK);
    new Header({ path, size: bytes.length, type: 'File', mode: 0o644, mtime: new Date(0) }).encode(header, 0);
    return [header, bytes, Buffer.alloc((BLOCK - (bytes.length % BLOCK)) % BLOCK)];
  });
  return Buffer.concat([...blocks, Buffer.alloc(2 * BLOCK)]);
}
