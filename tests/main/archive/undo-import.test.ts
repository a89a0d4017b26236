import { describe, expect, test } from 'vitest';
import { articleText } from '../../../data/text.ts';
import { arrival, arrivals, newPlace, opened, read, rows, takenIn } from './archive-fixture.ts';

const url = 'https://vellin-times.example/fog';
const older = 'Fog lay over Vellin all morning, and boats waited.';
const newer = 'Fog lay over Vellin all day, and boats waited outside.';

/** One article of a first import; a second brought a new version of it and two more. */
async function withTwoImports() {
  const place = newPlace();
  const archive = await opened(place);
  const [fog = ''] = await takenIn(archive, [arrival('Fog', older, { url })], 'import-1');
  const made = await takenIn(archive, [arrival('Fog', newer, { url }), ...arrivals(2)], 'import-2');
  return { place, archive, fog, made: made.slice(1) };
}

describe('an import that is undone', () => {
  test('takes its articles to the trash and its versions out of sight', async () => {
    const { archive, fog } = await withTwoImports();
    expect(await archive.undoImport('import-2')).toEqual({
      ok: true,
      value: { trashed: 2, versionsHidden: 1, outlets: 0 },
    });
    expect(archive.info()).toMatchObject({ articleCount: 1, trashedCount: 2 });
    expect(rows(archive)).toMatchObject([{ id: fog, versionCount: 1 }]);
    expect(articleText(read(archive, fog).article.blocks)).toBe(older);
    expect(archive.versions(fog)).toMatchObject([{ isHidden: true, isCurrent: false }, { isCurrent: true }]);
    expect(archive.importStanding('import-2')).toEqual({ isHere: true, isUndone: true, canUndo: false });
    expect(archive.importStanding('import-1')).toEqual({ isHere: true, isUndone: false, canUndo: true });
  });

  test('is undone after a restart, and can be redone then', async () => {
    const { place, archive, fog } = await withTwoImports();
    const before = rows(archive);
    await archive.undoImport('import-2');
    await archive.close();
    const again = await opened(place);
    expect(again.info()).toMatchObject({ articleCount: 1, trashedCount: 2 });
    expect(await again.redoImport('import-2')).toEqual({ ok: true, value: null });
    expect(rows(again)).toEqual(before);
    expect(articleText(read(again, fog).article.blocks)).toBe(newer);
    expect(again.importStanding('import-2')).toEqual({ isHere: true, isUndone: false, canUndo: true });
  });

  test('leaves in the trash, when it is redone, what the reader had put there', async () => {
    const { archive, made } = await withTwoImports();
    const [first = '', second = ''] = made;
    await archive.trash({ ids: [first] });
    expect(await archive.undoImport('import-2')).toMatchObject({ value: { trashed: 1, versionsHidden: 1 } });
    await archive.redoImport('import-2');
    expect(archive.page({ by: 'imported', direction: 'descending' }, 0, 9, 'trash').rows).toMatchObject([
      { id: first },
    ]);
    expect(rows(archive).map(({ id }) => id)).toContain(second);
  });

  test('is named when what it brought is imported again: a text that is hidden, not an article in the trash', async () => {
    const { archive, fog, made } = await withTwoImports();
    const batch = [arrival('Fog', newer, { url }), arrival('Fog', older, { url }), ...arrivals(1)];
    await archive.undoImport('import-2');
    const taken = await archive.takeIn(batch, 'import-3');
    expect(taken.ok && taken.value).toEqual([
      { path: 'Fog.txt', outcome: 'duplicate', articleIds: [fog], isInTrash: false, takenBackWith: 'import-2' },
      { path: 'Fog.txt', outcome: 'duplicate', articleIds: [fog], isInTrash: false },
      { path: 'Harbour report 1.txt', outcome: 'duplicate', articleIds: [made[0]], isInTrash: true },
    ]);
    await archive.redoImport('import-2');
    const again = await archive.takeIn(batch.slice(0, 1), 'import-4');
    expect(again.ok && again.value[0]).not.toHaveProperty('takenBackWith');
  });

  test('that never was is refused', async () => {
    const { archive } = await withTwoImports();
    expect(await archive.undoImport('import-9')).toEqual({ ok: false, reason: 'report-missing' });
    expect(await archive.redoImport('import-9')).toEqual({ ok: false, reason: 'report-missing' });
  });
});
