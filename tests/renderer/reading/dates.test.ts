import { describe, expect, it } from 'vitest';
import { datePhrase } from '../../../renderer/reading/dates.ts';

describe('datePhrase', () => {
  it('says no more than is known', () => {
    expect(datePhrase({ value: '2020', precision: 'year' }, 'en-GB')).toBe('2020');
    expect(datePhrase({ value: '2020-03', precision: 'month' }, 'en-GB')).toBe('March 2020');
    expect(datePhrase({ value: '2020-03-26', precision: 'day' }, 'en-GB')).toMatch(/^Thursday,? 26 March 2020$/u);
  });

  it('does not say an hour that was only guessed from a longer value', () => {
    expect(datePhrase({ value: '2020-03-26T09:30:00Z', precision: 'day' }, 'en-GB')).toMatch(
      /^Thursday,? 26 March 2020$/u,
    );
  });

  it('keeps the day and hour of the place of publication, whatever the reader’s time zone', () => {
    const phrase = datePhrase({ value: '2020-03-26T23:50+03:00', precision: 'time' }, 'en-GB');
    expect(phrase).toContain('26 March 2020');
    expect(phrase).toContain('23:50 UTC+3');
  });

  it.each([
    ['2020-03-26T09:30Z', 'UTC'],
    ['2020-03-26T09:30-03:30', 'UTC−3:30'],
    ['2020-03-26T09:30+00:00', 'UTC'],
    ['2020-03-26T09:30', '9:30'],
  ])('names the zone of %s as %s', (value, ending) => {
    expect(datePhrase({ value, precision: 'time' }, 'en-GB').endsWith(ending)).toBe(true);
  });

  it('writes dates of before the printing press with their own year', () => {
    expect(datePhrase({ value: '0062-02-05', precision: 'day' }, 'en-GB')).toContain('5 February 62');
  });
});
