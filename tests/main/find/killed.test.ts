import { rmSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { arrivals, newPlace, opened, takenIn } from '../archive/archive-fixture.ts';
import { startBusyProcess } from '../archive/start-busy-process.ts';

// Starting a process that reads TypeScript takes seconds on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

const ARTICLES = 900;

test('an index whose making was cut off by kills goes on where it was, and finds what a scan would', async () => {
  const place = newPlace();
  const before = await opened(place);
  await takenIn(before, arrivals(ARTICLES));
  await before.close();
  rmSync(place.cacheFolder, { recursive: true });
  for (let kills = 0; kills < 3; kills++) {
    const busy = startBusyProcess(place, 'hold');
    await busy.hasSaid(1);
    await busy.kill();
  }
  const archive = await opened(place);
  await archive.textsIndexed();
  const found = (query: string) => archive.page({ by: 'title', direction: 'ascending' }, 0, 9, 'archive', query);
  expect(found('vellin ').total).toBe(ARTICLES);
  expect(found('"report 77"').rows.map(({ title }) => title)).toEqual(['Harbour report 77']);
  expect(found('"day 77"').total).toBe(1);
  expect(found('vellin -boats ').total).toBe(0);
});
