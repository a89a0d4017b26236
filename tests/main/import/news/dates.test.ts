import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DatedValue } from '../../../../data/article.ts';
import { parseDateLine } from '../../../../main/import/news/date-line.ts';
import { parseDate } from '../../../../main/import/news/dates.ts';
import { dateInFileName } from '../../../../main/import/news/file-name-date.ts';

const now = new Date('2025-06-01T12:00:00Z');

describe('a date', () => {
  it.each([
    ['2020-03-26', '2020-03-26'],
    ['2020-03-26T09:30:00Z', '2020-03-26T09:30:00Z'],
    ['2020-03-26 09:30:11.123 +0100', '2020-03-26T09:30:11+01:00'],
    ['20200326', '2020-03-26'],
    ['March 26, 2020', '2020-03-26'],
    ['Mar. 26, 2020', '2020-03-26'],
    ['Sept. 3, 2019', '2019-09-03'],
    ['26th of March 2020', '2020-03-26'],
    ['3 December 2020', '2020-12-03'],
    ['3. Dezember 2020', '2020-12-03'],
    ['3 décembre 2020', '2020-12-03'],
    ['3 de diciembre de 2020', '2020-12-03'],
    ['26 March 2020 09:30 GMT', '2020-03-26T09:30Z'],
    ['09:30 GMT, 26 March 2020', '2020-03-26T09:30Z'],
    ['March 26, 2020 at 3:45 PM EDT', '2020-03-26T15:45-04:00'],
    ['March 26, 2020, 12:05 a.m. ET', '2020-03-26T00:05'],
    ['Thursday, March 26, 2020', '2020-03-26'],
    ['Thu, 26 Mar 2020 09:30:00 +0000', '2020-03-26T09:30:00+00:00'],
    ['26. März 2020', '2020-03-26'],
    ['Donnerstag, 26. März 2020, 14.05 Uhr', '2020-03-26T14:05'],
    ['26 mars 2020 à 14h05', '2020-03-26T14:05'],
    ['1er mars 2020', '2020-03-01'],
    ['26 de marzo de 2020', '2020-03-26'],
    ['26 de março de 2020', '2020-03-26'],
    ['26 marzo 2020', '2020-03-26'],
    ['26 maart 2020', '2020-03-26'],
    ['26 marca 2020', '2020-03-26'],
    ['2020. március 26.', '2020-03-26'],
    ['26 марта 2020 года', '2020-03-26'],
    ['26 березня 2020', '2020-03-26'],
    ['٢٦ مارس ٢٠٢٠', '2020-03-26'],
    ['26 آذار 2020', '2020-03-26'],
    ['26 במרץ 2020', '2020-03-26'],
    ['२६ मार्च २०२०', '2020-03-26'],
    ['2020年3月26日', '2020-03-26'],
    ['２０２０年３月２６日', '2020-03-26'],
    ['2020年3月26日 18時30分', '2020-03-26T18:30'],
    ['2020년 3월 26일', '2020-03-26'],
    ['March 2020', '2020-03'],
    ['2020', '2020'],
  ])('is read from “%s” as precisely as it is given', (text, value) => {
    const found = parseDate(text, { now });
    expect(found?.value.value).toBe(value);
    expect(DatedValue.safeParse(found?.value).success).toBe(true);
  });

  it.each([
    'January 45, 2020',
    '2020-02-30',
    '2020-13-01',
    'March 26, 2031',
    '0001-01-01',
    'on Thursday',
    'the 2020 vote',
    '',
  ])('is not read from “%s”', (text) => {
    expect(parseDate(text, { now })).toBeUndefined();
  });

  it('that could be day or month first is decided by what is known, and said to be a guess where little is', () => {
    expect(parseDate('26/03/2020', { now })).toMatchObject({ value: { value: '2020-03-26' }, sure: 'certain' });
    expect(parseDate('03/04/2020', { now, language: 'en' })).toMatchObject({
      value: { value: '2020-03-04' },
      sure: 'guess',
    });
    expect(parseDate('03/04/2020', { now, language: 'fr' })).toMatchObject({
      value: { value: '2020-04-03' },
      sure: 'guess',
    });
    expect(parseDate('03/04/2020', { now, order: 'day-first' })).toMatchObject({
      value: { value: '2020-04-03' },
      sure: 'likely',
    });
    expect(parseDate('3.4.2020', { now })).toMatchObject({ value: { value: '2020-04-03' }, sure: 'likely' });
  });

  it('whose month name means different months is read in its language only', () => {
    expect(parseDate('26 listopada 2020', { now, language: 'pl' })?.value.value).toBe('2020-11-26');
    expect(parseDate('26. listopada 2020', { now, language: 'hr' })?.value.value).toBe('2020-10-26');
    expect(parseDate('26 listopada 2020', { now })).toBeUndefined();
  });

  it('of any text is of the stored shape', () => {
    const parts = fc.constantFrom(
      '26',
      '3',
      '2020',
      '99',
      '-',
      '/',
      '.',
      ' ',
      'March',
      'mars',
      ',',
      ':',
      '09:30',
      'Z',
      'Thu',
      '年',
      '月',
      '日',
      'T',
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 9 }), (tokens) => {
        const found = parseDate(tokens.join(''), { now });
        expect(found === undefined || DatedValue.safeParse(found.value).success).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('a line of dates', () => {
  it('tells publication from update', () => {
    expect(parseDateLine('Published: March 26, 2020 | Updated 27 March 2020 09:30 GMT', { now })).toEqual({
      published: { value: '2020-03-26', precision: 'day' },
      updated: { value: '2020-03-27T09:30Z', precision: 'time' },
      sure: 'certain',
    });
    expect(parseDateLine('Publié le 26 mars 2020 à 14h05', { now })?.published?.value).toBe('2020-03-26T14:05');
    expect(parseDateLine('Stand: 26.03.2020', { now })?.published?.value).toBe('2020-03-26');
    expect(parseDateLine('26 March 2020 - 3 min read', { now })?.published?.value).toBe('2020-03-26');
  });

  it.each(['March 26, 2020, the day the ferry sank', 'The 2020 election', '2020', 'Updated rules for ferries'])(
    'is not seen in “%s”',
    (line) => {
      expect(parseDateLine(line, { now })).toBeUndefined();
    },
  );
});

describe('a file’s name', () => {
  it.each([
    ['2020-03-26-harbour.txt', '2020-03-26'],
    ['20200326_harbour.txt', '2020-03-26'],
    ['26-03-2020.txt', '2020-03-26'],
    ['coast_2020_03_26_x.txt', '2020-03-26'],
    ['2020-03-26T0930.txt', '2020-03-26'],
    ['2020-03.txt', '2020-03'],
  ])('%s holds a date', (name, value) => {
    expect(dateInFileName(name, { now })?.value.value).toBe(value);
  });

  it.each(['article-12345678901.txt', '1234.txt', '2020.txt', '20209999.txt', 'bridge.txt'])(
    '%s holds none',
    (name) => {
      expect(dateInFileName(name, { now })).toBeUndefined();
    },
  );
});
