import { describe, expect, it } from 'vitest';
import { shortDate } from '../../../renderer/list/short-date.ts';

describe('a date in the list', () => {
  it('is no more exact than it is known', () => {
    expect(shortDate({ value: '2019', precision: 'year' }, 'en-GB')).toBe('2019');
    expect(shortDate({ value: '2019-03', precision: 'month' }, 'en-GB')).toBe('Mar 2019');
    expect(shortDate({ value: '2019-03-26', precision: 'day' }, 'en-GB')).toBe('26 Mar 2019');
  });

  it('stays the day the outlet printed, whatever the zone', () => {
    expect(shortDate({ value: '2024-11-18T23:30-08:00', precision: 'time' }, 'en-GB')).toBe('18 Nov 2024');
    expect(shortDate({ value: '2024-11-18T00:10+13:00', precision: 'time' }, 'en-GB')).toBe('18 Nov 2024');
  });

  it('keeps years before 100 as they are', () => {
    expect(shortDate({ value: '0079-08-24', precision: 'day' }, 'en-GB')).toBe('24 Aug 79');
  });

  it('follows the manner of the locale', () => {
    expect(shortDate({ value: '2019-03-26', precision: 'day' }, 'en-US')).toBe('Mar 26, 2019');
  });
});
