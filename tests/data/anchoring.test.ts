import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Annotation, NotePlace } from '../../data/annotation.ts';
import { anchor, anchorAll, describeSelection } from '../../data/anchoring.ts';
import { countCodePoints, utf16Offset } from '../../data/anchoring/code-points.ts';
import { foldText } from '../../data/anchoring/folded-text.ts';

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

function highlight(text: string, start: number, end: number): Annotation {
  return {
    id: 'urn:uuid:00000000-0000-4000-8000-000000000001',
    type: 'Annotation',
    motivation: 'highlighting',
    created: '2024-03-02T09:00:00Z',
    modified: '2024-03-02T09:00:00Z',
    body: [],
    target: { source: 'urn:backfile:article:a', selector: describeSelection(text, start, end) },
    'backfile:color': 'yellow',
    'backfile:textHash': hashOf(text),
    'backfile:clock': '000000000000-0000-a',
  };
}

function highlightOf(text: string, quote: string, occurrence = 0): Annotation {
  let start = text.indexOf(quote);
  for (let skipped = 0; skipped < occurrence; skipped += 1) start = text.indexOf(quote, start + 1);
  if (start < 0) throw new Error(`the text does not hold ${quote}`);
  return highlight(text, start, start + quote.length);
}

const place = (text: string, annotation: Annotation) => anchor(text, hashOf(text), annotation);
const wordsAt = (text: string, found: NotePlace) => ('start' in found ? text.slice(found.start, found.end) : undefined);

const ferry =
  'The ferry to Port Ellis will not sail before spring, the council said on Tuesday.\n' +
  'Seven members voted to wait for the new pier, two voted against.\n' +
  'The ferry has carried no cars since the storm of last November.';

describe('selectors', () => {
  test('hold the quote, its context and its position in code points', () => {
    const text = 'A 🚢 sails. The ferry waits.';
    const start = text.indexOf('ferry');
    expect(describeSelection(text, start, start + 5)).toEqual([
      { type: 'TextQuoteSelector', exact: 'ferry', prefix: 'A 🚢 sails. The ', suffix: ' waits.' },
      { type: 'TextPositionSelector', start: start - 1, end: start + 4 },
    ]);
  });

  test('count code points as the iterator of strings does', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(), (text, seed) => {
        const points = [...text];
        const count = points.length === 0 ? 0 : seed % (points.length + 1);
        const offset = points.slice(0, count).join('').length;
        expect(utf16Offset(text, count)).toBe(offset);
        expect(countCodePoints(text, 0, offset)).toBe(count);
      }),
    );
  });
});

describe('folded text', () => {
  test('leads every unit back to where it stood', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '\u00a0', '“', '—', '\u200b', '🚢') }),
        (text) => {
          const folded = foldText(text);
          for (let index = 0; index < folded.text.length; index += 1) {
            const original = text.charAt(folded.originalOffset(index));
            expect(foldText(original).text).toBe(folded.text.charAt(index));
            expect(folded.foldedIndex(folded.originalOffset(index))).toBe(index);
          }
          expect(folded.originalOffset(folded.text.length)).toBe(text.length);
        },
      ),
    );
  });
});

describe('a highlight', () => {
  test('is found at once on the text it was made on, wherever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.nat(), fc.nat(), (text, first, second) => {
        const ends = [first % (text.length + 1), second % (text.length + 1)].toSorted((a, b) => a - b);
        const [start = 0, end = 0] = ends.map((offset) => utf16Offset(text, countCodePoints(text, 0, offset)));
        fc.pre(end > start);
        expect(place(text, highlight(text, start, end))).toEqual({ status: 'placed', start, end });
      }),
    );
  });

  test('keeps its words when text is added before and after it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.lorem({ maxCount: 12 }), { maxLength: 5 }),
        fc.array(fc.lorem(), { maxLength: 5 }),
        (before, after) => {
          const changed = [...before, ferry, ...after].join('\n');
          const found = place(changed, highlightOf(ferry, 'voted to wait for the new pier'));
          expect(found.status).toBe('placed');
          expect(wordsAt(changed, found)).toBe('voted to wait for the new pier');
        },
      ),
    );
  });

  test('stays with the occurrence whose context agrees', () => {
    const second = highlightOf(ferry, 'The ferry', 1);
    const changed = ferry.replace('The ferry to', 'Ferries leave late. The ferry to');
    const found = place(changed, second);
    expect(found).toEqual({
      status: 'placed',
      start: changed.lastIndexOf('The ferry'),
      end: changed.lastIndexOf('The ferry') + 9,
    });
  });

  test('is found through other quotation marks, dashes and white space', () => {
    const made = highlightOf(
      '“We were not ready” - said the mayor’s office.',
      '“We were not ready” - said the mayor’s',
    );
    const changed = 'Later.\n"We  were not\nready" — said the mayor\'s office.';
    expect(wordsAt(changed, place(changed, made))).toBe('"We  were not\nready" — said the mayor\'s');
  });

  test('in a changed sentence is found by likeness, and says so', () => {
    const changed = ferry.replace(
      'Seven members voted to wait for the new pier',
      'Eight members voted to wait for a new pier',
    );
    const found = place(changed, highlightOf(ferry, 'Seven members voted to wait for the new pier'));
    expect(found).toMatchObject({ status: 'approximate' });
    expect(wordsAt(changed, found)).toBe('Eight members voted to wait for a new pier');
  });

  test('of a long passage is found by likeness too', () => {
    const long = Array.from(
      { length: 40 },
      (_, count) => `Sentence ${count} of the report tells of pier ${count * 7}.`,
    ).join(' ');
    const changed = `New first line.\n${long.replace('pier 70', 'mole 70')}`;
    const found = place(changed, highlight(long, 60, long.length - 60));
    expect(found).toMatchObject({ status: 'approximate' });
    expect(wordsAt(changed, found)?.length).toBe(long.length - 120);
  });

  test('whose words are gone is unplaced', () => {
    expect(
      place('Quite another report about a dam in the hills.', highlightOf(ferry, 'the storm of last November')),
    ).toEqual({
      status: 'unplaced',
    });
  });

  test('of a short word is not put on the same word elsewhere', () => {
    const made = highlightOf(ferry, 'two');
    expect(place('Of the boats, two were sold.', made)).toEqual({ status: 'unplaced' });
    expect(wordsAt(`Corrected. ${ferry}`, place(`Corrected. ${ferry}`, made))).toBe('two');
  });

  test('that could stand in two places alike is shown as approximate', () => {
    const line = 'The council will meet again. ';
    const made = highlightOf(`A first line. ${line.repeat(3)}`, 'The council', 1);
    expect(place(`Something new. ${line.repeat(9)}`, made)).toMatchObject({ status: 'approximate' });
  });

  test('is never put on words that are neither the same nor similar', () => {
    const words = fc.constantFrom('ferry', 'pier', 'council', 'storm', 'vote', 'spring', 'the', 'of');
    const texts = fc.array(words, { minLength: 3, maxLength: 60 }).map((list) => list.join(' '));
    fc.assert(
      fc.property(texts, texts, fc.nat(), fc.nat(), (text, changed, first, length) => {
        const start = first % text.length;
        const end = Math.min(text.length, start + 1 + (length % 40));
        const made = highlight(text, start, end);
        const found = place(changed, made);
        const isSame = wordsAt(changed, found)?.trim() === text.slice(start, end).trim();
        const isSimilar = found.status === 'approximate' && found.likeness >= 0.8;
        expect(found.status === 'unplaced' || isSame || isSimilar).toBe(true);
      }),
    );
  });

  test('without a quote is placed only on the very text it was made on', () => {
    const made = highlightOf(ferry, 'spring');
    const bare = { ...made, target: { ...made.target, selector: made.target.selector.slice(1) } };
    expect(place(ferry, bare)).toMatchObject({ status: 'placed' });
    expect(place(`${ferry}.`, bare)).toEqual({ status: 'unplaced' });
  });
});

test('hundreds of stale highlights on a long text cost bounded work', () => {
  const long = Array.from(
    { length: 20_000 },
    (_, count) => `Line ${count} speaks of pier ${(count * 7919) % 10_007}.`,
  ).join('\n');
  const stale = Array.from({ length: 300 }, (_, count) =>
    highlightOf(ferry + count, `the storm of last November.${count}`),
  );
  const found = anchorAll(long, hashOf(long), stale);
  expect(found.every((one) => one.status === 'unplaced')).toBe(true);
});
