import { describe, expect, test, vi } from 'vitest';
import type { Archive } from '../../../main/archive/archive.ts';
import { newPlace, oldest, opened } from './archive-fixture.ts';
import { startBusyProcess } from './start-busy-process.ts';

/** How many acknowledgements to wait for before the kill; the kill itself falls wherever the process then is. */
const moments = [3, 40, 150];

// Starting a process that reads TypeScript takes seconds on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

describe('a process killed while it takes articles in and makes notes', () => {
  test.each(moments)('has lost nothing it acknowledged, %i acknowledgements in', async (moment) => {
    const place = newPlace();
    for (const round of ['in a new archive', 'in one that was killed before']) {
      const busy = startBusyProcess(place, 'take-in');
      await busy.hasSaid(moment);
      await busy.kill();
      const archive = await opened(place);
      expect(archive.info()).toMatchObject({ notices: [], readOnly: null });
      expect({ round, lost: lost(archive, busy.said) }).toEqual({ round, lost: [] });
      await archive.close();
    }
  });
});

/** The acknowledgements that do not hold. */
function lost(archive: Archive, said: readonly string[]): string[] {
  const listed = listedIn(archive);
  return said.slice(1).filter((line) => {
    const [what, articleId = '', noteId] = line.split(' ');
    const article = archive.open(articleId);
    if (!listed.has(articleId) || !article.ok) return true;
    if (what === 'read') return article.value.isUnread;
    return what === 'note' && !article.value.notes.some(({ id }) => id === noteId);
  });
}

function listedIn(archive: Archive): ReadonlySet<string> {
  const pages = Math.ceil(archive.info().articleCount / 500);
  const offsets = Array.from({ length: pages }, (_, index) => index * 500);
  return new Set(offsets.flatMap((offset) => archive.page(oldest, offset, 500).rows.map(({ id }) => id)));
}
