import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { OpenOptions } from '../../../main/archive/open-archive.ts';
import { arrivals, newPlace, opened, takenIn, titles } from './archive-fixture.ts';
import { bringAll, machines } from './watch/watch-fixture.ts';

const LONG_AGO = new Date('2024-05-01T08:00:00Z');

const originalAt = (place: OpenOptions, bytes: Uint8Array): string =>
  join(place.folder, 'originals', createHash('sha256').update(bytes).digest('hex'));

describe('an original that is deleted on one machine', () => {
  test('was changed on another that takes the same file in meanwhile, so that syncing keeps it', async () => {
    const [here, there] = await machines(2);
    if (!here || !there) throw new Error('two machines');
    const batch = arrivals(1);
    const [source] = batch;
    if (!source) throw new Error('a file');
    const first = await opened(here);
    const ids = await takenIn(first, batch);
    const second = await opened(there);
    await second.takeIn(arrivals(1, 9), 'import-0');
    // The bytes came over, their record is still on its way.
    const copy = originalAt(there, source.bytes);
    copyFileSync(originalAt(here, source.bytes), copy);
    utimesSync(copy, LONG_AGO, LONG_AGO);

    await first.trash({ ids });
    await first.emptyTrash({});
    await first.close();
    expect(existsSync(originalAt(here, source.bytes))).toBe(false);
    await takenIn(second, batch);
    await second.close();
    expect(statSync(copy).mtimeMs).toBeGreaterThan(LONG_AGO.getTime());

    bringAll(here, there);
    const together = await opened(there);
    expect(titles(together)).toContain(source.drafts[0]?.content.title);
  });
});

describe('an original that is gone', () => {
  test('comes back when its file is imported again, which is still a duplicate', async () => {
    const place = newPlace();
    const archive = await opened(place);
    const batch = arrivals(2);
    await takenIn(archive, batch);
    const [lost = '', kept = ''] = batch.map(({ bytes }) => originalAt(place, bytes));
    rmSync(lost);
    utimesSync(kept, LONG_AGO, LONG_AGO);
    expect(await archive.takeIn(batch, 'import-2')).toMatchObject({
      ok: true,
      value: [{ outcome: 'duplicate' }, { outcome: 'duplicate' }],
    });
    expect(existsSync(lost)).toBe(true);
    expect(statSync(kept).mtimeMs).toBe(LONG_AGO.getTime());
  });

  test('of a figure comes back the same way', async () => {
    const place = newPlace();
    const archive = await opened(place);
    const image = new TextEncoder().encode('not really a picture of the lock');
    const sha256 = createHash('sha256').update(image).digest('hex');
    const [plain] = arrivals(1);
    if (!plain) throw new Error('a file');
    const drafts = plain.drafts.map((draft) => ({
      ...draft,
      content: {
        ...draft.content,
        blocks: [...draft.content.blocks, { type: 'figure' as const, asset: sha256 }],
      },
      assets: [{ sha256, mediaType: 'image/png', bytes: image }],
    }));
    const batch = [{ ...plain, drafts }];
    await takenIn(archive, batch);
    const path = join(place.folder, 'assets', sha256);
    rmSync(path);
    await archive.takeIn(batch, 'import-2');
    expect(existsSync(path)).toBe(true);
  });
});
