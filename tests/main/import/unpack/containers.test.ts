import { readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { gzipSync } from 'node:zlib';
import { create } from 'tar';
import { describe, expect, test } from 'vitest';
import { reading, story, zipOf, zipWithNames } from './packing.ts';

const { at, put, putTar, read, outcomes } = reading();

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

describe('a zip file', () => {
  test('gives each file in it under its own name, and keeps that file as the original', async () => {
    const zip = put('saved.zip', await zipOf({ 'a.txt': story('Pier'), 'deep/er/b.txt': story('Quay') }));
    expect(await outcomes(zip)).toEqual([
      ['saved.zip › a.txt', 'Pier'],
      ['saved.zip › deep/er/b.txt', 'Quay'],
    ]);
    const [first] = await read(zip);
    expect(first).toMatchObject({
      arrival: { bytes: Buffer.from(story('Pier')), fileName: 'saved.zip › a.txt' },
    });
  });

  test('is known by its content, whatever its name says', async () => {
    expect(await outcomes(put('letter.txt', await zipOf({ 'a.html.txt': story('Pier') })))).toEqual([
      ['letter.txt › a.html.txt', 'Pier'],
    ]);
  });

  test('gives the images that its pages show to them, and names the others', async () => {
    const page = '# Pier\n\nThe pier is closed.\n\n![The pier](pictures/pier.png)\n';
    const zip = put('a.zip', await zipOf({ 'pictures/pier.png': PIXEL, 'pier.md': page, 'stray.png': PIXEL }));
    expect(await outcomes(zip)).toEqual([
      ['a.zip › pier.md', 'Pier'],
      ['a.zip › stray.png', 'unknown-kind (picture)'],
    ]);
    const [article] = await read(zip);
    expect(article?.ok === true && article.arrival.drafts[0]?.assets.map(({ bytes }) => bytes)).toEqual([PIXEL]);
  });

  test('takes the folder that its files lie in for what the reader says it means', async () => {
    const zip = put('all.zip', await zipOf({ 'all/Coast News/a.txt': story('Pier'), 'all/b.txt': story('Quay') }));
    const sources = (await read(zip, 'source')).map((one) => one.ok && one.arrival.drafts[0]?.content.source);
    expect(sources).toEqual(['Coast News', 'all']);
  });

  test('passes over what systems leave in it', async () => {
    const zip = put('a.zip', await zipOf({ '__MACOSX/._a.txt': 'x', '.DS_Store': 'x', 'a.txt': story('Pier') }));
    expect(await outcomes(zip)).toEqual([['a.zip › a.txt', 'Pier']]);
  });

  test('leaves out what has a name that leads elsewhere, and writes nothing by it', async () => {
    const contents = {
      '0123456789.txt': story('A'),
      'abcdefghij.txt': story('B'),
      'con.txt': story('C'),
      z: story('Z'),
    };
    const names = { '0123456789.txt': '../../evil.txt', 'abcdefghij.txt': '/etc/passwd.tx' };
    expect(await outcomes(put('a.zip', await zipWithNames(contents, names)))).toEqual([
      ['a.zip › ../../evil.txt', 'unsafe-name'],
      ['a.zip › /etc/passwd.tx', 'unsafe-name'],
      ['a.zip › con.txt', 'unsafe-name'],
      ['a.zip › z', 'Z'],
    ]);
  });

  test('does not follow links and names what is locked', async () => {
    const zip = await zipOf({ 'link.txt': '/etc/hostname', 'locked.txt': story('Locked'), 'a.txt': story('Pier') });
    const directory = (name: string) => zip.lastIndexOf(name) - 46;
    zip.writeUInt32LE((0o120777 << 16) >>> 0, directory('link.txt') + 38);
    zip.writeUInt16LE(zip.readUInt16LE(directory('locked.txt') + 8) | 1, directory('locked.txt') + 8);
    expect(await outcomes(put('a.zip', zip))).toEqual([
      ['a.zip › link.txt', 'unreadable (link-outside)'],
      ['a.zip › locked.txt', 'encrypted'],
      ['a.zip › a.txt', 'Pier'],
    ]);
  });

  test('that is cut short is named as damaged', async () => {
    const whole = await zipOf({ 'a.txt': story('Pier') });
    expect(await outcomes(put('cut.zip', whole.subarray(0, whole.length - 30)))).toEqual([
      ['cut.zip', 'malformed (a zip file)'],
    ]);
  });

  test('of which one file is damaged gives the others', async () => {
    const zip = await zipOf({ 'a.txt': story('Pier').repeat(50), 'b.txt': story('Quay') });
    zip.fill(0xff, 40, 60);
    expect(await outcomes(put('a.zip', zip))).toEqual([
      ['a.zip › a.txt', 'malformed (a zip file)'],
      ['a.zip › b.txt', 'Quay'],
    ]);
  });

  test('without anything to read says so', async () => {
    expect(await outcomes(put('a.zip', await zipOf({ '.DS_Store': 'x' })))).toEqual([['a.zip', 'nothing-inside']]);
    expect(await outcomes(put('b.zip', await zipOf({})))).toEqual([['b.zip', 'nothing-inside']]);
  });

  test('of an office program is named for what it is', async () => {
    const document = await zipOf({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w:document/>' });
    expect(await outcomes(put('letter.docx', document))).toEqual([
      ['letter.docx', 'unknown-kind (looks like an Office document)'],
    ]);
  });

  test('of thousands of files gives them all', async () => {
    const contents = Object.fromEntries(
      Array.from({ length: 3000 }, (_, number) => [`${String(number)}.txt`, story(`Pier ${String(number)}`)]),
    );
    const read = await outcomes(put('many.zip', await zipOf(contents)));
    expect(read.map(([, title]) => title)).toEqual(
      Array.from({ length: 3000 }, (_, number) => `Pier ${String(number)}`),
    );
  });

  test('that unpacks to more than any honest file is stopped, and what came before stays', async () => {
    const zeros = Buffer.alloc(48 * 1024 * 1024);
    const zip = put(
      'bomb.zip',
      await zipOf({ 'a.txt': story('Pier'), 'b.bin': zeros, 'c.bin': zeros, 'd.bin': zeros }),
    );
    const read = await outcomes(zip);
    expect(read[0]).toEqual(['bomb.zip › a.txt', 'Pier']);
    expect(read.at(-1)?.[1]).toBe('too-much');
  });
});

describe('files packed in files', () => {
  test('are read through zip, gzip and tar', async () => {
    const inner = await zipOf({ 'a.txt': story('Pier') });
    const tar = await putTar('all.tgz', { 'inner.zip': inner, 'b.txt.gz': gzipSync(story('Quay')) }, true);
    expect(await outcomes(tar)).toEqual([
      ['all.tgz › all.tar › inner.zip › a.txt', 'Pier'],
      ['all.tgz › all.tar › b.txt.gz › b.txt', 'Quay'],
    ]);
  });

  test('are given up where they go too deep', async () => {
    let zip = await zipOf({ 'a.txt': story('Pier') });
    for (let depth = 0; depth < 5; depth += 1) zip = await zipOf({ 'in.zip': zip });
    const [[path, reason] = []] = await outcomes(put('out.zip', zip));
    expect([path?.split(' › ').length, reason]).toEqual([5, 'too-deep']);
  });

  test('leave nothing behind in the folder for temporary files', async () => {
    const mine = () =>
      readdirSync(tmpdir()).filter((name) => name.startsWith(`backfile-import-${String(process.pid)}-`));
    await outcomes(put('a.zip', await zipOf({ 'in.zip': await zipOf({ 'a.txt': story('Pier') }) })));
    expect(mine()).toEqual([]);
  });
});

describe('a gzip file', () => {
  test('gives the file that was packed', async () => {
    expect(await outcomes(put('a.txt.gz', gzipSync(story('Pier'))))).toEqual([['a.txt.gz › a.txt', 'Pier']]);
  });

  test('that is cut short is named as damaged', async () => {
    expect(await outcomes(put('a.txt.gz', gzipSync(story('Pier')).subarray(0, 50)))).toEqual([
      ['a.txt.gz › a.txt', 'malformed (a gzip file)'],
    ]);
  });

  test('that unpacks to more than any honest file is stopped', async () => {
    const read = await outcomes(put('a.gz', gzipSync(Buffer.alloc(200 * 1024 * 1024, 'tide '))));
    expect(read).toEqual([['a.gz › a', 'too-large']]);
  });
});

describe('a tar file', () => {
  test('gives its files, with the images that come after the page that shows them', async () => {
    const page = '# Pier\n\nThe pier is closed.\n\n![The pier](pier.png)\n';
    const tar = await putTar('a.tar', { 'a/pier.md': page, 'a/pier.png': PIXEL, 'a/quay.txt': story('Quay') });
    expect(await outcomes(tar)).toEqual([
      ['a.tar › a/pier.md', 'Pier'],
      ['a.tar › a/quay.txt', 'Quay'],
    ]);
    const [article] = await read(tar);
    expect(article?.ok === true && article.arrival.drafts[0]?.assets.map(({ bytes }) => bytes)).toEqual([PIXEL]);
  });

  test('does not follow links', async () => {
    put('in/a.txt', story('Pier'));
    symlinkSync('/etc/hostname', at('in/link.txt'));
    await create({ file: at('a.tar'), cwd: at('in') }, ['link.txt', 'a.txt']);
    expect(await outcomes(at('a.tar'))).toEqual([
      ['a.tar › link.txt', 'unreadable (link-outside)'],
      ['a.tar › a.txt', 'Pier'],
    ]);
  });

  test('that is cut short gives what is whole', async () => {
    const tar = await putTar('a.tar', { 'a.txt': story('Pier'), 'b.txt': story('Quay').repeat(400) });
    const cut = put('cut.tar', readFileSync(tar).subarray(0, 4096));
    const read = await outcomes(cut);
    expect(read[0]).toEqual(['cut.tar › a.txt', 'Pier']);
    expect(read.at(-1)).toEqual(['cut.tar', 'malformed (a tar file)']);
  });
});
