import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ZipFile } from 'yazl';
import { buffer } from 'node:stream/consumers';
import { seal, sha256Of } from '../../../main/archive/envelope.ts';
import { arrivals, read, takenIn, temporaryFolder, titles } from '../archive/archive-fixture.ts';
import { backedUp, done, kept, look } from './kept-archive.ts';

/** Restores from bytes that may be anything: either they are refused and name what is wrong, or all is there. */
async function tryBytes(bytes: Uint8Array, wanted: readonly string[]): Promise<'refused' | 'restored'> {
  const target = await kept();
  const path = join(temporaryFolder(), 'broken.zip');
  writeFileSync(path, bytes);
  const preview = await look(target, path);
  let outcome: 'refused' | 'restored' = 'refused';
  if (preview.ok) {
    const end = await done(target, target.backups.restoring.start(preview.value.token));
    expect(end.phase).toBe('finished');
    expect(titles(target.archive).toSorted()).toEqual(wanted);
    outcome = 'restored';
  } else {
    expect(preview.detail).toBeTruthy();
    expect(titles(target.archive)).toEqual([]);
  }
  const verified = await done(target, target.verifying.start());
  expect(target.verifying.report(verified.jobId)).toMatchObject({ value: { findings: [] } });
  await target.close();
  await target.archive.close();
  return outcome;
}

test('a backup with any byte changed, or cut off anywhere, is refused or restores exactly', async () => {
  const archive = await kept();
  await takenIn(archive.archive, arrivals(3));
  const good = readFileSync(await backedUp(archive));
  const wanted = titles(archive.archive).toSorted();
  const seen = { refused: 0, restored: 0 };
  const harm = fc.record({
    at: fc.integer({ min: 0, max: good.length - 1 }),
    flip: fc.integer({ min: 1, max: 255 }),
    isCut: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(harm, async ({ at, flip, isCut }) => {
      const bytes = Buffer.from(isCut ? good.subarray(0, at) : good);
      if (!isCut) bytes[at] = (bytes[at] ?? 0) ^ flip;
      seen[await tryBytes(bytes, wanted)] += 1;
    }),
    { numRuns: 60 },
  );
  expect(seen.refused).toBeGreaterThan(20);
}, 120_000);

async function zipOf(
  entries: Readonly<Record<string, string>>,
  listed: readonly { path: string; sizeBytes: number; sha256: string }[],
) {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(entries)) zip.addBuffer(Buffer.from(content), name);
  const manifest = {
    format: 'backfile/backup',
    version: 1,
    formatVersion: 1,
    archive: { id: 'x', name: 'x' },
    madeAt: '2026-03-26T09:30:00.000Z',
    counts: { articles: 0, files: 0, bytes: 0 },
    leftOut: [],
    files: listed,
  };
  zip.addBuffer(Buffer.from(seal(manifest, 'files').text), 'manifest.json');
  zip.end();
  return buffer(zip.outputStream);
}

const entry = (path: string, content: string) => ({ path, sizeBytes: content.length, sha256: sha256Of(content) });

async function refusal(bytes: Uint8Array) {
  const target = await kept();
  const path = join(temporaryFolder(), 'made.zip');
  writeFileSync(path, bytes);
  return look(target, path);
}

test.each([
  '../../outside.json',
  '/etc/outside.json',
  'articles/../../outside.json',
  'articles\\..\\outside.json',
  'notes/../outside.json',
  'originals/short',
  'C:/outside.json',
  '.backfile-lock-x',
  'articles/.hidden.json',
])('a manifest that leads out of the archive (%s) is refused', async (path) => {
  const bytes = await zipOf({ 'articles/a.json': 'x' }, [entry(path, 'x')]);
  expect(await refusal(bytes)).toMatchObject({ ok: false, reason: 'damaged-backup' });
});

test('a file that unpacks to more than the manifest says is refused before it fills anything', async () => {
  const bomb = 'a'.repeat(20_000_000);
  const bytes = await zipOf({ 'state/a.json': bomb }, [
    { path: 'state/a.json', sizeBytes: 10, sha256: sha256Of(bomb) },
  ]);
  const refused = await refusal(bytes);
  expect(refused).toMatchObject({ ok: false, reason: 'damaged-backup' });
  expect(refused.ok ? '' : refused.detail).toContain('state/a.json');
});

test('a file with the wrong hash, one that is missing and one of the wrong shape are named', async () => {
  const name = 'state/a.json';
  for (const bytes of [
    await zipOf({ [name]: 'other' }, [{ ...entry(name, 'words'), sizeBytes: 5 }]),
    await zipOf({}, [entry(name, 'words')]),
    await zipOf({ [name]: seal({ version: 1, format: 'backfile/state' }, undefined).text }, [
      entry(name, seal({ version: 1, format: 'backfile/state' }, undefined).text),
    ]),
  ]) {
    const refused = await refusal(bytes);
    expect(refused).toMatchObject({ ok: false, reason: 'damaged-backup' });
    expect(refused.ok ? '' : refused.detail).toContain(name);
  }
});

test('one that a later version wrote is refused as such', async () => {
  const zip = new ZipFile();
  const manifest = {
    format: 'backfile/backup',
    version: 99,
    formatVersion: 99,
    archive: { id: 'x', name: 'x' },
    madeAt: '',
    counts: { articles: 0, files: 0, bytes: 0 },
    leftOut: [],
    files: [],
  };
  zip.addBuffer(Buffer.from(seal(manifest, 'files').text), 'manifest.json');
  zip.end();
  const refused = await refusal(await buffer(zip.outputStream));
  expect(refused).toMatchObject({ ok: false, reason: 'unreadable' });
});

test('a refused backup leaves what is here as it is', async () => {
  const archive = await kept();
  const [id = ''] = await takenIn(archive.archive, arrivals(1));
  const zip = await backedUp(archive);
  const bytes = readFileSync(zip);
  bytes[60] = (bytes[60] ?? 0) ^ 0xff;
  writeFileSync(zip, bytes);
  const was = read(archive.archive, id);
  expect(await look(archive, zip)).toMatchObject({ ok: false });
  expect(read(archive.archive, id)).toEqual(was);
});
