import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Match } from '../../../data/query/matches-in.ts';
import { matchesIn } from '../../../data/query/matches-in.ts';
import { parseQuery } from '../../../data/query/parse-query.ts';
import type { Where } from '../../../data/query/sought-words.ts';
import type { Token } from '../../../data/words/tokens.ts';
import { tokens } from '../../../data/words/tokens.ts';

function found(text: string, query: string, language = 'en', where: Where = 'text'): readonly string[] {
  return matchesIn(text, parseQuery(query), language, where).map(([start, end]) => text.slice(start, end));
}

describe('a query finds in a text', () => {
  test.each([
    ['The Rockets flew; one rocket fell.', 'rocket ', ['Rockets', 'rocket']],
    ['The Rockets flew; one rocket fell.', '"rocket" ', ['rocket']],
    ['The rocketry of a rocket', 'rocke', ['rocketry', 'rocket']],
    ['The rocketry of a rocket', 'rocke ', []],
    ['The rocketry of a rocket', 'rocke* ', ['rocketry', 'rocket']],
    ['the embassy, he said, and “the embassy”', '"the embassy" ', ['the embassy', 'the embassy']],
    ['he left (the embassy)', '"left the emb', ['left (the embassy']],
    ['ferry without boats', 'ferry -boats ', ['ferry']],
    ['ferry and boat', 'train OR boat ', ['boat']],
    ['Cafe\u0301s, a café', 'cafe ', ['Cafe\u0301s', 'café']],
    ['ein Haus, zwei Häuser', 'haus ', ['Haus', 'Häuser']],
    ['3,200 or 3.200 or 3200', '3200 ', ['3,200', '3.200', '3200']],
    ['write to mara@coast.example now', 'mara@coast.example ', ['mara@coast.example']],
    ['an e-mail', 'e-mail ', ['e-mail']],
    ['news of new things', 'news ', ['news']],
  ])('“%s” by %s', (text, query, expected) => {
    expect(found(text, query, text.startsWith('ein') ? 'de' : 'en')).toEqual(expected);
  });
  test('in scripts without spaces any part', () => {
    expect(found('東京都は東京', '東京 ', 'ja')).toEqual(['東京', '東京']);
    expect(found('東京都は東京', '京 ', 'ja')).toEqual(['京', '京']);
    expect(found('東京都は東京', '"京都は" ', 'ja')).toEqual(['京都は']);
    expect(found('서울에서 부산', '서울 ', 'ko')).toEqual(['서울']);
    expect(found('ประเทศไทย', 'ไทย ', 'th')).toEqual(['ไทย']);
  });
  test('in Arabic and Hebrew whatever the marks and letter forms', () => {
    expect(found('إلى المَدرسة', 'الى ', 'ar')).toEqual(['إلى']);
    expect(found('שָׁלוֹם לכולם', 'שלום ', 'he')).toEqual(['שָׁלוֹם']);
  });
  test('words near each other, in any order, and no others of them', () => {
    expect(found('embassy one two rockets', 'near:"rockets embassy"~2')).toEqual(['embassy', 'rockets']);
    expect(found('embassy one two rockets', 'near:"rockets embassy"~1')).toEqual([]);
    expect(found('a x x x a b', 'near:"a b"~1')).toEqual(['a', 'b']);
  });
  test('only where the query looks: in the title, the notes, the highlights', () => {
    const query = 'title:ferry in:notes boat train ';
    const text = 'ferry boat train';
    expect(found(text, query)).toEqual(['train']);
    expect(found(text, query, 'en', 'title')).toEqual(['ferry', 'train']);
    expect(found(text, query, 'en', 'notes')).toEqual(['boat', 'train']);
  });
});

const words = ['rocket', 'Rockets', 'embassy', 'the', 'é', 'news', '東京', '京', 'x'];
const wordTexts = fc
  .array(fc.tuple(fc.constantFrom(...words), fc.constantFrom(' ', ', ', '\n', '-')), { maxLength: 30 })
  .map((all) => all.flat().join(''));

/** Whether one token is what another asks for, asked of every pair: the slow and obvious way. */
const isSame = (token: Token, wanted: Token, isExact: boolean): boolean =>
  token.text === wanted.text || (!isExact && !token.isSpaceless && token.stem === wanted.stem);

function slowPhrase(text: string, phrase: string, isExact: boolean): readonly Match[] {
  const all = tokens(text, 'en');
  const wanted = tokens(phrase, 'en');
  return all.flatMap((token, at) => {
    const here = all.slice(at, at + wanted.length);
    const last = here.at(-1);
    const isHere =
      here.length === wanted.length && wanted.every((want, index) => isSame(here[index] ?? want, want, isExact));
    return isHere && last !== undefined ? [[token.start, last.end] as const] : [];
  });
}

const latin = words.filter((word) => /[a-z]/iu.test(word));
const latinTexts = fc
  .array(fc.tuple(fc.constantFrom(...latin), fc.constantFrom(' ', ', ', '\n', '-')), { maxLength: 30 })
  .map((all) => all.flat().join(''));

/** Every two words of a text tried: are they these two, and near enough? */
function slowNear(text: string, a: string, b: string, distance: number): ReadonlySet<number> {
  const all = tokens(text, 'en');
  const [wantA] = tokens(a, 'en');
  const [wantB] = tokens(b, 'en');
  const starts = new Set<number>();
  all.forEach((first, i) => {
    all.forEach((second, j) => {
      if (i === j || wantA === undefined || wantB === undefined) return;
      if (!isSame(first, wantA, false) || !isSame(second, wantB, false)) return;
      if (Math.abs(i - j) - 1 <= distance) starts.add(first.start).add(second.start);
    });
  });
  return starts;
}

/** Ranges that overlap, as one. */
const covered = (ranges: readonly Match[], length: number): readonly boolean[] =>
  Array.from({ length }, (_, at) => ranges.some(([start, end]) => at >= start && at < end));

describe('as the slow and obvious way finds it', () => {
  test('words and phrases', () => {
    fc.assert(
      fc.property(
        latinTexts,
        fc.array(fc.constantFrom(...latin), { minLength: 1, maxLength: 3 }),
        fc.boolean(),
        (text, sought, isExact) => {
          const phrase = sought.join(' ');
          const query = isExact || sought.length > 1 ? `"${phrase}"` : `${phrase} `;
          const isQuoted = query.startsWith('"');
          const fast = matchesIn(text, parseQuery(query), 'en');
          expect(covered(fast, text.length)).toEqual(covered(slowPhrase(text, phrase, isQuoted), text.length));
        },
      ),
    );
  });
  test('parts of texts without spaces', () => {
    fc.assert(
      fc.property(wordTexts, fc.constantFrom('東', '京', '東京', '京東', '京東京'), (text, part) => {
        const slow: Match[] = [];
        for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) slow.push([at, at + part.length]);
        expect(covered(matchesIn(text, parseQuery(`${part} `), 'ja'), text.length)).toEqual(covered(slow, text.length));
      }),
    );
  });
  test('two words near each other', () => {
    fc.assert(
      fc.property(
        latinTexts,
        fc.constantFrom(...latin),
        fc.constantFrom(...latin),
        fc.nat(6),
        (text, a, b, distance) => {
          fc.pre(tokens(a, 'en')[0]?.stem !== tokens(b, 'en')[0]?.stem);
          const fast = matchesIn(text, parseQuery(`near:"${a} ${b}"~${distance}`), 'en').map(([start]) => start);
          expect(new Set(fast)).toEqual(slowNear(text, a, b, distance));
        },
      ),
    );
  });
  test('an exact word is found whatever its stem', () => {
    const languages = [
      'ar',
      'bg',
      'da',
      'de',
      'en',
      'es',
      'fi',
      'fr',
      'hu',
      'it',
      'nl',
      'no',
      'pt',
      'ro',
      'ru',
      'sv',
      'tr',
      'uk',
    ];
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.constantFrom(...languages), (word, language) => {
        const [first] = tokens(word, language);
        fc.pre(first !== undefined);
        const typed = word.slice(first?.start, first?.end);
        expect(matchesIn(word, parseQuery(`"${typed}" `), language)[0]).toEqual([first?.start, first?.end]);
      }),
    );
  });
});
