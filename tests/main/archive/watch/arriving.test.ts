import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { arrivals, highlighted, opened, read, takenIn, textAt, titles } from '../archive-fixture.ts';
import { bring, bringAll, eventsOf, eventually, machines, openQuickly, recordFiles } from './watch-fixture.ts';

vi.setConfig({ testTimeout: 60_000 });

/** Two machines, the first with articles that the second has not seen yet. */
async function twoMachines(count = 3) {
  const [here, there] = await machines(2);
  if (!here || !there) throw new Error('two machines');
  const writing = await opened(here);
  const ids = await takenIn(writing, arrivals(count));
  const watching = await openQuickly(there);
  return { here, there, writing, watching, ids, id: ids[0] ?? '' };
}

describe('while an archive is open', () => {
  test('articles, states and notes that another machine wrote come in, and windows are told of each', async () => {
    const { here, there, writing, watching, ids, id } = await twoMachines();
    const events = eventsOf(watching);
    bringAll(here, there);
    await eventually(() => expect(titles(watching)).toEqual(titles(writing)));
    const news = { name: 'articles.changed', payload: { ids: expect.arrayContaining(ids) } };
    await eventually(() => expect(events).toContainEqual(news));
    await eventually(() => expect(events.some(({ name }) => name === 'archive.changed')).toBe(true));

    await writing.changeState({ articleId: id, starred: true });
    await highlighted(writing, read(writing, id).article, 0, 5, 'Which boats?');
    bringAll(here, there);
    await eventually(() => expect(read(watching, id)).toEqual(read(writing, id)));
    await eventually(() => expect(events).toContainEqual({ name: 'notes.changed', payload: { articleId: id } }));
    expect(watching.info().notices).toEqual([]);
  });

  test('what it writes itself is nothing new', async () => {
    const { here, there, watching } = await twoMachines();
    const own = eventsOf(watching);
    await takenIn(watching, arrivals(1, 50));
    await eventually(() => expect(own.filter(({ name }) => name === 'articles.changed')).toHaveLength(1));
    // When this has come, all that happened before it was looked at.
    bringAll(here, there);
    await eventually(() => expect(titles(watching)).toHaveLength(4));
    await eventually(() => expect(own.filter(({ name }) => name === 'articles.changed')).toHaveLength(2));
    expect(watching.info().notices).toEqual([]);
  });

  test('a file that goes takes its articles along', async () => {
    const { here, there, watching } = await twoMachines();
    bringAll(here, there);
    await eventually(() => expect(titles(watching)).toHaveLength(3));
    rmSync(join(there.folder, recordFiles(here)[0] ?? ''));
    await eventually(() => expect(titles(watching)).toEqual([]));
  });
});

describe('a file that is half here', () => {
  test('is waited for in silence, and read when it is whole', async () => {
    const { here, there, watching } = await twoMachines();
    const [path = ''] = recordFiles(here);
    const events = eventsOf(watching);
    for (const share of [0, 0.3, 0.6, 0.9]) {
      bring(here, there, path, share);
      await watching.indexed();
      expect(watching.info().notices).toEqual([]);
    }
    bring(here, there, path);
    await eventually(() => expect(titles(watching)).toHaveLength(3));
    expect(watching.info().notices).toEqual([]);
    expect(events.filter(({ name }) => name === 'articles.changed').length).toBeGreaterThan(0);
  });

  test('and stays so is told of, never moved, and read when it comes after all', async () => {
    const { here, there, watching } = await twoMachines();
    const [path = ''] = recordFiles(here);
    bring(here, there, path, 0.5);
    await eventually(() => expect(watching.info().notices).toMatchObject([{ kind: 'unreadable', file: path }]));
    expect(existsSync(join(there.folder, path))).toBe(true);
    bring(here, there, path);
    await eventually(() => expect(titles(watching)).toHaveLength(3));
    await eventually(() => expect(watching.info().notices).toEqual([]));
  });

  test('does not take away what was here of it before', async () => {
    const { here, there, writing, watching, id } = await twoMachines();
    bringAll(here, there);
    await eventually(() => expect(titles(watching)).toHaveLength(3));
    await takenIn(writing, arrivals(1, 9));
    bring(here, there, recordFiles(here)[0] ?? '', 0.4);
    expect(watching.open(id)).toEqual({ ok: false, reason: 'article-damaged' });
    expect(titles(watching)).toHaveLength(3);
    bringAll(here, there);
    await eventually(() => expect(titles(watching)).toHaveLength(4));
    expect(read(watching, id).article).toEqual(read(writing, id).article);
  });

  test('of nothing but its name is not here yet', async () => {
    const { here, there, watching } = await twoMachines();
    const [path = ''] = recordFiles(here);
    const [folder, name] = path.split('/');
    mkdirSync(join(there.folder, folder ?? ''), { recursive: true });
    writeFileSync(join(there.folder, folder ?? '', `.${name}.icloud`), '');
    await eventually(() => expect(watching.info().notices).toMatchObject([{ kind: 'not-here-yet', file: path }]));
    rmSync(join(there.folder, folder ?? '', `.${name}.icloud`));
    bring(here, there, path);
    await eventually(() => expect(titles(watching)).toHaveLength(3));
    await eventually(() => expect(watching.info().notices).toEqual([]));
  });
});

test('what sync programs call files they are not done with is passed over', async () => {
  const { here, there, watching } = await twoMachines();
  const [path = ''] = recordFiles(here);
  const name = path.split('/')[1] ?? '';
  mkdirSync(join(there.folder, 'articles'), { recursive: true });
  const passing = [`.syncthing.${name}.tmp`, `~syncthing~${name}`, `.~lock.${name}#`, `${name}.part`, `.dropbox.cache`];
  for (const each of passing) writeFileSync(join(there.folder, 'articles', each), 'half');
  bring(here, there, path);
  await eventually(() => expect(titles(watching)).toHaveLength(3));
  expect(watching.info().notices).toEqual([]);
  for (const each of passing) expect(textAt(join(there.folder, 'articles', each))).toBe('half');
});

describe('a file of this writer that comes back damaged', () => {
  test('is set aside when it has stood still', async () => {
    const [here] = await machines(1);
    if (!here) throw new Error('a machine');
    const archive = await openQuickly(here);
    await takenIn(archive, arrivals(2));
    const [path = ''] = recordFiles(here);
    writeFileSync(join(here.folder, path), 'half of it');
    await eventually(() => expect(archive.info().notices).toMatchObject([{ kind: 'set-aside', file: path }]));
    expect(titles(archive)).toEqual([]);
  });
});
