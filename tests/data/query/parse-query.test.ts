import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseQuery } from '../../../data/query/parse-query.ts';
import type { QueryTerm } from '../../../data/query/query.ts';
import { isPrefixWhileTyping } from '../../../data/query/query.ts';
import { renderTerms } from '../../../data/query/render-query.ts';
import { queryTexts, shapeOf } from './query-texts.ts';

const today = new Date(2026, 10, 22);
const terms = (text: string): readonly unknown[] => shapeOf(parseQuery(text, today).terms);
const word = (text: string, more: object = {}): object => ({
  kind: 'word',
  text,
  prefix: false,
  exact: false,
  ...more,
});

describe('words', () => {
  test('are all asked for, a star asking for beginnings', () => {
    expect(terms('rocket embass*')).toEqual([word('rocket'), word('embass', { prefix: true })]);
  });
  test('in quotation marks are meant exactly', () => {
    expect(terms('"rockets" “the embassy”')).toEqual([
      word('rockets', { exact: true }),
      { kind: 'phrase', text: 'the embassy', prefix: false },
    ]);
  });
  test('in a quotation that is still open may go on', () => {
    expect(terms('"the emba')).toEqual([{ kind: 'phrase', text: 'the emba', prefix: true }]);
  });
  test('are left out with a minus, which alone is only a minus', () => {
    expect(terms('-rocket - x')).toEqual([{ kind: 'not', term: word('rocket') }, word('-'), word('x')]);
  });
  test('at the very end count as beginnings while typing, until a space follows', () => {
    const last = (text: string): boolean => {
      const query = parseQuery(text);
      const term = query.terms.at(-1);
      return term?.kind === 'word' && isPrefixWhileTyping(query, term);
    };
    expect(['rocket', 'rocket ', 'a rocket', '"rocket"'].map(last)).toEqual([true, false, true, false]);
  });
});

describe('OR', () => {
  test('joins its neighbours more tightly than a space', () => {
    expect(terms('a b OR c')).toEqual([word('a'), { kind: 'or', terms: [word('b'), word('c')] }]);
  });
  test('is a word in front, nothing at the end, and a word in small letters', () => {
    expect(terms('OR a or b OR')).toEqual([word('OR'), word('a'), word('or'), word('b')]);
  });
});

describe('keywords', () => {
  test('name a field, with a quoted value or a bare one, in any case', () => {
    expect(terms('source:"Coast News" TITLE:fer*')).toEqual([
      { kind: 'field', field: 'source', value: 'Coast News', exact: true, prefix: false },
      { kind: 'field', field: 'title', value: 'fer', exact: false, prefix: true },
    ]);
  });
  test('name what an article has and is, its language and its length', () => {
    expect(terms('has:image is:unread lang:EN words:>800 words:..300')).toEqual([
      { kind: 'has', what: 'image' },
      { kind: 'is', condition: 'unread' },
      { kind: 'language', language: 'en' },
      { kind: 'length', value: '>800', min: 801, max: null },
      { kind: 'length', value: '..300', min: null, max: 300 },
    ]);
  });
  test('in:notes is about the word behind it, else the word before it, else asks for notes', () => {
    const scope = { kind: 'scope', scope: 'notes', term: word('a') };
    expect(terms('in:notes a')).toEqual([scope]);
    expect(terms('a in:notes')).toEqual([scope]);
    expect(terms('in:notes')).toEqual([{ kind: 'has', what: 'notes' }]);
    expect(terms('-in:highlights a OR b')).toMatchObject([{ kind: 'or', terms: [{ kind: 'not' }, word('b')] }]);
  });
  test('near takes words and a distance, ten words when none is said', () => {
    expect(terms('near:"rockets embassy"~4 near:"a b"')).toEqual([
      { kind: 'near', words: ['rockets', 'embassy'], distance: 4 },
      { kind: 'near', words: ['a', 'b'], distance: 10 },
    ]);
  });
  test('that are unknown, or have no such value, are only words', () => {
    expect(terms('color:red is:purple x before:soon y')).toEqual(
      ['color:red', 'is:purple', 'x', 'before:soon', 'y'].map((text) => word(text)),
    );
  });
  test('still being typed ask for nothing yet', () => {
    for (const text of ['is:', 'is:unr', 'source:', 'source:"', 'before:20', 'words:>', 'on:"last we', 'near:"']) {
      expect(terms(`a ${text}`)).toEqual([word('a')]);
    }
  });
});

const allTerms = (list: readonly QueryTerm[]): readonly QueryTerm[] =>
  list.flatMap((term) => {
    if (term.kind === 'or') return [term, ...allTerms(term.terms)];
    return term.kind === 'not' || term.kind === 'scope' ? [term, ...allTerms([term.term])] : [term];
  });

describe('whatever is typed', () => {
  test('is a query whose terms lie in the text, in order', () => {
    fc.assert(
      fc.property(queryTexts, (text) => {
        const query = parseQuery(text, today);
        let end = 0;
        for (const term of query.terms) {
          expect(term.start).toBeGreaterThanOrEqual(end);
          end = term.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
        for (const { start, end } of allTerms(query.terms)) expect(text.slice(start, end).trim()).not.toBe('');
      }),
    );
  });
  test('written out from its terms reads as the same terms again', () => {
    fc.assert(
      fc.property(queryTexts, (text) => {
        expect(terms(renderTerms(parseQuery(text, today).terms))).toEqual(terms(text));
      }),
      { numRuns: 1000 },
    );
  });
  test('is read at once, even a page of quotation marks and minuses', () => {
    expect(parseQuery('-"a" ( OR '.repeat(20_000)).terms).toHaveLength(20_001);
  });
});
