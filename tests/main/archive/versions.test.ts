import { describe, expect, test } from 'vitest';
import { articleText } from '../../../data/text.ts';
import type { ArticleContent } from '../../../data/article.ts';
import type { Archive } from '../../../main/archive/archive.ts';
import { takeInSamples } from '../../../main/import/samples.ts';
import { arrival, highlighted, newPlace, opened, read, rows, takenIn } from './archive-fixture.ts';

const url = 'https://vellin-times.example/fog';
const long = Array.from({ length: 12 }, (_, day) => `On day ${day} fog lay over the pier of Vellin until noon.`);
const firstText = ['Fog lay over Vellin.', ...long].join('\n');
const secondText = ['An added line.', 'Fog lay over Vellin.', ...long].join('\n');

async function withVersions(...texts: readonly string[]) {
  const place = newPlace();
  const archive = await opened(place);
  const ids: string[] = [];
  for (const [number, text] of texts.entries()) {
    ids.push(...(await takenIn(archive, [arrival('Fog', text, { url })], `import-${number + 1}`)));
  }
  return { place, archive, id: ids[0] ?? '', ids };
}

const words = (archive: Archive, id: string, versionId?: string) => {
  const result = archive.open(id, versionId);
  if (!result.ok) throw new Error(result.reason);
  return { text: articleText(result.value.article.blocks), ...result.value };
};

describe('a new text of the same page', () => {
  test('is shown, and the older one can be opened', async () => {
    const { archive, id, ids } = await withVersions(firstText, secondText);
    expect(new Set(ids).size).toBe(1);
    expect(words(archive, id)).toMatchObject({ text: secondText, version: { number: 2, count: 2, isCurrent: true } });
    const [newer, older] = archive.versions(id);
    expect(newer).toMatchObject({ isCurrent: true, fileName: 'Fog.txt', title: 'Fog' });
    expect(words(archive, id, older?.versionId)).toMatchObject({
      text: firstText,
      article: { id },
      version: { number: 1, count: 2, isCurrent: false },
    });
  });

  test('has the highlights of the older one, which keeps them exactly', async () => {
    const { archive, id } = await withVersions(firstText);
    const start = firstText.indexOf('until noon');
    const note = await highlighted(archive, read(archive, id).article, start, start + 10, 'Later than usual');
    await takenIn(archive, [arrival('Fog', secondText, { url })], 'import-2');
    const [newer, older] = archive.versions(id);
    expect(older).toMatchObject({ noteCount: 1 });
    expect(newer).toMatchObject({ noteCount: 0 });
    const moved = start + 'An added line.\n'.length;
    expect(words(archive, id).notes).toMatchObject([{ id: note.id, place: { status: 'placed', start: moved } }]);
    expect(words(archive, id, older?.versionId).notes).toEqual([note]);
  });

  test('leaves a highlight of what it no longer says unplaced, with its old context', async () => {
    const { archive, id } = await withVersions(firstText);
    await highlighted(archive, read(archive, id).article, 0, 20);
    await takenIn(archive, [arrival('Fog', long.join('\n'), { url })], 'import-2');
    expect(words(archive, id).notes).toMatchObject([
      { quote: 'Fog lay over Vellin.', suffix: expect.stringContaining('On day 0'), place: { status: 'unplaced' } },
    ]);
  });

  test('can be read and highlighted while an older one is open', async () => {
    const { archive, id } = await withVersions(firstText, secondText);
    const older = archive.versions(id)[1]?.versionId;
    const note = await highlighted(archive, words(archive, id, older).article, 0, 3, 'On the old text');
    expect(words(archive, id, older).notes).toEqual([note]);
    expect(archive.versions(id)[1]).toMatchObject({ noteCount: 1 });
  });
});

describe('what never takes the place of a good text', () => {
  test.each([
    ['the notice of a paywall', 'Fog lay over Vellin.\nSubscribe to continue reading.', 'placeholder'],
    ['an error page', 'We can’t retrieve this article. Try again later.', 'placeholder'],
    ['a text cut short', 'Fog lay over Vellin.\nOn day 0 fog lay over the pier.', 'much-shorter'],
  ])('%s', async (_, text, passedOver) => {
    const { archive, id } = await withVersions(firstText, text);
    expect(words(archive, id)).toMatchObject({ text: firstText, version: { number: 1, count: 2, isCurrent: true } });
    expect(archive.versions(id)).toMatchObject([
      { isCurrent: false, passedOver },
      { isCurrent: true, passedOver: null },
    ]);
  });

  test('but the full text takes the place of a stub', async () => {
    const { archive, id } = await withVersions('Fog.\nSubscribe to continue reading.', firstText);
    expect(words(archive, id).text).toBe(firstText);
  });
});

test('the sample articles have one article in two versions, and no wire story is a version of another outlet’s', async () => {
  const archive = await opened(newPlace());
  await takeInSamples(archive, 'data/sample');
  expect(rows(archive).filter(({ versionCount }) => versionCount > 1)).toMatchObject([
    { source: 'Orrin Valley Record', versionCount: 2, title: 'Two villages emptied below cracked Orrin Dam' },
  ]);
});

const published = (value: string): Partial<ArticleContent> => ({ published: { value, precision: 'day' } });
const times = { source: 'The Vellin Times', ...published('2026-03-26') };

describe('without an address', () => {
  async function outcomes(...batch: Parameters<typeof arrival>[]) {
    const archive = await opened(newPlace());
    const taken = [];
    for (const [number, parts] of batch.entries()) {
      const result = await archive.takeIn([arrival(...parts)], `import-${number}`);
      if (!result.ok) throw new Error(result.reason);
      taken.push(...result.value.map(({ outcome }) => outcome));
    }
    return { taken, rows: rows(archive) };
  }

  test('nearly the same title and text of one outlet in a few days is a version', async () => {
    const edited = `${firstText}\nThe ferry runs again.`;
    const { taken, rows: listed } = await outcomes(
      ['Fog over the pier', firstText, times],
      ['Fog over the pier lifts', edited, times],
    );
    expect(taken).toEqual(['imported', 'version']);
    expect(listed).toMatchObject([{ title: 'Fog over the pier lifts', versionCount: 2 }]);
  });

  test.each([
    [
      'the same story in another outlet',
      'Fog over the pier',
      `${firstText}\nAdded.`,
      { ...times, source: 'The Coast' },
    ],
    ['a column of the same title with other words', 'Fog over the pier', long.join(' ').replaceAll('o', 'u'), times],
    ['the same text under another title', 'Council keeps its budget', `${firstText}\nAdded.`, times],
    ['one much later', 'Fog over the pier', `${firstText}\nAdded.`, { ...times, ...published('2026-05-01') }],
    ['one without a date', 'Fog over the pier', `${firstText}\nAdded.`, { source: 'The Vellin Times' }],
  ])('%s is another article', async (_, title, text, content) => {
    const { taken } = await outcomes(['Fog over the pier', firstText, times], [title, text, content]);
    expect(taken).toEqual(['imported', 'imported']);
  });

  test('two pages of one outlet stay two, however alike', async () => {
    const { taken } = await outcomes(
      ['Fog', firstText, { ...times, url: 'https://vellin-times.example/1' }],
      ['Fog', `${firstText}\nAdded.`, { ...times, url: 'https://vellin-times.example/2' }],
    );
    expect(taken).toEqual(['imported', 'imported']);
  });

  test('versions within one batch are found', async () => {
    const archive = await opened(newPlace());
    await takenIn(archive, [arrival('Fog', firstText, times), arrival('Fog', `${firstText}\nAdded.`, times)]);
    expect(rows(archive)).toMatchObject([{ versionCount: 2 }]);
  });
});
