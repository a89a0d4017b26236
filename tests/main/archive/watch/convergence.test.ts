import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { ArticleShard } from '../../../../data/archive-format.ts';
import type { Archive } from '../../../../main/archive/archive.ts';
import { seal } from '../../../../main/archive/envelope.ts';
import type { OpenOptions } from '../../../../main/archive/open-archive.ts';
import { arrival, highlighted, newest, opened, takenIn, textAt } from '../archive-fixture.ts';
import { bring, eventually, machines, openQuickly, recordFiles } from './watch-fixture.ts';

vi.setConfig({ testTimeout: 120_000 });

const SECONDS = 10;

interface Machine {
  readonly place: OpenOptions;
  readonly archive: Archive;
  readonly writer: string;
}

const machine = fc.nat({ max: 2 });
const nth = fc.nat({ max: 30 });
const step = fc.oneof(
  fc.record({
    does: fc.constantFrom('take-in' as const, 'deliver' as const, 'deliver-half' as const),
    by: machine,
    nth,
  }),
  fc.record({
    does: fc.constantFrom('star' as const, 'read' as const, 'trash' as const, 'untrash' as const),
    by: machine,
    nth,
  }),
  fc.record({ does: fc.constantFrom('note' as const, 'change' as const, 'remove' as const), by: machine, nth }),
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

const listed = (archive: Archive) => archive.page(newest, 0, 500).rows;

async function takeStep(all: readonly Machine[], { does, by, nth }: Step): Promise<void> {
  const here = all[by];
  if (here === undefined) return;
  const { archive } = here;
  const id = listed(archive)[nth % Math.max(listed(archive).length, 1)]?.id;
  if (does === 'take-in') await takenIn(archive, [arrival(`Fog ${nth % 5}`, `Fog over Vellin, day ${nth % 5}.`)]);
  if (does === 'deliver' || does === 'deliver-half') deliverOne(all, here, nth, does === 'deliver' ? 1 : 0.5);
  if (id === undefined) return;
  if (does === 'star') await archive.changeState({ articleId: id, starred: nth % 2 === 0 });
  if (does === 'read') await archive.changeState({ articleId: id, read: nth % 2 === 0 });
  if (does === 'trash') await archive.trash({ ids: [id] });
  const inTrash = archive.page(newest, 0, 500, 'trash').rows[0]?.id;
  if (does === 'untrash' && inTrash !== undefined) await archive.untrash({ ids: [inTrash] });
  await takeNoteStep(archive, id, does, nth);
}

async function takeNoteStep(archive: Archive, id: string, does: Step['does'], nth: number): Promise<void> {
  const opened = archive.open(id);
  if (!opened.ok) return;
  const note = opened.value.notes[nth % Math.max(opened.value.notes.length, 1)];
  if (does === 'note') await highlighted(archive, opened.value.article, 0, 3, `Note ${nth}`);
  if (does === 'change' && note !== undefined) {
    await archive.changeNote({ articleId: id, id: note.id, text: `Changed ${nth}` });
  }
  if (does === 'remove' && note !== undefined) {
    await archive.removeNote({ articleId: id, id: note.id });
    if (nth % 3 === 0) await archive.restoreNote({ articleId: id, id: note.id });
  }
}

/** A sync program brings any file to another machine than its writer's: new, again, old, or as far as it has come. */
function deliverOne(all: readonly Machine[], from: Machine, nth: number, share: number): void {
  const to = all[(all.indexOf(from) + 1 + (nth % 2)) % all.length];
  const files = recordFiles(from.place).filter((path) => to !== undefined && !isOf(to, path));
  const path = files[nth % Math.max(files.length, 1)];
  if (to !== undefined && path !== undefined) bring(from.place, to.place, path, share);
}

const isOf = ({ writer }: Machine, path: string): boolean =>
  path.startsWith(`notes/${writer}/`) || path.split('/')[1]?.startsWith(`${writer}-`) === true;

function deliverAll(all: readonly Machine[], order: readonly number[]): void {
  for (const at of order) {
    const from = all[at % 3];
    const to = all[Math.floor(at / 3)];
    if (from === undefined || to === undefined || from === to) continue;
    for (const path of recordFiles(from.place)) if (isOf(from, path)) bring(from.place, to.place, path);
  }
}

/** All that a reader can see. */
function seen(archive: Archive) {
  const rows = [...listed(archive), ...archive.page(newest, 0, 500, 'trash').rows];
  return { rows, articles: rows.map(({ id }) => archive.open(id)), notes: archive.notesPage(undefined) };
}

async function start(): Promise<Machine[]> {
  const places = await machines(3);
  return Promise.all(
    places.map(async (place, index) => {
      const archive = await openQuickly(place);
      await takenIn(archive, [arrival(`Log of machine ${index}`, 'Nothing yet.')]);
      const writer = recordFiles(place)[0]?.split('/')[1]?.split('-')[0] ?? '';
      return { place, archive, writer };
    }),
  );
}

test('three archives that a sync program keeps alike come to show the same, and show it after a restart', async () => {
  const order = fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7, 8], { minLength: 9 });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), order, async (steps, order) => {
      const all = await start();
      for (const each of steps) await takeStep(all, each);
      deliverAll(all, order);
      const [first, ...others] = all;
      await eventually(() => {
        for (const { archive } of others) expect(seen(archive)).toEqual(first && seen(first.archive));
      });
      const before = first && seen(first.archive);
      expect(before?.rows.length).toBeGreaterThanOrEqual(3);
      for (const { archive } of all) {
        expect(archive.info().notices).toEqual([]);
        await archive.close();
      }
      for (const { place } of all) {
        const again = await opened({ ...place, cacheFolder: `${place.cacheFolder}-new` });
        expect(seen(again)).toEqual(before);
        await again.close();
      }
    }),
    { numRuns: 12, interruptAfterTimeLimit: SECONDS * 1000, endOnFailure: true },
  );
});

test('two records of one clock are settled by what they say, not by the names of their files', async () => {
  const titles = await Promise.all(
    [false, true].map(async (isSwapped) => {
      const [place] = await machines(1);
      if (place === undefined) throw new Error('a machine');
      const archive = await opened(place);
      await takenIn(archive, [arrival('Fog', 'Fog over Vellin.')]);
      const path = join(place.folder, recordFiles(place)[0] ?? '');
      await archive.close();
      const { sha256: _, ...shard } = JSON.parse(textAt(path)) as ArticleShard & { readonly sha256: string };
      // All but the title is the same, on both machines.
      const same = { clock: '018f00000000-0000-w', importedAt: '2026-03-26T09:30:00.000000Z', importId: 'spring' };
      const [one, other] = ['Fog', 'Mist'].map((title) =>
        shard.records.map((record) => ({ ...record, ...same, title })),
      );
      for (const [writer, records] of [
        ['w1', isSwapped ? other : one],
        ['w2', isSwapped ? one : other],
      ] as const) {
        writeFileSync(
          join(place.folder, `articles/${writer}-000001.json`),
          seal({ ...shard, writer, records }, 'records').text,
        );
      }
      rmSync(path);
      return listed(await opened(place)).map(({ title }) => title);
    }),
  );
  expect(titles[0]).toHaveLength(1);
  expect(titles[0]).toEqual(titles[1]);
});
