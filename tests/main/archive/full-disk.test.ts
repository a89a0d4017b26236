import { describe, expect, test, vi } from 'vitest';
import { arrivals, names, newPlace, opened, read, rows, takenIn } from './archive-fixture.ts';
import { startBusyProcess } from './start-busy-process.ts';

// Starting a process that reads TypeScript takes seconds on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

describe('where the disk takes no more', () => {
  test('a batch is refused as such, what was acknowledged stays, and small changes go on', async () => {
    const place = newPlace();
    const busy = startBusyProcess(place, 'fill', 24 * 1024);
    await busy.hasSaid(2);
    const end = () => busy.said.some((line) => line.startsWith('starred'));
    for (let lines = 2; !end(); lines = busy.said.length + 1) await busy.hasSaid(lines);
    await busy.finish();
    expect(busy.said).toContain('refused disk-full');

    const archive = await opened(place);
    expect(archive.info()).toMatchObject({ readOnly: null, notices: [] });
    const acknowledged = busy.said.flatMap((line) => (line.startsWith('article ') ? [line.split(' ')[1] ?? ''] : []));
    expect(acknowledged.length).toBeGreaterThan(0);
    const listed = rows(archive);
    expect(listed.map(({ id }) => id)).toEqual(expect.arrayContaining(acknowledged));
    expect(read(archive, listed[0]?.id ?? '').isStarred).toBe(true);
    expect(names(place, 'articles').every((name) => name.endsWith('.json'))).toBe(true);

    const before = archive.info().articleCount;
    await takenIn(archive, arrivals(5));
    expect(archive.info().articleCount).toBe(before + 5);
  });
});
