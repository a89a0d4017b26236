import fc from 'fast-check';

const pieces = [
  'a',
  'bc',
  'OR',
  '-',
  '"',
  '“',
  '”',
  '«',
  '»',
  ' ',
  '  ',
  '*',
  ':',
  '~4',
  '..',
  'rocket',
  '東京',
  'العالم',
  'is:',
  'unread',
  'has:notes',
  'in:notes ',
  '-in:highlights',
  'tag:a/b',
  'source:"',
  'title:',
  'near:"a b"',
  'near:',
  'on:',
  'last week',
  '2020-03',
  'before:',
  'lang:en',
  'words:>800',
  'words:1..',
  'x',
];

/** Anything that can be typed, much of it nearly in the query language. */
export const queryTexts: fc.Arbitrary<string> = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((chosen) => chosen.join('')),
  fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map((chosen) => chosen.join(' ')),
  fc.string({ unit: 'binary', maxLength: 30 }),
);

/** Terms without their places in the text. */
export function shapeOf(value: readonly unknown[]): readonly unknown[] {
  const text = JSON.stringify(value, (key, part: unknown) => (key === 'start' || key === 'end' ? undefined : part));
  return JSON.parse(text) as readonly unknown[];
}
