import { expect, test } from 'vitest';
import { laneSlots, slotAfter, slotName, slotsOf, ticksOf } from '../../../renderer/timeline/timeline-bars.ts';

const days = (from: string, count: number) => {
  const slots: { start: string; count: number }[] = [];
  for (let start = from; slots.length < count; start = slotAfter(start, 'day')) slots.push({ start, count: 1 });
  return slots;
};

test('a time without articles is a gap, not left out', () => {
  const bars = [
    { start: '2019-11', count: 3 },
    { start: '2020-02', count: 1 },
  ];
  expect(slotsOf({ unit: 'month', bars })).toEqual([
    { start: '2019-11', count: 3 },
    { start: '2019-12', count: 0 },
    { start: '2020-01', count: 0 },
    { start: '2020-02', count: 1 },
  ]);
  expect(slotsOf({ unit: 'year', bars: [] })).toEqual([]);
});

test('slots follow each other over the ends of months, years and leap days, also long ago', () => {
  expect(slotAfter('2020-02-28', 'day')).toBe('2020-02-29');
  expect(slotAfter('2019-02-28', 'day')).toBe('2019-03-01');
  expect(slotAfter('2019-12', 'month')).toBe('2020-01');
  expect(slotAfter('1899', 'year')).toBe('1900');
  expect(slotAfter('1609', 'year')).toBe('1610');
});

test('a lane has the slots of the whole chart', () => {
  const slots = slotsOf({
    unit: 'year',
    bars: [
      { start: '2018', count: 5 },
      { start: '2020', count: 2 },
    ],
  });
  expect(laneSlots(slots, [{ start: '2020', count: 2 }])).toEqual([
    { start: '2018', count: 0 },
    { start: '2019', count: 0 },
    { start: '2020', count: 2 },
  ]);
});

test('the axis names years where there are several, else months, else days, and never too many', () => {
  expect(ticksOf(days('2018-05-01', 1200), 'day', 'en-GB').map(({ label }) => label)).toEqual(['2019', '2020', '2021']);
  expect(ticksOf(days('2020-03-20', 100), 'day', 'en-GB').map(({ label }) => label)).toEqual([
    'Apr 2020',
    'May 2020',
    'Jun 2020',
  ]);
  expect(ticksOf(days('2020-03-20', 5), 'day', 'en-GB')).toHaveLength(5);
  expect(ticksOf(days('2020-01-01', 3000), 'day', 'en-GB').length).toBeLessThanOrEqual(10);
  expect(ticksOf([{ start: '2020', count: 1 }], 'year', 'en-GB')).toEqual([{ index: 0, label: '2020' }]);
});

test('a slot is named as precisely as it is', () => {
  expect(slotName('2020', 'year', 'en-GB')).toBe('2020');
  expect(slotName('2020-03', 'month', 'en-GB')).toBe('March 2020');
  expect(slotName('2020-03-26', 'day', 'en-GB')).toBe('26 March 2020');
});
