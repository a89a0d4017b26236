import { createReadStream } from 'node:fs';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gunzipSync, gzipSync } from 'node:zlib';
import sharp from 'sharp';
import { afterEach, expect, test, vi } from 'vitest';
import { WARCRecord, WARCSerializer } from 'warcio';
import { ZipFile } from 'yazl';
import { articleText } from '../../../../data/text.ts';
import type { Part, StreamedSource } from '../../../../main/import/reader.ts';
import { readWacz } from '../../../../main/import/warc/wacz.ts';
import { readRecords, readWarc } from '../../../../main/import/warc/read-warc.ts';

const folders: string[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
});

async function streamed(bytes: Uint8Array, fileName: string): Promise<StreamedSource> {
  const folder = await mkdtemp(join(tmpdir(), 'backfile-warc-'));
  folders.push(folder);
  const path = join(folder, fileName);
  await writeFile(path, bytes);
  const { size: sizeBytes } = await stat(path);
  return { fileName, folders: [], modifiedAt: undefined, sizeBytes, path, open: () => createReadStream(path) };
}

async function collect(parts: AsyncIterable<Part>): Promise<Part[]> {
  const all: Part[] = [];
  for await (const part of parts) all.push(part);
  return all;
}

const summary = (parts: readonly Part[]) =>
  parts.map(({ name, result }) => [
    name,
    result.ok ? articleText(result.drafts[0]?.content.blocks ?? []).split('\n')[0] : result.reason,
  ]);

const sentences = [
  'The pier held through the storm, although the waves came over the wall twice before midnight.',
  'Boats will sail again from Monday, the harbour master said, if the wind drops as it is forecast.',
  'The council met on Tuesday and voted to pay for new lamps along the whole of the eastern wall.',
];
const page = (first: string, image = '') =>
  `<html lang="en"><head><title>News of the pier</title></head><body><article><h1>News of the pier</h1>${image}${[first, ...sentences].map((text) => `<p>${text}</p>`).join('')}</article></body></html>`;
const opening = (name: string) => `The ${name} page begins with a sentence that is long enough to be one.`;
const picture = await sharp({ create: { width: 120, height: 80, channels: 3, background: 'navy' } })
  .png()
  .toBuffer();

interface RecordParts {
  readonly url: string;
  readonly body: string | Uint8Array;
  readonly headers?: Record<string, string>;
  readonly type?: 'response' | 'request' | 'resource' | 'conversion';
  readonly statusline?: string;
}

async function record({
  url,
  body,
  headers = { 'Content-Type': 'text/html; charset=utf-8' },
  type = 'response',
  statusline,
}: RecordParts): Promise<Buffer> {
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  const content = (async function* content() {
    yield bytes;
  })();
  const about = type === 'response' ? { httpHeaders: headers } : { warcHeaders: headers };
  const made = WARCRecord.create(
    { url, date: '2024-03-02T08:15:00Z', type, ...about, ...(statusline ? { statusline } : {}) },
    content,
  );
  return Buffer.from(await WARCSerializer.serialize(made, { gzip: true }));
}

const html = (name: string) => record({ url: `https://ternbay.example/${name}`, body: page(opening(name)) });

test('each page is a part, in every way that records are packed', async () => {
  const gzipped = Buffer.concat([await html('one'), await html('two')]);
  const plain = Buffer.concat([gunzipSync(await html('one')), gunzipSync(await html('two'))]);
  for (const bytes of [gzipped, plain, gzipSync(plain)]) {
    const parts = await collect(readWarc(await streamed(bytes, 'a.warc')));
    expect(summary(parts)).toEqual([
      ['https://ternbay.example/one', opening('one')],
      ['https://ternbay.example/two', opening('two')],
    ]);
    expect(new TextDecoder().decode(parts[0]?.original)).toBe(page(opening('one')));
    expect(parts[0]?.result.ok && parts[0].result.drafts[0]?.content.url).toBe('https://ternbay.example/one');
  }
});

test('bodies that were sent compressed or in chunks are undone', async () => {
  const type = { 'Content-Type': 'text/html; charset=utf-8' };
  const body = page(opening('packed'));
  const packed = [
    await record({
      url: 'https://ternbay.example/br',
      body: brotliCompressSync(body),
      headers: { ...type, 'Content-Encoding': 'br' },
    }),
    await record({
      url: 'https://ternbay.example/gz',
      body: gzipSync(body),
      headers: { ...type, 'Content-Encoding': 'gzip' },
    }),
    await record({
      url: 'https://ternbay.example/chunked',
      body: `${Buffer.byteLength(body).toString(16)}\r\n${body}\r\n0\r\n\r\n`,
      headers: { ...type, 'Transfer-Encoding': 'chunked' },
    }),
    await record({ url: 'https://ternbay.example/lie', body, headers: { ...type, 'Content-Encoding': 'br' } }),
  ];
  const parts = await collect(readWarc(await streamed(Buffer.concat(packed), 'a.warc.gz')));
  expect(summary(parts).map(([, text]) => text)).toEqual([
    opening('packed'),
    opening('packed'),
    opening('packed'),
    opening('packed'),
  ]);
});

test('requests, redirects, errors, scripts and robots.txt are passed over; resources and conversions are read', async () => {
  const records = [
    await record({
      url: 'https://ternbay.example/r',
      body: page(opening('gone')),
      statusline: 'HTTP/1.1 404 Not Found',
    }),
    await record({ url: 'https://ternbay.example/m', body: '', statusline: 'HTTP/1.1 301 Moved' }),
    await record({ url: 'https://ternbay.example/a.js', body: 'x()', headers: { 'Content-Type': 'text/javascript' } }),
    await record({
      url: 'https://ternbay.example/robots.txt',
      body: 'User-agent: *',
      headers: { 'Content-Type': 'text/plain' },
    }),
    await record({
      url: 'https://ternbay.example/res',
      body: page(opening('resource')),
      type: 'resource',
      headers: { 'Content-Type': 'text/html' },
    }),
    await record({
      url: 'https://ternbay.example/conv',
      body: `${opening('plain')}\n\n${sentences.join('\n\n')}`,
      type: 'conversion',
      headers: { 'Content-Type': 'text/plain' },
    }),
  ];
  const parts = await collect(readWarc(await streamed(Buffer.concat(records), 'a.warc.gz')));
  expect(summary(parts)).toEqual([
    ['https://ternbay.example/res', opening('resource')],
    ['https://ternbay.example/conv', opening('plain')],
  ]);
});

test('images that were captured come along, wherever in the file they are', async () => {
  const records = [
    await record({
      url: 'https://ternbay.example/pics/one',
      body: page(
        opening('one'),
        '<figure><img src="../b.png" alt="The pier"><figcaption>The pier.</figcaption></figure>',
      ),
    }),
    await record({ url: 'https://ternbay.example/b.png', body: picture, headers: { 'Content-Type': 'image/png' } }),
  ];
  for (const bytes of [Buffer.concat(records), Buffer.concat(records.toReversed())]) {
    const [part] = await collect(readWarc(await streamed(bytes, 'a.warc.gz')));
    expect(part?.result.ok && part.result.drafts[0]?.assets.length).toBe(1);
  }
});

test('images are found however the bytes of the file arrive, and nothing is left open', async () => {
  const records: Buffer[] = [];
  for (const name of ['one', 'two', 'three']) {
    const figure = `<figure><img src="${name}.png" alt="The pier"></figure>`;
    const url = `https://ternbay.example/${name}`;
    records.push(await record({ url, body: page(opening(name), figure) }));
    records.push(await record({ url: `${url}.png`, body: picture, headers: { 'Content-Type': 'image/png' } }));
  }
  const source = await streamed(Buffer.concat(records), 'a.warc.gz');
  for (const highWaterMark of [1, 7, 64, 1000]) {
    const opened: ReturnType<typeof createReadStream>[] = [];
    const openAt = (start: number) => {
      const stream = createReadStream(source.path, { start, highWaterMark });
      opened.push(stream);
      return stream;
    };
    const parts = await collect(readRecords(openAt, source, () => true));
    expect(parts.map(({ result }) => result.ok && result.drafts[0]?.assets.length)).toEqual([1, 1, 1]);
    expect(opened.filter((stream) => !stream.destroyed)).toEqual([]);
  }
});

test('after a record that says a wrong length the next one is read, and the console stays silent', async () => {
  const said = vi.spyOn(process.stderr, 'write');
  const warned = (['warn', 'log', 'error', 'info'] as const).map((level) => vi.spyOn(console, level));
  const [one, two] = [gunzipSync(await html('one')), gunzipSync(await html('two'))];
  const lengthOf = (bytes: Buffer) => Number(/Content-Length: (\d+)/u.exec(bytes.toString('latin1'))?.[1]);
  for (const wrong of [lengthOf(one) - 40, 100, 0]) {
    const lying = one.toString('latin1').replace(/Content-Length: \d+/u, `Content-Length: ${wrong}`);
    const first = Buffer.from(lying, 'latin1');
    const plain = Buffer.concat([first, two]);
    for (const bytes of [plain, gzipSync(plain), Buffer.concat([gzipSync(first), gzipSync(two)])]) {
      const parts = await collect(readWarc(await streamed(bytes, 'a.warc')));
      expect(summary(parts).at(-1)).toEqual(['https://ternbay.example/two', opening('two')]);
    }
  }
  expect([said, ...warned].flatMap((spy) => spy.mock.calls)).toEqual([]);
  vi.restoreAllMocks();
});

test('headers that never end are given up soon, and what came before stays', async () => {
  const endless = Buffer.alloc(4 * 1024 * 1024, 'A: b\r\n');
  for (const start of [
    'WARC/1.1\r\n',
    'WARC/1.1\r\nWARC-Type: response\r\nContent-Length: 9\r\n\r\nHTTP/1.1 200 OK\r\n',
  ]) {
    const source = await streamed(
      Buffer.concat([gunzipSync(await html('one')), Buffer.from(start), endless]),
      'a.warc',
    );
    let readBytes = 0;
    const openAt = async function* openAt(offset: number) {
      for await (const chunk of createReadStream(source.path, { start: offset })) {
        readBytes += (chunk as Buffer).length;
        yield chunk as Buffer;
      }
    };
    const parts = await collect(readRecords(openAt, source, () => true));
    expect(summary(parts)).toEqual([['https://ternbay.example/one', opening('one')]]);
    expect(readBytes).toBeLessThan(endless.length / 4);
  }
});

test('of a file that was cut short what is whole is read', async () => {
  const bytes = Buffer.concat([await html('one'), await html('two')]);
  const parts = await collect(readWarc(await streamed(bytes.subarray(0, bytes.length - 100), 'a.warc.gz')));
  expect(summary(parts)[0]).toEqual(['https://ternbay.example/one', opening('one')]);
});

test('a file without pages says so', async () => {
  for (const bytes of [
    Buffer.from('WARC/1.1\r\n'),
    await record({ url: 'https://ternbay.example/a.js', body: 'x()', headers: { 'Content-Type': 'text/javascript' } }),
  ]) {
    const parts = await collect(readWarc(await streamed(bytes, 'a.warc')));
    expect(parts.map(({ result }) => result)).toEqual([{ ok: false, reason: 'no-text', detail: 'no pages' }]);
  }
});

async function wacz(files: Readonly<Record<string, string | Uint8Array>>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(files))
    zip.addBuffer(Buffer.from(content), name, { compress: !name.endsWith('.gz') });
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

const lines = (...records: readonly unknown[]) => records.map((one) => JSON.stringify(one)).join('\n');
const header = { format: 'json-pages-1.0', id: 'pages', title: 'All pages' };

test('of a collection the pages that it lists are read, the rest of the crawl is not', async () => {
  const bytes = await wacz({
    'datapackage.json': '{"profile":"wacz"}',
    'archive/data.warc.gz': Buffer.concat([await html('one'), await html('frame')]),
    'pages/pages.jsonl': lines(header, {
      url: 'https://ternbay.example/one',
      ts: '2024-03-02T08:15:00Z',
      title: 'One',
    }),
  });
  expect(summary(await collect(readWacz(await streamed(bytes, 'a.wacz'))))).toEqual([
    ['https://ternbay.example/one', opening('one')],
  ]);
});

test('a listed page without a capture is read from its text, or is a stub', async () => {
  const bytes = await wacz({
    'datapackage.json': '{"profile":"wacz"}',
    'pages/pages.jsonl': lines(header, {
      url: 'https://ternbay.example/text',
      title: 'T',
      text: `${opening('listed')}\n\n${sentences[0] ?? ''}`,
    }),
    'pages/extraPages.jsonl': lines(header, { url: 'https://ternbay.example/only', title: 'Only' }),
  });
  const parts = await collect(readWacz(await streamed(bytes, 'a.wacz')));
  expect(summary(parts)[0]).toEqual(['https://ternbay.example/text', opening('listed')]);
  expect(parts[1]?.result.ok && parts[1].result.drafts[0]?.isStub).toBe(true);
});

test('a collection without lists gives all its pages', async () => {
  const bytes = await wacz({ 'datapackage.json': '{}', 'archive/data.warc.gz': await html('one') });
  expect(summary(await collect(readWacz(await streamed(bytes, 'a.wacz'))))).toEqual([
    ['https://ternbay.example/one', opening('one')],
  ]);
});
