import { gzipSync } from 'node:zlib';
import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import { zipOf, zipWithNames } from '../main/import/unpack/packing.ts';
import type { HostileFile } from './hostile-files.ts';
import { storyOf, textOf } from './stories.ts';
import { tarOfEntries, type TarredEntry } from './wrapping.ts';

const MB = 1024 * 1024;
const { title } = storyOf(60);
const text = `${title}\n\n${textOf(storyOf(60))}\n`;

/** The last entry, which is read although the ones before it are refused. */
const good = { path: 'good.txt', text };

const tar = (what: string, entries: readonly TarredEntry[], ends: HostileFile['ends'] = 'read'): HostileFile => ({
  what,
  name: 'a.tar',
  make: () => tarOfEntries(entries),
  ends,
});

const named = (what: string, name: string): HostileFile => ({
  what,
  name: 'a.zip',
  make: () => {
    const honest = `${'x'.repeat(name.length - 1)}y`;
    return zipWithNames({ [honest]: text }, { [honest]: name });
  },
  ends: 'unsafe-name',
});

async function zip64Of(contents: Readonly<Record<string, string>>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(contents)) {
    zip.addBuffer(Buffer.from(content), name, { forceZip64Format: true });
  }
  zip.end({ forceZip64Format: true, comment: '' });
  return await buffer(zip.outputStream);
}

/** Where the end record of a zip64 file keeps what it says (APPNOTE 4.3.14). */
const ZIP64_END = Buffer.from('PK\u0006\u0006', 'latin1');
const COUNT_AT = 32;
const DIRECTORY_BYTES_AT = 40;
const DIRECTORY_AT = 48;

const zip64Lie = (what: string, at: number, value: bigint): HostileFile => ({
  what: `a zip64 file that says ${what}`,
  name: 'a.zip',
  make: async () => {
    const zip = await zip64Of({ 'good.txt': text });
    zip.writeBigUInt64LE(value, zip.lastIndexOf(ZIP64_END) + at);
    return zip;
  },
  ends: 'somehow',
});

async function nested(bytes: Uint8Array, depth: number): Promise<Uint8Array> {
  return depth === 0 ? bytes : await nested(await zipOf({ 'inner.zip': bytes }), depth - 1);
}

async function zipOfMany(count: number, nameOf: (at: number) => string): Promise<Buffer> {
  const zip = new ZipFile();
  const add = (bytes: Buffer, name: string) => zip.addBuffer(bytes, name, { compress: false });
  for (let at = 1; at < count; at += 1) add(Buffer.alloc(0), nameOf(at));
  add(Buffer.from(text), nameOf(0));
  zip.end();
  return await buffer(zip.outputStream);
}

const HUGE = 2n ** 53n - 1n;

/** Containers made to fill the memory, to hold the reader up, or to have something written beside them. */
export const hostileContainers: readonly HostileFile[] = [
  {
    what: 'a zip file of 70,000 entries',
    name: 'many.zip',
    make: () => zipOfMany(70_000, (at) => `${at}.txt`),
    ends: 'read',
    mostCpuMs: 30_000,
  },
  {
    what: 'a zip file of 2,000 entries of one name',
    name: 'same.zip',
    make: () => zipOfMany(2000, () => 'a/good.txt'),
    ends: 'read',
  },
  {
    what: 'gzip in gzip in gzip that grows to 500 MB',
    name: 'a.txt.gz.gz.gz',
    make: () => gzipSync(gzipSync(gzipSync(Buffer.alloc(500 * MB)))),
    ends: 'too-much',
  },
  {
    what: 'zip files in each other, 100 deep, as one that holds itself would be',
    name: 'deep.zip',
    make: async () => await nested(await zipOf({ 'good.txt': text }), 100),
    ends: 'too-deep',
  },
  named('a name of zeros', 'a\0b.txt'),
  named('a name that leads up', '../../../evil.txt'),
  named('a name from the root', '/tmp/evil.txt'),
  named('a name of a device', 'CON.txt'),
  named('a name on a drive', 'C:\\evil.txt'),
  named('a name of 10,000 characters', `${'n'.repeat(9996)}.txt`),
  zip64Lie('it has more entries than there are', COUNT_AT, HUGE),
  zip64Lie('its directory is larger than any disk', DIRECTORY_BYTES_AT, HUGE),
  zip64Lie('its directory is beyond its end', DIRECTORY_AT, HUGE),
  zip64Lie('its directory is before its beginning', DIRECTORY_AT, 2n ** 64n - 1n),
  tar('a tar file of names that lead elsewhere', [
    { path: '../../evil.txt', text },
    { path: '/tmp/evil.txt', text },
    { path: 'a/../../evil.txt', text },
    good,
  ]),
  tar('a tar file of links and of files behind them', [
    { path: 'out', type: 'SymbolicLink', linkpath: '/etc' },
    { path: 'out/evil.txt', text },
    { path: 'passwd.txt', type: 'Link', linkpath: '/etc/passwd' },
    good,
  ]),
  tar('a tar file of devices', [
    { path: 'zero.txt', type: 'CharacterDevice' },
    { path: 'pipe.txt', type: 'FIFO' },
    good,
  ]),
  tar('a tar file whose file claims 8 GB', [{ path: 'large.txt', text, claimed: 8_000_000_000 }], 'somehow'),
];
