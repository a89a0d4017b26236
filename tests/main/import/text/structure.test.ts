import { describe, expect, it } from 'vitest';
import { articleText } from '../../../../data/text.ts';
import { readFile } from '../../../../main/import/read.ts';
import { articleOf, sourceOf } from './source.ts';

const titled = (body: string): string => `Harbour bridge shut until spring\n\n${body}`;
const blocksOf = (body: string) => articleOf(readFile(sourceOf(titled(body)))).blocks;
const textsOf = (body: string) => articleText(blocksOf(body)).split('\n');

describe('lines that were wrapped', () => {
  it('are one paragraph again, and a word cut at a line’s end is whole', () => {
    const body = [
      'The council voted on Tuesday to close the bridge until the spring, it an-',
      'nounced in a statement that was read out to the press in the harbour, and',
      'a self-',
      'governing board will watch the work.',
      '',
      'The ferry runs until midnight, and the town has asked the island govern-',
      'ment for the money that this would cost it over the whole of the year.',
    ].join('\n');
    expect(textsOf(body)).toEqual([
      'The council voted on Tuesday to close the bridge until the spring, it announced in a statement that was read out to the press in the harbour, and a self-governing board will watch the work.',
      'The ferry runs until midnight, and the town has asked the island government for the money that this would cost it over the whole of the year.',
    ]);
  });

  it('begin a new paragraph where one is indented', () => {
    const body = [
      '   The council voted on Tuesday to close the bridge until the',
      'spring, it said in a statement that was read out to the press',
      'in the harbour.',
      '   The ferry runs until midnight, and the town has asked the',
      'island for the money that this would cost it over the year.',
    ].join('\n');
    expect(textsOf(body)).toHaveLength(2);
  });

  it('of East Asian text are joined without a space', () => {
    const body =
      '市議会は二十六日、港の橋を春まで閉鎖することを決め\nた。ケーブルの傷みが見つかったためで、市長は準備が\nできていなかったと述べた。';
    expect(textsOf(body)).toEqual([body.replaceAll('\n', '')]);
  });

  it('are left as they are in verse and addresses', () => {
    expect(textsOf('The crane\nlifts nothing\nall night\n\nCoast News\n4 Quay Street\nPort Ellis')).toEqual([
      'The crane',
      'lifts nothing',
      'all night',
      'Coast News',
      '4 Quay Street',
      'Port Ellis',
    ]);
  });
});

describe('plain text’s own marks', () => {
  it('give lists, with their numbers and depth', () => {
    expect(
      blocksOf(
        '- Inspect\n- Repair\n  - cables\n  - deck\n\n3. Close\n4. Open\n\nSo it was said, at length, by the mayor.',
      ),
    ).toMatchObject([
      {
        type: 'list',
        ordered: false,
        items: [{ text: 'Inspect' }, { text: 'Repair' }, { text: 'cables', depth: 1 }, { text: 'deck', depth: 1 }],
      },
      { type: 'list', ordered: true, start: 3, items: [{ text: 'Close' }, { text: 'Open' }] },
      { type: 'paragraph' },
    ]);
  });

  it('are text where they stand alone: a date is no list, nor is speech', () => {
    expect(textsOf('26. March was a Thursday.\n\n- Yes, said the driver.\n\nHe drove on.')).toEqual([
      '26. March was a Thursday.',
      '- Yes, said the driver.',
      'He drove on.',
    ]);
  });

  it('give quotes, rules, tables of tabs and underlined headings', () => {
    const body =
      'The mayor said this to the press:\n\n> We were not ready.\n> Nobody was.\n\nCosts\n-----\n\nSpan\tCost\nNorth\t12\nSouth\t9\n\n* * *\n\nThat was all.';
    expect(blocksOf(body)).toEqual([
      { type: 'paragraph', text: 'The mayor said this to the press:' },
      { type: 'quote', paragraphs: [{ text: 'We were not ready.' }, { text: 'Nobody was.' }] },
      { type: 'heading', level: 3, text: 'Costs' },
      {
        type: 'table',
        rows: [
          [
            { text: 'Span', isHeader: true },
            { text: 'Cost', isHeader: true },
          ],
          [{ text: 'North' }, { text: '12' }],
          [{ text: 'South' }, { text: '9' }],
        ],
      },
      { type: 'rule' },
      { type: 'paragraph', text: 'That was all.' },
    ]);
  });
});

describe('a headline', () => {
  it.each([
    [
      'The council voted on Tuesday to close the bridge.\n\nIt opens in spring.',
      'The council voted on Tuesday to close the bridge',
      2,
    ],
    ['Will the bridge ever open?\n\nNobody knows, said the mayor.', 'Will the bridge ever open?', 1],
    ['LONDON — The council voted to close it.\n\nIt opens in spring.', 'The council voted to close it', 2],
    ['FERRY CREWS STRIKE AGAIN\nBy Mo Kerr\nThe crews went on strike again on Monday.', 'FERRY CREWS STRIKE AGAIN', 1],
    ['Breaking news', 'Breaking news', 1],
    ['Bridge shut\n===========\n\nThe bridge is shut.', 'Bridge shut', 1],
  ])('is the first line only where that is one: %#', (text, title, blocks) => {
    const content = articleOf(readFile(sourceOf(text)));
    expect(content.title).toBe(title);
    expect(content.blocks).toHaveLength(blocks);
  });

  it('made up from the text says that it is a guess', () => {
    const content = articleOf(
      readFile(sourceOf('The council voted on Tuesday to close the bridge.\n\nIt opens in spring.')),
    );
    expect(content.provenance.title).toMatchObject({ from: 'text', sure: 'guess' });
  });
});

describe('the day of publication', () => {
  const day = (text: string, more = {}) => {
    const { published, provenance } = articleOf(readFile(sourceOf(text, more)));
    return { value: published?.value, from: provenance.published?.from, sure: provenance.published?.sure };
  };
  const modifiedAt = new Date('2021-05-09T08:00:00Z');
  const body = 'Bridge shut\n\nThe bridge is shut, the council said on Thursday.\n';

  it('is the header’s before the file name’s before the file’s own time', () => {
    expect(day(`Date: 2 May 2020\n\n${body}`, { fileName: '2020-03-26-a.txt', modifiedAt })).toEqual({
      value: '2020-05-02',
      from: 'header',
      sure: 'certain',
    });
    expect(day(body, { fileName: '2020-03-26-a.txt', modifiedAt })).toEqual({
      value: '2020-03-26',
      from: 'file-name',
      sure: 'likely',
    });
    expect(day(body, { modifiedAt })).toEqual({ value: '2021-05-09', from: 'file-time', sure: 'guess' });
    expect(day(body)).toEqual({ value: undefined, from: undefined, sure: undefined });
  });

  it('takes a dateline’s day in the last such year before the file was saved, as a guess', () => {
    const wire = 'Bridge shut\n\nPORT ELLIS, December 26 (AFP) - The bridge is shut.\n';
    expect(day(wire, { modifiedAt })).toEqual({ value: '2020-12-26', from: 'text', sure: 'guess' });
  });
});
