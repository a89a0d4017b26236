import { copyFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FORMAT_VERSION } from '../../../../data/archive-format.ts';
import { openArchive } from '../../../../main/archive/open-archive.ts';
import { fill } from '../../backup/one-of-everything.ts';
import { highlighted, read, rows } from '../archive-fixture.ts';
import { readingOf } from './reading.ts';

/**
 * Writes an archive in today's format with one of everything to `tests/fixtures/archives/format-<version>`, and what is
 * read of it beside it. Run once for each version (`npx tsx tests/main/archive/formats/write-format.ts`); what it wrote is
 * committed and never written again.
 */
const target = fileURLToPath(new URL(`../../../fixtures/archives/format-${FORMAT_VERSION}`, import.meta.url));
const folder = join(target, 'archive');
const profile = join(target, 'profile');
const place = { folder, name: 'One of everything: «ä» שלום 🗞', configFolder: profile, cacheFolder: profile };

async function open() {
  const result = await openArchive(place);
  if (!result.ok) throw new Error(result.reason);
  await result.value.indexed();
  return result.value;
}

/** Gives a file of records the name that a sync program gives to a copy, or another program to a file put aside. */
function copyAs(path: string, name: (stem: string) => string): void {
  const files = readdirSync(join(folder, path)).filter((file) => file.endsWith('.json'));
  const first = files.toSorted()[0] ?? '';
  copyFileSync(join(folder, path, first), join(folder, path, name(first.replace(/\.json$/u, ''))));
}

mkdirSync(target, { recursive: true });
const archive = await open();
await fill(archive);
const [first] = rows(archive);
await highlighted(archive, read(archive, first?.id ?? '').article, 0, 3, 'Before the copies were made');
await archive.close();

copyAs('state', (stem) => `${stem}.sync-conflict-20260326-101500-ABCDEF7.json`);
copyAs('articles', (stem) => `${stem} (Ana's conflicted copy 2026-03-26).json`);
copyAs('articles', (stem) => `${stem}.json.damaged-20260326T093000000Z`);
const [writer = ''] = readdirSync(join(folder, 'notes')).toSorted();
copyAs(`notes/${writer}`, (stem) => `${stem} 2.json`);
writeFileSync(join(folder, 'articles', '.syncthing.half.json.tmp'), '{"format":"backfile/art');
writeFileSync(join(folder, 'notes', 'Read me.txt'), 'Not ours.');

const again = await open();
writeFileSync(join(target, 'reading.json'), `${JSON.stringify(readingOf(again), null, 1)}\n`);
await again.close();
rmSync(profile, { recursive: true });
