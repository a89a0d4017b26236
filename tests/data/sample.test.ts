import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ArticleContent, Block } from '../../data/article.ts';
import { articleText } from '../../data/text.ts';
import { findFiles, type FoundFile } from '../../main/import/find-files.ts';
import { readHere } from '../../main/import/read-files.ts';
import type { ReadFile } from '../../main/import/read-input.ts';

const sampleFolder = fileURLToPath(new URL('../../data/sample', import.meta.url));

/** What a careful reader sees in each sample: language, date, place, and whose name is on it. */
const seen: readonly (readonly [file: string, language: string, date: string, place: string, byline: string])[] = [
  ['maren-holt-first-crossing.txt', 'en', '2019-03-14', 'Port Ansel', 'Ines Calloway'],
  ['2019-06-26 council ferry fares.txt', 'en', '2019-06-26', 'Port Ansel', 'Tobias Renk, Ines Calloway'],
  ['2020-01-20 brief buoy.txt', 'en', '2020-01-20', 'Port Ansel', ''],
  ['2021-02-10-ferry-adrift-sound.txt', 'en', '2021-02-10', 'Port Ansel', ''],
  ['2021-02-12 correction.txt', 'en', '2021-02-12', '', ''],
  ['2023-10-21-opinion-promenade-lights.txt', 'en', '2023-10-21', '', 'Yuna Brandt'],
  ['second-crossing.md', 'en', '2024-05-30', 'Port Ansel', 'Tobias Renk'],
  ['2019-11-21-interview-pilot.txt', 'en', '2019-11-21', '', 'Calla Whitmore'],
  ['2020-05-07-ebbe-strand.txt', 'en', '2020-05-07', 'Brae End', 'Calla Whitmore'],
  ['2021-02-11 all safe.txt', 'en', '2021-02-11', 'Hollin Quay', ''],
  ['2023-03-05-skerrin-athletic-cup.txt', 'en', '2023-03-05', 'Links Road', 'Rafe Tolland'],
  ['seven-walks-for-low-water.md', 'en', '2021-08-12', '', 'Iva Strand'],
  ['20210209-opa-ferry-drifts.txt', 'en', '2021-02-09', 'Port Ansel', ''],
  ['tarn-hollow-cannery.txt', 'en', '2020-10-03', 'Port Ansel', 'Leonie Farr'],
  ['2023-07-12-observatory-stays-open.txt', 'en', '2023-07-12', 'Veyra', 'Leonie Farr, Bram Ostler'],
  ['2024-02-08_oyster_beds_ruling.txt', 'en', '2024-02-08', 'Veyra', 'Leonie Farr'],
  ['2021-02-10 tarn hollow pupils safe.txt', 'en', '2021-02-10', 'Tarn Hollow', 'Bram Ostler'],
  ['2022-11-17 dam cracks.txt', 'en', '2022-11-17', 'Tarn Hollow', 'Bram Ostler'],
  ['2022-11-18 dam cracks updated.txt', 'en', '2022-11-18', 'Tarn Hollow', 'Bram Ostler'],
  ['2022-08-18-drought-church.txt', 'en', '2022-08-18', 'Tarn Hollow', 'Petra Ulm'],
  ['the-paper-boat.md', 'en', '2024-01-23', '', 'Odile Marsh'],
  ['2020-10-16 comet.md', 'en', '2020-10-16', '', 'Odile Marsh'],
  ['2022-03-22.txt', 'ar', '2022-03-22', 'بندر الغياث', 'هدى الساري'],
  ['2023-04-19-lady-orrin.txt', 'ar', '2023-04-19', 'بندر الغياث', 'فارس الحمداني'],
  ['2021-10-05.txt', 'he', '2021-10-05', '', 'אורית סלעי'],
  ['20240123-燕鸥号下水.txt', 'zh-Hans', '2024-01-23', '', '周听潮'],
  ['20201003.txt', 'ja', '2020-10-03', '霧ヶ浦', '水野沙耶'],
  ['2022-06-08-pont-tournant.txt', 'fr', '2022-06-08', 'Saint-Aubray-sur-Mer', 'Solène Karadec'],
  ['2024-03-14 Prüfstück 212.txt', 'de', '2024-03-14', 'Hollersund', 'Jorinde Asmussen'],
  ['marsk-ficha.txt', 'es', '2023-06-20', 'Puerto Zarcillo', 'Inés Alborada'],
  ['2024-06-11-motor.txt', 'ru', '2024-06-11', 'Тихоборск', 'Глеб Полынин'],
];

const articles = new Map<string, ArticleContent>();
const article = (file: string) => articles.get(file) ?? expect.fail(`no sample ${file}`);
const hasBlock = (isWanted: (block: Block) => boolean) =>
  [...articles.values()].some(({ blocks }) => blocks.some(isWanted));

beforeAll(async () => {
  const files: FoundFile[] = [];
  for await (const finding of findFiles([sampleFolder])) {
    if (finding.kind === 'file' && !finding.file.fileName.endsWith('.svg')) files.push(finding.file);
  }
  const read: ReadFile[] = [];
  for await (const batch of readHere(files, { folderMeaning: 'source' }, new AbortController().signal))
    read.push(...batch.read);
  for (const one of read) {
    if (!one.ok) expect.fail(`${one.path}: ${one.reason} ${one.detail ?? ''}`);
    const [draft, ...others] = one.arrival.drafts;
    if (!draft || others.length > 0) expect.fail(`${one.arrival.path}: ${one.arrival.drafts.length} articles`);
    articles.set(basename(one.arrival.path), draft.content);
  }
});

test('every sample is read as one article, and each is known here', () => {
  expect([...articles.keys()].toSorted()).toEqual(seen.map(([file]) => file).toSorted());
});

describe.each(seen)('%s', (file, language, date, place, byline) => {
  test('its fields are read as a reader would read them', () => {
    const { published, updated, dateline, ...content } = article(file);
    const said = [published?.value, updated?.value]
      .filter((value) => value !== undefined)
      .map((value) => value.slice(0, 10));
    expect(content.language).toBe(language);
    expect(content.direction).toBe(['ar', 'he'].includes(language) ? 'rtl' : 'ltr');
    expect(said).toContain(date);
    expect(dateline?.place ?? '').toBe(place);
    expect(content.byline.join(', ')).toBe(byline);
    expect(content.title.length).toBeGreaterThan(3);
    expect(content.source ?? '').not.toBe('');
  });

  test('no date is taken from the time of the file, which a download changes', () => {
    expect(article(file).provenance.published?.from).not.toBe('file-time');
  });

  test('no site furniture, header line or markup is left in the text', () => {
    const text = articleText(article(file).blocks);
    const left =
      /^(?:leave a|share this|related:|advertisement$|read more|subscribe|email|print|your email|sign up|get the harbour|log in|©|laisser un|поделиться|распечатать|title:|author:|date:|url:|source:|[-*_=]{3,}|-30-|.*\]\(.*)/imu;
    expect(left.exec(text)?.[0]).toBeUndefined();
  });

  test('the headline is not repeated as its first paragraph', () => {
    const { title, blocks } = article(file);
    const [first] = blocks;
    expect(first && articleText([first])).not.toBe(title);
  });
});

describe('the samples together', () => {
  test('show every kind of block that a text can hold', () => {
    const kinds = new Set([...articles.values()].flatMap(({ blocks }) => blocks.map((block) => block.type)));
    expect([...kinds].toSorted()).toEqual(['figure', 'heading', 'list', 'paragraph', 'quote', 'rule', 'table']);
    expect(hasBlock((block) => block.type === 'list' && block.ordered)).toBe(true);
    expect(hasBlock((block) => block.type === 'list' && !block.ordered)).toBe(true);
    expect(
      hasBlock((block) => block.type === 'figure' && block.asset !== undefined && block.caption !== undefined),
    ).toBe(true);
  });

  test('hold a story that changed: one address, another headline, other numbers', () => {
    const before = article('2022-11-17 dam cracks.txt');
    const after = article('2022-11-18 dam cracks updated.txt');
    expect(after.url).toBe(before.url);
    expect(after.title).not.toBe(before.title);
    expect(articleText(before.blocks)).toContain('340 people');
    expect(articleText(after.blocks)).toContain('610 people');
    expect(after.blocks.length).toBeGreaterThan(before.blocks.length);
  });

  test('hold one wire story as four outlets ran it, under four headlines', () => {
    const shared =
      /The tugs Sturdy and Bright Morning reached the ferry at 11\.15 p\.m\. and had a line aboard at the third attempt/u;
    const ran = [...articles.values()].filter(({ blocks }) => shared.test(articleText(blocks)));
    expect(new Set(ran.map(({ source }) => source)).size).toBe(4);
    expect(new Set(ran.map(({ title }) => title)).size).toBe(4);
  });

  test('are long and short', () => {
    const words = [...articles.values()].map(({ blocks }) => articleText(blocks).split(/\s+/u).length);
    expect(Math.max(...words)).toBeGreaterThan(1800);
    expect(words.some((count) => count > 40 && count < 120)).toBe(true);
  });

  test('give a credit for reporting and editing where the story has one', () => {
    expect(article('tarn-hollow-cannery.txt').credits).toEqual([
      { role: 'Reporting', names: ['Leonie Farr'] },
      { role: 'Editing', names: ['Anselm Roy'] },
    ]);
  });
});
