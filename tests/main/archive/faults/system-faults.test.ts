import { type FaultCode, underFault } from './faulty-fs.ts';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Outcome } from '../../../../data/outcome.ts';
import type { Archive } from '../../../../main/archive/archive.ts';
import { openArchive, type OpenOptions } from '../../../../main/archive/open-archive.ts';
import { faultsIn } from '../../../crash/check-files.ts';
import { arrival, arrivals } from '../arrivals.ts';

vi.setConfig({ testTimeout: 120_000 });

const codes: readonly FaultCode[] = ['ENOSPC', 'EIO', 'EACCES', 'EMFILE', 'EROFS'];
const reasonOf: Readonly<Record<FaultCode, string>> = {
  ENOSPC: 'disk-full',
  EROFS: 'read-only',
  EIO: 'not-writable',
  EACCES: 'not-writable',
  EMFILE: 'not-writable',
};

interface Deed {
  readonly name: string;
  readonly make: (archive: Archive, id: string) => Promise<Outcome<unknown, string>>;
  /** How many times what was made is there. */
  readonly count: (archive: Archive, id: string) => number;
}

const openedOf = (archive: Archive, id: string) => {
  const opened = archive.open(id);
  if (!opened.ok) throw new Error(`${id}: ${opened.reason}`);
  return opened.value;
};

const listed = (archive: Archive) => archive.page({ by: 'imported', direction: 'ascending' }, 0, 500).rows;

const deeds: readonly Deed[] = [
  {
    name: 'articles are taken in',
    make: (archive) => archive.takeIn([arrival('Tide', 'High at six.'), arrival('Ebb', 'Low at noon.')], 'import-2'),
    count: (archive) => listed(archive).filter(({ title }) => title === 'Tide' || title === 'Ebb').length / 2,
  },
  {
    name: 'a passage is highlighted',
    async make(archive, articleId) {
      const opened = archive.open(articleId);
      if (!opened.ok) return opened;
      const { textHash } = opened.value.article;
      return await archive.addNote({ articleId, textHash, start: 0, end: 5, color: 'green', text: 'Says who?' });
    },
    count: (archive, id) => openedOf(archive, id).notes.filter(({ text }) => text === 'Says who?').length,
  },
  {
    name: 'an article is starred',
    make: (archive, articleId) => archive.changeState({ articleId, starred: true }),
    count: (archive, id) => (openedOf(archive, id).isStarred ? 1 : 0),
  },
];

let base = '';
let template = '';
let someId = '';
let runs = 0;

const placeIn = (folder: string): OpenOptions => ({
  folder: join(folder, 'archive'),
  configFolder: join(folder, 'config'),
  cacheFolder: join(folder, 'cache'),
});

async function openedAt(place: OpenOptions): Promise<Archive> {
  const result = await openArchive(place);
  if (!result.ok) throw new Error(`not opened: ${result.reason}`);
  await result.value.indexed();
  return result.value;
}

/** An archive of its own: a few articles, one of them read and with a note. */
function newCopy(): OpenOptions {
  runs += 1;
  const folder = join(base, `run-${runs}`);
  cpSync(template, folder, { recursive: true });
  return placeIn(folder);
}

beforeAll(async () => {
  base = mkdtempSync(join(tmpdir(), 'backfile-faults-'));
  template = join(base, 'template');
  const archive = await openedAt(placeIn(template));
  await archive.takeIn(arrivals(3), 'import-1');
  someId = listed(archive)[0]?.id ?? '';
  const { textHash } = openedOf(archive, someId).article;
  await archive.addNote({ articleId: someId, textHash, start: 0, end: 5, color: 'blue', text: 'Before' });
  await archive.changeState({ articleId: someId, read: true });
  await archive.close();
});

afterAll(() => rmSync(base, { recursive: true, force: true }));

/** Whether all that the template holds is there, nothing twice, and nothing to complain about. */
function wrongWith(archive: Archive): string[] {
  const { readOnly, notices } = archive.info();
  const { notes, isUnread } = openedOf(archive, someId);
  return [
    ...(readOnly === null ? [] : [`read-only: ${readOnly.reason}`]),
    ...notices.map(({ kind, file }) => `${kind} ${file}`),
    ...(listed(archive).filter(({ title }) => title.startsWith('Harbour')).length === 3 ? [] : ['articles']),
    ...(notes.filter(({ text }) => text === 'Before').length === 1 ? [] : ['the note']),
    ...(isUnread ? ['read'] : []),
  ];
}

/** What keeps a file from being read keeps it from being changed, whatever it is. */
const reasonsOf = (call: string, code: FaultCode): readonly string[] =>
  writing.has(call) ? [reasonOf[code]] : [reasonOf[code], 'not-writable', 'article-missing', 'article-damaged'];

const writing = new Set(['writeFileSync', 'fsync', 'renameSync', 'mkdirSync']);

/** Every call fails in one way, each in another; those that write also for want of room. */
function waysToFail(call: string, at: number): readonly FaultCode[] {
  const code = codes[at % codes.length] ?? 'EIO';
  return writing.has(call) && code !== 'ENOSPC' ? [code, 'ENOSPC'] : [code];
}

/** One fault at one call while something is done; gives what was not as it should be. */
async function tryOut(deed: Deed, call: string, at: number, code: FaultCode): Promise<string[]> {
  const place = newCopy();
  const archive = await openedAt(place);
  const { value: outcome } = await underFault(place.folder, { at, code }, () => deed.make(archive, someId));
  const wrong: string[] = [];
  const seen = deed.count(archive, someId);
  if (!outcome.ok && !reasonsOf(call, code).includes(outcome.reason)) wrong.push(`reason ${outcome.reason}`);
  if (outcome.ok && seen !== 1) wrong.push(`acknowledged, but there ${seen} times`);
  if (!outcome.ok) {
    const again = await deed.make(archive, someId);
    if (!again.ok) wrong.push(`refused again: ${again.reason}`);
  }
  await archive.close();
  wrong.push(...faultsIn(place.folder));
  const reopened = await openedAt({ ...place, cacheFolder: `${place.cacheFolder}-new` });
  const times = deed.count(reopened, someId);
  if (times !== 1) wrong.push(`there ${times} times after all`);
  wrong.push(...wrongWith(reopened));
  await reopened.close();
  rmSync(join(base, `run-${runs}`), { recursive: true });
  return wrong;
}

describe.each(deeds)('while $name', (deed) => {
  test('any one system call may fail, in any way, and nothing is lost, doubled or claimed', async () => {
    const place = newCopy();
    const archive = await openedAt(place);
    const { calls } = await underFault(place.folder, undefined, () => deed.make(archive, someId));
    await archive.close();
    expect(calls).toEqual(expect.arrayContaining(['openSync', 'writeFileSync', 'fsync', 'renameSync', 'closeSync']));
    const wrong: string[] = [];
    for (const [at, call] of calls.entries()) {
      for (const code of waysToFail(call, at)) {
        const found = await tryOut(deed, call, at, code).catch((error: unknown) => [String(error)]);
        wrong.push(...found.map((what) => `${code} at ${call} (call ${at}): ${what}`));
      }
    }
    expect(wrong).toEqual([]);
  });
});
