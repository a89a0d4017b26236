import sharp from 'sharp';
import { expect, test } from 'vitest';
import { articleText } from '../../../data/text.ts';
import { headOf } from '../../../main/import/head.ts';
import { mhtmlFormat } from '../../../main/import/mhtml/mhtml-format.ts';
import { readMhtml } from '../../../main/import/mhtml/read-mhtml.ts';

const paragraphs = [
  'The pier held through the storm, although the waves came over the wall twice before midnight.',
  'Boats will sail again from Monday, the harbour master said, if the wind drops as forecast.',
  'The council met on Tuesday and voted to pay for new lamps along the whole of the eastern wall.',
];
const page = (image: string) =>
  `<html lang="en"><head><title>Pier held – Tern Bay Courier</title></head><body><article><h1>Pier held</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('')}<figure><img src="${image}" alt="The pier"><figcaption>The pier.</figcaption></figure></article></body></html>`;

const png = (
  await sharp({ create: { width: 120, height: 80, channels: 3, background: 'navy' } })
    .png()
    .toBuffer()
).toString('base64');

interface Parts {
  readonly headers?: readonly string[];
  readonly location?: string;
  readonly image?: string;
  readonly imageHeaders?: readonly string[];
  readonly html?: string;
  readonly charset?: string;
}

const quoted = (text: string) =>
  text
    .replaceAll('=', '=3D')
    .replaceAll(/\P{ASCII}/gu, (sign) =>
      [...Buffer.from(sign)].map((byte) => `=${byte.toString(16).toUpperCase()}`).join(''),
    )
    .replaceAll(/.{60}(?=.)(?<!=.?)/gu, '$&=\n');

function mhtml({
  headers,
  location = 'https://ternbay.example/pier',
  image = 'https://ternbay.example/b.png',
  imageHeaders,
  html,
  charset = '; charset=utf-8',
}: Parts = {}): Uint8Array {
  const lines = [
    ...(headers ?? ['From: <Saved by Blink>', 'Snapshot-Content-Location: https://ternbay.example/pier']),
    'Subject: =?utf-8?Q?Pier=20=E2=80=93=20held?=',
    'Date: Sat, 2 Mar 2024 08:15:00 -0000',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related;',
    '\ttype="text/html";',
    '\tboundary="----B1----"',
    '',
    '',
    '------B1----',
    'Content-Type: image/png',
    'Content-Transfer-Encoding: base64',
    ...(imageHeaders ?? ['Content-Location: https://ternbay.example/b.png']),
    '',
    png,
    '------B1----',
    `Content-Type: text/html${charset}`,
    'Content-Transfer-Encoding: quoted-printable',
    `Content-Location: ${location}`,
    '',
    quoted(html ?? page(image)),
    '------B1------',
    '',
  ];
  return Buffer.from(lines.join('\r\n'));
}

async function read(bytes: Uint8Array) {
  const result = await readMhtml({ bytes, fileName: 'pier.mhtml', folders: [], modifiedAt: undefined });
  if (!result.ok) throw new Error(`not read: ${result.reason}`);
  const [draft] = result.drafts;
  if (!draft) throw new Error('no draft');
  return { ...draft, text: articleText(draft.content.blocks) };
}

test('the page is read wherever it stands among the parts, with its address and its image', async () => {
  const draft = await read(mhtml());
  expect(draft.text).toContain(paragraphs.join('\n'));
  expect(draft.content).toMatchObject({ title: 'Pier held', url: 'https://ternbay.example/pier', language: 'en' });
  expect(draft.assets).toHaveLength(1);
  expect(draft.content.blocks).toContainEqual(
    expect.objectContaining({ type: 'figure', width: 120, height: 80, asset: draft.assets[0]?.sha256 }),
  );
});

test('images that are named by content id, or by an address relative to the page, are found', async () => {
  expect((await read(mhtml({ image: 'cid:pic-1@x', imageHeaders: ['Content-ID: <pic-1@x>'] }))).assets).toHaveLength(1);
  expect((await read(mhtml({ image: 'b.png' }))).assets).toHaveLength(1);
});

test('a page saved again from disk keeps the address it came from', async () => {
  const draft = await read(mhtml({ location: 'file:///home/somebody/pier.html' }));
  expect(draft.content.url).toBe('https://ternbay.example/pier');
});

test('a page in another encoding is decoded as its part says', async () => {
  const html = page('b.png').replace('The pier held', 'Caf\u00e9 am Hafen: the pier held');
  const latin = Buffer.from(
    mhtml({ charset: '; charset=iso-8859-1' })
      .toString()
      .replace(
        quoted(page('https://ternbay.example/b.png')),
        [...html]
          .map((sign) => (sign === '=' ? '=3D' : sign === 'é' ? '=E9' : sign))
          .join('')
          .replaceAll('–', '-'),
      ),
  );
  expect((await read(latin)).text).toContain('Café am Hafen');
});

test('a message without a page is refused, and so is one cut in its headers', async () => {
  const bytes = Buffer.from(
    'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n--x\r\nContent-Type: image/png\r\n\r\nabc\r\n--x--\r\n',
  );
  const source = { fileName: 'a.mhtml', folders: [], modifiedAt: undefined };
  expect(await readMhtml({ ...source, bytes })).toMatchObject({ ok: false, reason: 'malformed' });
  expect(await readMhtml({ ...source, bytes: bytes.subarray(0, 20) })).toMatchObject({
    ok: false,
    reason: 'malformed',
  });
});

test('a file that was cut short gives the text it has', async () => {
  const whole = mhtml();
  const draft = await read(whole.subarray(0, whole.length - 200));
  expect(draft.text).toContain(paragraphs[0]);
});

test('it is told by its headers, not by its name', () => {
  const looks = (bytes: Uint8Array) =>
    mhtmlFormat.looksLike(headOf(bytes, { fileName: 'a.txt', sizeBytes: bytes.length }));
  expect(looks(mhtml())).toBe(true);
  expect(looks(mhtml({ headers: ['From: <Saved by Windows Internet Explorer 8>'] }))).toBe(true);
  expect(looks(Buffer.from('Subject: a letter\n\nContent-Type: multipart/related is a header.\n'))).toBe(false);
});
