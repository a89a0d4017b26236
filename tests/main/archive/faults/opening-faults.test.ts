import { type FaultCode, underFault } from './faulty-fs.ts';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Archive } from '../../../../main/archive/archive.ts';
import { openArchive, type OpenOptions } from '../../../../main/archive/open-archive.ts';
import { arrivals } from '../arrivals.ts';

vi.setConfig({ testTimeout: 300_000 });

const codes: readonly FaultCode[] = ['EIO', 'EACCES', 'EMFILE', 'ENOSPC', 'EROFS'];

let base = '';
let template = '';
let someId = '';
let runs = 0;

const placeIn = (folder: string): OpenOptions => ({
  folder: join(folder, 'archive'),
  configFolder: join(folder, 'config'),
  cacheFolder: join(folder, 'cache'),
});

beforeAll(async () => {
  base = mkdtempSync(join(tmpdir(), 'backfile-faults-'));
  template = join(base, 'template');
  const opening = await openArchive(placeIn(template));
  if (!opening.ok) throw new Error(opening.reason);
  const archive = opening.value;
  await archive.takeIn(arrivals(3), 'import-1');
  someId = archive.here.articleIds()[0] ?? '';
  const opened = archive.open(someId);
  if (!opened.ok) throw new Error(opened.reason);
  const { textHash } = opened.value.article;
  await archive.addNote({ articleId: someId, textHash, start: 0, end: 5, color: 'blue', text: 'Before' });
  await archive.changeState({ articleId: someId, read: true });
  await archive.close();
});

afterAll(() => rmSync(base, { recursive: true, force: true }));

function newCopy(): string {
  runs += 1;
  const folder = join(base, `run-${runs}`);
  cpSync(template, folder, { recursive: true });
  return folder;
}

/** Everything in the archive's folder but its lock. */
function filesOf({ folder }: OpenOptions): ReadonlyMap<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => !name.startsWith('.') && statSync(join(folder, name)).isFile())
    .toSorted();
  return new Map(names.map((name) => [name, readFileSync(join(folder, name), 'latin1')]));
}

/** Opens and looks at everything, as a window does when it starts. */
async function lookIn(place: OpenOptions): Promise<string> {
  const opening = await openArchive({ ...place, onFault: () => undefined });
  if (!opening.ok) return opening.reason;
  const archive = opening.value;
  try {
    await archive.indexed();
    return seenIn(archive);
  } finally {
    await archive.close();
  }
}

function seenIn(archive: Archive): string {
  const { articleCount, notices, readOnly } = archive.info();
  const opened = archive.open(someId);
  const notes = opened.ok ? opened.value.notes.map(({ text }) => text) : [opened.reason];
  const told = notices.filter(({ kind }) => kind !== 'index-rebuilt').map(({ kind, file }) => `${kind} ${file}`);
  return [
    articleCount,
    ...notes,
    opened.ok && opened.value.isUnread ? 'unread' : 'read',
    ...told,
    readOnly?.reason ?? 'writable',
  ].join(', ');
}

const ALL = '3, Before, read, writable';

/** What one fault at one call of opening leaves wrong. */
async function tryOut(part: 'archive' | 'config' | 'cache', at: number, code: FaultCode): Promise<string[]> {
  const run = newCopy();
  const place = placeIn(run);
  const before = filesOf(place);
  const wrong: string[] = [];
  const { value: seen } = await underFault(join(run, part), { at, code }, () =>
    lookIn(place).catch((error: unknown) => `thrown: ${String(error)}`),
  );
  if (seen.startsWith('thrown')) wrong.push(seen);
  if (part === 'cache' && seen !== ALL) wrong.push(`without its index: ${seen}`);
  const after = filesOf(place);
  for (const [name, bytes] of before) if (after.get(name) !== bytes) wrong.push(`changed: ${name}`);
  // What the system would not remove is this process's, which still runs.
  const isLockLeft = part === 'archive' && readdirSync(place.folder).some((name) => name.startsWith('.backfile-lock-'));
  const again = await lookIn(place);
  if (again !== ALL && !(isLockLeft && again === ALL.replace('writable', 'in-use'))) wrong.push(`afterwards: ${again}`);
  rmSync(run, { recursive: true });
  return wrong;
}

test.each(['archive', 'config', 'cache'] as const)(
  'while an archive is opened, any one system call in the %s folder may fail, and no file is taken for damaged',
  async (part) => {
    const run = newCopy();
    const { value, calls } = await underFault(join(run, part), undefined, () => lookIn(placeIn(run)));
    expect(value).toBe(ALL);
    expect(calls.length).toBeGreaterThan(3);
    const wrong: string[] = [];
    for (const [at, call] of calls.entries()) {
      const code = codes[at % codes.length] ?? 'EIO';
      const found = await tryOut(part, at, code);
      wrong.push(...found.map((what) => `${code} at ${call} (call ${at}): ${what}`));
    }
    expect(wrong).toEqual([]);
  },
);
