import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createReadStream } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { articleText } from '../../../../data/text.ts';
import { headOf } from '../../../../main/import/head.ts';
import type { Part, PartsReader } from '../../../../main/import/reader.ts';
import { dateOrderOf, guessMapping } from '../../../../main/import/tables/mapping.ts';
import { readCsvTable, readJsonTable } from '../../../../main/import/tables/read-table.ts';
import { readLargeCsv } from '../../../../main/import/tables/read-large-csv.ts';
import { readJsonl } from '../../../../main/import/tables/read-jsonl.ts';
import { tableFormats } from '../../../../main/import/tables/table-formats.ts';
import type { ReadResult } from '../../../../main/import/reader.ts';

const source = (text: string) => ({
  bytes: new TextEncoder().encode(text),
  fileName: 'x',
  folders: [],
  modifiedAt: undefined,
});

function contents(result: ReadResult) {
  if (!result.ok) throw new Error(`not read: ${result.reason}`);
  return result.drafts.map(({ content, part, isStub }) => ({
    ...content,
    text: articleText(content.blocks),
    part,
    isStub,
  }));
}

const folders: string[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
});

/** What a reader makes of a file whose bytes arrive a few at a time. */
async function streamed(reader: PartsReader, text: string | Uint8Array, highWaterMark: number): Promise<Part[]> {
  const folder = await mkdtemp(join(tmpdir(), 'backfile-table-'));
  folders.push(folder);
  const path = join(folder, 'x');
  await writeFile(path, text);
  const parts: Part[] = [];
  const about = { fileName: 'x', folders: [], modifiedAt: undefined, sizeBytes: text.length, path };
  for await (const part of reader({ ...about, open: () => createReadStream(path, { highWaterMark }) }))
    parts.push(part);
  return parts;
}

const jsonl = (text: string | Uint8Array) => streamed(readJsonl, text, 7);

test('NewsAPI: the outlet is a record, and the mark of a cut text goes', () => {
  const [article] = contents(
    readJsonTable(
      source(
        JSON.stringify({
          status: 'ok',
          articles: [
            {
              source: { id: null, name: 'Tern Bay Courier' },
              author: 'Ines Halloran',
              title: 'Pier',
              description: 'Closed.',
              url: 'https://ternbay.example/pier',
              publishedAt: '2024-03-01T07:00:00Z',
              content: 'The pier held through the storm… [+1234 chars]',
            },
          ],
        }),
      ),
    ),
  );
  expect(article).toMatchObject({
    title: 'Pier',
    source: 'Tern Bay Courier',
    byline: ['Ines Halloran'],
    standfirst: 'Closed.',
    published: { value: '2024-03-01T07:00:00Z' },
    text: 'The pier held through the storm…',
    part: 'item 1',
  });
});

test('news-please and CC-News name their fields in their own way', () => {
  const [article] = contents(
    readJsonTable(
      source(
        JSON.stringify({
          authors: ['Ines Halloran'],
          date_publish: '2024-03-01 07:00:00',
          date_download: '2024-03-02 08:00:00',
          language: 'en',
          maintext: 'The pier held.\nIt will open.',
          title: 'Pier',
          title_page: null,
          source_domain: 'ternbay.example',
          url: 'https://ternbay.example/pier',
          image_url: null,
          filename: 'x',
        }),
      ),
    ),
  );
  expect(article).toMatchObject({
    title: 'Pier',
    source: 'ternbay.example',
    text: 'The pier held.\nIt will open.',
    published: { value: '2024-03-01T07:00:00' },
  });
});

test('a title in one column and the text in another: the guess says which', () => {
  expect(guessMapping(['id', 'Headline', 'Article Body', 'Date', 'By Line', 'Category'])).toEqual({
    title: 'Headline',
    text: 'Article Body',
    published: 'Date',
    byline: 'By Line',
    section: 'Category',
  });
  expect(guessMapping(['title', 'content', 'text'])).toMatchObject({ text: 'text' });
});

test('one date that can be read in one way only settles all of them', () => {
  expect(dateOrderOf(['03-01-2024', '03-25-2024'])).toBe('month-first');
  expect(dateOrderOf(['03/01/2024', '25/03/2024'])).toBe('day-first');
  expect(dateOrderOf(['03/01/2024'])).toBeUndefined();
  expect(dateOrderOf(['25/03/2024', '03/25/2024'])).toBeUndefined();
});

test('CSV with quotes, line ends in fields, semicolons or tabs, and rows of uneven length', () => {
  const comma = contents(
    readCsvTable(
      source(
        'title,text,date,author\n"Pier, closed","The pier\n\nheld ""well"".",2024-03-01,Ines Halloran and Bo Lind\nShort row,Words enough here\n',
      ),
    ),
  );
  expect(comma[0]).toMatchObject({
    title: 'Pier, closed',
    text: 'The pier\nheld "well".',
    byline: ['Ines Halloran', 'Bo Lind'],
    published: { value: '2024-03-01' },
    part: 'row 2',
  });
  expect(comma[1]).toMatchObject({ title: 'Short row', text: 'Words enough here' });
  expect(contents(readCsvTable(source('\uFEFFtitle;text\nA;Words, with a comma\n')))[0]).toMatchObject({
    text: 'Words, with a comma',
  });
  expect(contents(readCsvTable(source('title\ttext\nA\tWords here\n')))[0]).toMatchObject({ text: 'Words here' });
});

test('dates with the month first are read so where the table shows it', () => {
  const rows = contents(readCsvTable(source('title,text,date\nA,Words one,03-01-2024\nB,Words two,03-25-2024\n')));
  expect(rows.map(({ published }) => published?.value)).toEqual(['2024-03-01', '2024-03-25']);
});

test('JSON Lines: each line is an article of its own, and a broken one fails alone', async () => {
  const line = (title: string) =>
    JSON.stringify({
      title,
      text: 'PORT HALLOW - The vote was close.\nWork resumes in April.',
      authors: ['Ines Halloran'],
      publish_date: '03-25-2024',
      url: `https://ternbay.example/${title}`,
      domain: 'ternbay.example',
      summary: null,
      warc_date: '2024-03-26T08:15:00Z',
    });
  const parts = await jsonl(`${line('one')}\n{"title": "cut\n\n[1,2]\n${line('two')}`);
  expect(parts.map(({ name, result }) => [name, result.ok ? 'ok' : result.reason])).toEqual([
    ['line 1', 'ok'],
    ['line 2', 'malformed'],
    ['line 4', 'malformed'],
    ['line 5', 'ok'],
  ]);
  const [first] = parts;
  if (!first?.result.ok) throw new Error('not read');
  expect(first.result.drafts[0]?.content).toMatchObject({
    title: 'one',
    published: { value: '2024-03-25' },
    dateline: { place: 'Port Hallow' },
    source: 'ternbay.example',
  });
  expect(first.result.drafts[0]?.state).toEqual({ savedAt: '2024-03-26T08:15:00.000Z' });
  expect(new TextDecoder().decode(first.original)).toBe(line('one'));
});

test('a table without articles is named, not imported', () => {
  expect(readCsvTable(source('height,width\n1,2\n'))).toMatchObject({ ok: false, reason: 'unknown-kind' });
  expect(readJsonTable(source('{"a":1}'))).toMatchObject({ ok: false, reason: 'unknown-kind' });
  expect(readJsonTable(source('{"a":'))).toMatchObject({ ok: false, reason: 'malformed' });
});

test('`__proto__` as a column is a column like any other', () => {
  const [row] = contents(readCsvTable(source('__proto__,title,text\nevil,A,Words here\n')));
  expect(row).toMatchObject({ title: 'A', text: 'Words here' });
  expect(({} as Record<string, unknown>)['title']).toBeUndefined();
});

test('prose is no table, and a table is told by its columns or its name', () => {
  const looks = (text: string, fileName: string) => {
    const bytes = new TextEncoder().encode(text);
    return tableFormats.find((format) => format.looksLike(headOf(bytes, { fileName, sizeBytes: bytes.length })))?.kind;
  };
  expect(looks('The pier, the vote, and the title of it all.\n\nMore words.', 'a.txt')).toBeUndefined();
  expect(looks('title,text,date\nA,B,2024\n', 'a.txt')).toContain('CSV');
  expect(looks('a,b\n1,2\n', 'a.csv')).toContain('CSV');
  expect(looks('{"title":"A"}\n{"title":"B"}\n', 'a.txt')).toContain('Lines');
  expect(looks('[{"title":"A"}]', 'a.txt')).toContain('JSON');
  expect(looks('[draft] The pier', 'a.txt')).toBeUndefined();
});

test('values nested without end do not keep the rest of a record from being read', async () => {
  const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
  const record = `{"title":"A","text":"Words here","extra":${deep}}`;
  expect(contents(readJsonTable(source(`[${record}]`)))[0]).toMatchObject({ title: 'A', text: 'Words here' });
  const parts = await jsonl(`${record}\n${record.replace('"A"', '"B"')}\n`);
  expect(parts.map(({ result }) => result.ok)).toEqual([true, true]);
  expect(readJsonTable(source(deep))).toMatchObject({ ok: false, reason: 'malformed' });
});

/** More than a megabyte of rows, with line ends and marks in their cells. */
const largeCsv = [
  'Title;Published;Text',
  ...Array.from(
    { length: 3000 },
    (_, at) =>
      `Café ${at};1${at % 10}/${(at % 9) + 1}/2024;"Das ""Café"" am Deich hat wieder auf;\r\nes schloß im März ${at}. ${'Die Flut kam und ging. '.repeat(16)}"`,
  ),
].join('\r\n');

test.each([
  ['utf-8', Buffer.from(largeCsv)],
  ['windows-1252', Buffer.from(largeCsv, 'latin1')],
  ['utf-16le', Buffer.from(`\uFEFF${largeCsv}`, 'utf16le')],
] as const)(
  'a large table is read row by row, and comes to the same: %s',
  async (_, bytes) => {
    expect(bytes.length).toBeGreaterThan(1024 * 1024);
    const parts = await streamed(readLargeCsv, bytes, 64 * 1024);
    const whole = readCsvTable({ bytes, fileName: 'x', folders: [], modifiedAt: undefined });
    expect(parts).toHaveLength(3000);
    expect(parts.map(({ name }) => name)).toEqual(contents(whole).map(({ part }) => part));
    expect(parts.flatMap(({ result }) => contents(result))).toEqual(contents(whole));
    expect(parts.map(({ result }) => result.table?.columns)).toEqual([
      ['title', 'published', 'text'],
      ...parts.slice(1).map(() => undefined),
    ]);
  },
  60_000,
);

test('of a large table that is damaged the rows before the damage are read, and one without articles says so', async () => {
  const damaged = `${largeCsv}\r\nCafé;1/1/2024;"${'The tide came in. '.repeat(1_300_000)}`;
  const parts = await streamed(readLargeCsv, damaged, 64 * 1024);
  expect(parts.map(({ result }) => (result.ok ? 'read' : result.reason))).toEqual([
    ...Array.from({ length: 3000 }, () => 'read'),
    'malformed',
  ]);
  const [other] = await streamed(readLargeCsv, 'a,b\n1,2\n', 64 * 1024);
  expect(other?.result).toMatchObject({ ok: false, reason: 'unknown-kind' });
}, 60_000);

test('a table is read whole or row by row by its size, in either case under one name', () => {
  const format = (sizeBytes: number) =>
    tableFormats.find((one) => one.looksLike({ ...headOf(Buffer.from(largeCsv), { fileName: 'x.csv', sizeBytes }) }));
  expect(format(1000)?.read).toBeDefined();
  expect(format(largeCsv.length)?.readParts).toBeDefined();
  expect(format(1000)?.kind).toBe(format(largeCsv.length)?.kind);
});
