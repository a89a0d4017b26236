/** From the capitals of wires and bylines to how a name is written: `AL-QAIM` to `al-Qaim`, `MARÍA DE LA CRUZ` to `María de la Cruz`. */

const PARTICLES = new Set([
  'al',
  'el',
  'an',
  'as',
  'ad',
  'ar',
  'ash',
  'de',
  'del',
  'della',
  'di',
  'da',
  'das',
  'do',
  'dos',
  'du',
  'des',
  'la',
  'le',
  'les',
  'van',
  'von',
  'der',
  'den',
  'ter',
  'ten',
  'zu',
  'zum',
  'y',
  'e',
  'i',
  'of',
  'the',
  'and',
  'on',
  'upon',
  'sur',
  'sous',
  'am',
  'an',
  'bin',
  'ibn',
  'bint',
  'aux',
  'en',
  'no',
  'na',
  'и',
  'на',
]);
/** Particles that begin a name with a capital all the same: `El Paso`, `La Paz`, `Le Mans`, `Da Nang`. */
const CAPITAL_FIRST = new Set([
  'el',
  'la',
  'le',
  'les',
  'los',
  'las',
  'the',
  'da',
  'de',
  'del',
  'den',
  'di',
  'do',
  'du',
  'des',
  'an',
  'am',
  'no',
  'na',
  'on',
  'of',
  'на',
  'e',
  'i',
  'y',
  'en',
  'and',
]);

export function isAllCapitals(text: string): boolean {
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  return capitals >= 2 && !/\p{Ll}/u.test(text.replace(/(?<=\bM)a?c(?=\p{Lu})/gu, ''));
}

/** Leaves mixed case and caseless scripts as they are. */
export function displayCase(text: string): string {
  if (!isAllCapitals(text)) return text;
  let isFirst = true;
  return text.replaceAll(/[\p{L}\p{M}'’.]+/gu, (word, at: number) => {
    const wasFirst = isFirst;
    isFirst = false;
    return caseOf(word, wasFirst, text.charAt(at + word.length) === '-');
  });
}

function caseOf(word: string, isFirst: boolean, isHyphenated: boolean): string {
  const small = word.toLocaleLowerCase('en');
  if (/^(?:\p{L}\.){2,}\p{L}?$/u.test(word)) return word;
  if (PARTICLES.has(small) && !(isFirst && CAPITAL_FIRST.has(small) && !isHyphenated)) {
    if (!isFirst || isHyphenated) return small;
  }
  const prefix = /^(?:(?:o|d|l)['’](?=\p{L}{2})|mc(?=\p{L}{3}))/iu.exec(word)?.[0] ?? '';
  return capitalised(prefix) + capitalised(small.slice(prefix.length));
}

const capitalised = (word: string): string => {
  const small = word.toLocaleLowerCase('en');
  return small.charAt(0).toLocaleUpperCase('en') + small.slice(1);
};
