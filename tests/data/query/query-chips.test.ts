import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseQuery } from '../../../data/query/parse-query.ts';
import { queryChips, withoutTerm } from '../../../data/query/query-chips.ts';
import { withTerm } from '../../../data/query/with-term.ts';
import { queryTexts, shapeOf } from './query-texts.ts';

describe('chips', () => {
  test('say what each term asks for', () => {
    const [first, second, third] = queryChips(parseQuery('-source:"Coast News" a OR "b c" words:>800'));
    expect(first?.label).toEqual([
      { role: 'not' },
      { role: 'keyword', text: 'source' },
      { role: 'value', text: 'Coast News' },
    ]);
    expect(second?.label).toEqual([{ role: 'value', text: 'a' }, { role: 'or' }, { role: 'value', text: '"b c"' }]);
    expect(third?.label).toEqual([
      { role: 'keyword', text: 'words' },
      { role: 'value', text: '>800' },
    ]);
  });
  test('stand where their terms stand, and taking one away takes just that', () => {
    fc.assert(
      fc.property(queryTexts, fc.nat(), (text, choice) => {
        const query = parseQuery(text);
        const chips = queryChips(query);
        const index = choice % Math.max(chips.length, 1);
        const chip = chips[index];
        if (chip === undefined) return;
        const rest = query.terms.filter((_, at) => at !== index);
        expect(shapeOf(parseQuery(withoutTerm(text, chip)).terms)).toEqual(shapeOf(rest));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('adding a term', () => {
  test('quotes what needs it, and takes the place of another value', () => {
    expect(withTerm('rocket ', 'source', 'Coast News')).toBe('rocket source:"Coast News" ');
    expect(withTerm('source:"Coast News" rocket', 'source', 'Mercury')).toBe('rocket source:Mercury ');
    expect(withTerm('a', 'source', 'The "Best" News')).toBe('a source:«The "Best" News» ');
  });
  test('keeps other tags, and asks for none twice', () => {
    expect(withTerm('tag:a', 'tag', 'b')).toBe('tag:a tag:b ');
    expect(withTerm('tag:a', 'tag', 'a')).toBe('tag:a');
  });
  test('leaves what was asked before as it was', () => {
    fc.assert(
      fc.property(queryTexts, (text) => {
        const before = parseQuery(text).terms;
        const after = parseQuery(withTerm(text, 'tag', 'new one')).terms;
        expect(shapeOf(after.slice(0, -1))).toEqual(shapeOf(before));
        expect(after.at(-1)).toMatchObject({ kind: 'field', field: 'tag', value: 'new one' });
      }),
    );
  });
});
