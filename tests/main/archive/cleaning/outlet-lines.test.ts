import { describe, expect, test } from 'vitest';
import { articleText } from '../../../../data/text.ts';
import type { Archive } from '../../../../main/archive/archive.ts';
import type { OutletLine } from '../../../../preload/contract.ts';
import { arrival, newPlace, opened, otherInstallation, read, takenIn } from '../archive-fixture.ts';
import { valueOf } from '../library/library-steps.ts';

const outlet = 'Tern Bay Courier';
const podcast = 'Hear the Tern podcast every day.';
const rare = 'Weather on page nine.';

const report = (day: number, source = outlet) =>
  arrival(
    `Day ${day}`,
    [`Boats counted at Vellin on day ${day}.`, podcast, ...(day <= 4 ? [rare] : []), `Day ${day} ended.`].join('\n'),
    { source },
  );

const days = (count: number, from = 1) => Array.from({ length: count }, (_, index) => from + index);

async function withReports() {
  const place = newPlace();
  const archive = await opened(place);
  const ids = await takenIn(
    archive,
    days(8).map((day) => report(day)),
  );
  const [other = ''] = await takenIn(archive, [report(99, 'Oster Post')]);
  return { place, archive, ids, first: ids[0] ?? '', other };
}

const lines = async (archive: Archive) => valueOf(await archive.outletLines.lines({ outlet }));

const say = async (archive: Archive, choice: OutletLine['choice'], name = podcast) =>
  valueOf(await archive.cleanOutlet({ outlet: { name: outlet }, lines: [{ name, choice }] }));

const textOf = (archive: Archive, id: string) => articleText(read(archive, id).article.blocks);

async function found(archive: Archive, query: string): Promise<number> {
  await archive.textsIndexed();
  return archive.page({ by: 'title', direction: 'ascending' }, 0, 50, 'archive', query).total;
}

describe('a line that articles of an outlet repeat', () => {
  test('is proposed with how many have it and an example; one of few articles is not', async () => {
    const { archive, ids } = await withReports();
    const { articleCount, lines: found } = await lines(archive);
    expect(articleCount).toBe(8);
    expect(found).toEqual([
      { name: podcast, text: podcast, articles: 8, example: { id: expect.any(String), title: 'Day 1' }, choice: null },
    ]);
    expect(ids).toContain(found[0]?.example?.id);
  });

  test('is left out of all articles at once, of those that come later too, and of no other outlet', async () => {
    const { archive, ids, other } = await withReports();
    expect(await found(archive, 'podcast')).toBe(9);
    await say(archive, 'out');
    for (const id of ids) expect(textOf(archive, id)).not.toContain('podcast');
    expect(read(archive, ids[0] ?? '').article.removed).toEqual([{ text: podcast, before: 1, reason: 'repeated' }]);
    expect(textOf(archive, other)).toContain('podcast');
    const [later = ''] = await takenIn(archive, [report(20)]);
    expect(textOf(archive, later)).toBe('Boats counted at Vellin on day 20.\nDay 20 ended.');
    expect(await found(archive, 'podcast')).toBe(1);
    expect(await found(archive, 'ended')).toBe(10);
    expect((await lines(archive)).lines).toMatchObject([{ name: podcast, articles: 9, choice: 'out' }]);
  });

  test('is back everywhere when that is taken back', async () => {
    const { archive, ids } = await withReports();
    const { undoId } = await say(archive, 'out');
    expect(await found(archive, 'podcast')).toBe(1);
    await archive.undoChange({ undoId });
    for (const id of ids) expect(textOf(archive, id)).toContain('podcast');
    expect(await found(archive, 'podcast')).toBe(9);
    expect((await lines(archive)).lines).toMatchObject([{ choice: null }]);
  });

  test('that was declined is remembered and changes nothing', async () => {
    const { archive, first } = await withReports();
    await say(archive, 'in');
    expect(textOf(archive, first)).toContain('podcast');
    expect((await lines(archive)).lines).toMatchObject([{ name: podcast, choice: 'in' }]);
  });

  test('stays in the one article that it was put back into', async () => {
    const { archive, ids, first } = await withReports();
    await say(archive, 'out');
    const { textHash } = read(archive, first).article;
    await archive.cleanArticle({ id: first, textHash, putBack: [0] });
    expect(textOf(archive, first)).toContain('podcast');
    expect(textOf(archive, ids[1] ?? '')).not.toContain('podcast');
    expect(await found(archive, 'podcast')).toBe(2);
  });

  test('is left out after a restart, with another index, and by another machine that takes it back', async () => {
    const { place, archive, first } = await withReports();
    await say(archive, 'out');
    await archive.close();
    const there = await opened(otherInstallation(place));
    expect(textOf(there, first)).not.toContain('podcast');
    expect(await found(there, 'podcast')).toBe(1);
    await say(there, null);
    await there.close();
    const here = await opened(place);
    expect(textOf(here, first)).toContain('podcast');
    expect(await found(here, 'podcast')).toBe(9);
  });

  test('goes with its outlet when another takes that up', async () => {
    const { archive, first, other } = await withReports();
    await say(archive, 'out');
    valueOf(await archive.mergeOutlets({ from: { name: outlet }, into: { name: 'Oster Post' } }));
    expect(textOf(archive, first)).not.toContain('podcast');
    expect(textOf(archive, other)).not.toContain('podcast');
    expect(await found(archive, 'podcast')).toBe(0);
  });
});

test('a look for lines is ended by the next one, and by stopping', async () => {
  const { archive } = await withReports();
  const first = archive.outletLines.lines({ outlet });
  const second = archive.outletLines.lines({ outlet });
  expect(await first).toEqual({ ok: false, reason: 'stopped' });
  expect(await second).toMatchObject({ ok: true });
  const third = archive.outletLines.lines({ outlet });
  archive.outletLines.stop();
  expect(await third).toEqual({ ok: false, reason: 'stopped' });
});
