/**
 * What one character becomes when texts are compared: compatibility forms and case as Unicode decomposes and lowers them
 * (UAX #15), then the letters that no decomposition brings together though readers take them for one.
 */

type CodePoints = readonly (readonly [first: number, last: number])[];

/** Marks that readers leave out when they type; the vowel signs of Indic and Thai script are none of these. */
const DIACRITICS: CodePoints = [
  [0x300, 0x36f],
  [0x483, 0x489],
  [0x591, 0x5bd],
  [0x5bf, 0x5c7],
  [0x610, 0x61a],
  [0x64b, 0x65f],
  [0x670, 0x670],
  [0x6d6, 0x6ed],
  [0x730, 0x74a],
  [0x8ca, 0x8ff],
  [0x1ab0, 0x1aff],
  [0x1dc0, 0x1dff],
  [0x20d0, 0x20ff],
  [0xfe20, 0xfe2f],
];

/** Soft hyphens, joiners, direction marks, byte order marks, variation selectors, the Arabic tatweel: nothing that is read. */
const UNSEEN: CodePoints = [
  [0xad, 0xad],
  [0x61c, 0x61c],
  [0x640, 0x640],
  [0x180b, 0x180e],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
  [0xe0100, 0xe01ef],
];

/** First digits of the scripts that write numbers of their own: Arabic, Persian, N’Ko, the Indic ones, Thai, Lao, Tibetan, Myanmar, Khmer, Mongolian. */
const ZEROS = [
  0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0xf20, 0x1040,
  0x17e0, 0x1810,
];

/** Each letter with those that are read as it. */
const VARIANTS: readonly (readonly [letter: string, variants: string])[] = [
  ['ss', 'ß'],
  ['ae', 'æ'],
  ['oe', 'œ'],
  ['o', 'ø'],
  ['l', 'ł'],
  ['d', 'đð'],
  ['th', 'þ'],
  ['h', 'ħ'],
  ['t', 'ŧ'],
  ['n', 'ŋ'],
  ['i', 'ı'],
  ['σ', 'ς'],
  ['ا', 'ٱ'],
  ['ي', 'ىیې'],
  ['ه', 'ةەہھ'],
  ['ك', 'کڪ'],
  ['כ', 'ך'],
  ['מ', 'ם'],
  ['נ', 'ן'],
  ['פ', 'ף'],
  ['צ', 'ץ'],
  [',', '٬'],
  ['.', '٫'],
  ["'", '‘’‚‛ʼʹ′׳'],
  ['"', '“”„‟«»״'],
  ['-', '‐‑‒–—―−־'],
];

const variants = new Map(
  VARIANTS.flatMap(([letter, others]) => Array.from(others, (other) => [other, letter] as const)),
);
const known = new Map<string, string>();

/** One character (a code point) as it is compared; empty for marks and for what is not seen. */
export function foldCharacter(character: string): string {
  const folded = known.get(character);
  if (folded !== undefined) return folded;
  const fresh = foldUntilStable(character);
  known.set(character, fresh);
  return fresh;
}

function foldUntilStable(character: string): string {
  let folded = foldOnce(character);
  for (let next = foldOnce(folded); next !== folded; next = foldOnce(folded)) folded = next;
  return folded;
}

function foldOnce(text: string): string {
  const plain = Array.from(text, decomposed).join('');
  return Array.from(plain, asRead).join('').normalize('NFC');
}

/** The short i stays whole: it is a letter of its own, and stemmers of Russian go by it. */
function decomposed(character: string): string {
  if (character === 'й' || character === 'Й') return 'й';
  return character.normalize('NFKD').toLowerCase().normalize('NFKD');
}

function asRead(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (isAmong(DIACRITICS, code) || isAmong(UNSEEN, code)) return '';
  if (code > 0x7f && /^\s$/u.test(character)) return ' ';
  const zero = ZEROS.find((first) => code >= first && code < first + 10);
  return zero === undefined ? (variants.get(character) ?? character) : String(code - zero);
}

const isAmong = (points: CodePoints, code: number): boolean =>
  points.some(([first, last]) => code >= first && code <= last);
