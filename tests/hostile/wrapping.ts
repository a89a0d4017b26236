import { Header } from 'tar';

export interface Captured {
  readonly url: string;
  readonly body: string | Uint8Array;
  /** Media type; a page if it is not given. */
  readonly type?: string;
  /** Of the answer, beside its type. */
  readonly headers?: string;
  /** How many bytes the record says that it holds, if not the truth. */
  readonly claimed?: string;
}

/** Records of a web archive, uncompressed (WARC 1.1, ISO 28500). */
export const warcOf = (captured: readonly Captured[]): Buffer => Buffer.concat(captured.map(recordOf));

function recordOf({ url, body, type = 'text/html; charset=utf-8', headers, claimed }: Captured): Buffer {
  const about = ['HTTP/1.1 200 OK', `Content-Type: ${type}`, ...(headers === undefined ? [] : [headers])];
  const response = Buffer.concat([Buffer.from(`${about.join('\r\n')}\r\n\r\n`), Buffer.from(body)]);
  const record = [
    'WARC/1.1',
    'WARC-Type: response',
    `WARC-Target-URI: ${url}`,
    'WARC-Date: 2024-03-02T08:15:00Z',
    'WARC-Record-ID: <urn:uuid:12345678-1234-4234-8234-123456789abc>',
    'Content-Type: application/http; msgtype=response',
    `Content-Length: ${claimed ?? String(response.length)}`,
    '',
    '',
  ];
  return Buffer.concat([Buffer.from(record.join('\r\n')), response, Buffer.from('\r\n\r\n')]);
}

const BLOCK = 512;

/** A tar file (POSIX ustar). */
export const tarOf = (contents: Readonly<Record<string, string>>): Buffer =>
  tarOfEntries(Object.entries(contents).map(([path, text]) => ({ path, text })));

export interface TarredEntry {
  readonly path: string;
  readonly text?: string;
  readonly type?: 'File' | 'SymbolicLink' | 'Link' | 'CharacterDevice' | 'FIFO';
  /** Where a link leads. */
  readonly linkpath?: string;
  /** What the header says, if not the truth. */
  readonly claimed?: number;
}

export function tarOfEntries(entries: readonly TarredEntry[]): Buffer {
  const blocks = entries.flatMap(({ path, text = '', type = 'File', linkpath, claimed }) => {
    const bytes = Buffer.from(text);
    const header = Buffer.alloc(BLOCK);
    const size = claimed ?? bytes.length;
    const about = {
      path,
      size,
      type,
      mode: 0o644,
      mtime: new Date(0),
      ...(linkpath === undefined ? {} : { linkpath }),
    };
    new Header(about).encode(header, 0);
    return [header, bytes, Buffer.alloc((BLOCK - (bytes.length % BLOCK)) % BLOCK)];
  });
  return Buffer.concat([...blocks, Buffer.alloc(2 * BLOCK)]);
}

const END_BYTES = 22;

/** A zip file of one entry whose directory names that entry many times (APPNOTE 4.3.12 and 4.3.16). */
export function overlappingZip(zip: Buffer, count: number): Buffer {
  const end = Buffer.from(zip.subarray(zip.length - END_BYTES));
  const start = end.readUInt32LE(16);
  const entry = zip.subarray(start, zip.length - END_BYTES);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(entry.length * count, 12);
  return Buffer.concat([zip.subarray(0, start), ...Array.from({ length: count }, () => entry), end]);
}
