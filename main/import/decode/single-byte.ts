import { languageScores } from '../news/language.ts';
import { LETTERS } from './letters.ts';

/** A sign of a wrong reading weighs as much as this many well-read letters. */
const WRONG = 2.5;
/** What a text is worth whose only characters outside ASCII are well-placed quotation marks, dashes and currency signs. */
const PUNCTUATION_ONLY = 0.75;

/** How well a text reads as some language written with single-byte letters outside ASCII: 0 to 1. */
export function scoreSingleByte(text: string): number {
  const { outside, wrong, letters } = inspect(text);
  if (outside === 0) return 0;
  const fit = bestFit(letters, text);
  const worth = (fit * letters.length + PUNCTUATION_ONLY * (outside - letters.length)) / outside;
  return Math.max(0, worth * (1 - (WRONG * wrong) / outside));
}

const LETTER = /[\p{L}\p{M}]/u;
const LOWER = /\p{Ll}/u;
const UPPER = /\p{Lu}/u;

interface Inspection {
  readonly outside: number;
  /** Characters that stand where no writer puts them. */
  readonly wrong: number;
  readonly letters: readonly string[];
}

function inspect(text: string): Inspection {
  let [outside, wrong] = [0, 0];
  const letters: string[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const char = text.charAt(index);
    if (char < '\u0080') continue;
    outside += 1;
    const isLetter = LETTER.test(char) && char !== 'ª' && char !== 'º';
    if (isLetter) letters.push(char.toLowerCase());
    const [before, after] = [text.charAt(index - 1), text.charAt(index + 1)];
    if (isLetter ? isWrongLetter(char, before, after) : isWrongMark(char, before, after)) wrong += 1;
  }
  return { outside, wrong, letters };
}

/** A capital after a small letter, a letter of another script, or one glued to a digit. */
function isWrongLetter(char: string, before: string, after: string): boolean {
  if (UPPER.test(char) && LOWER.test(before)) return true;
  if (LOWER.test(char) && UPPER.test(before) && UPPER.test(after)) return true;
  if (/\d/u.test(before) || (/\d/u.test(after) && !LETTER.test(before))) return true;
  return isOtherScript(char, before) || isOtherScript(char, after);
}

const isLatin = (char: string): boolean => /\p{Script=Latin}/u.test(char);

function isOtherScript(char: string, neighbour: string): boolean {
  return /\p{L}/u.test(neighbour) && !/\p{M}/u.test(char) && isLatin(char) !== isLatin(neighbour);
}

/** Marks, each with what may stand before and after it (`|` for either end of the text). */
const PLACES: readonly (readonly [marks: string, before: RegExp, after: RegExp])[] = [
  ['“„«‹', /^[\s([—–-]?$/u, /^[\p{L}\p{N}\s¿¡.…'‘(]$/u],
  ['”»›', /^[\p{L}\p{M}\p{N}\s.,!?…’)%]$/u, /^[\s.,;:!?)—–-]?$/u],
  ['’', /^[\p{L}\p{M}\p{N}\s.,!?]?$/u, /^[\p{L}\p{N}\s.,;:!?)”—-]?$/u],
  ['‘', /^[\s(“—-]?$/u, /^[\p{L}\p{N}]$/u],
  ['–—', /^[\s\p{L}\p{N}”»,.)]?$/u, /^[\s\p{L}\p{N}“«]?$/u],
  ['…', /^[\p{L}\p{M}\s”»]?$/u, /^[\s\p{L}”»’)!?]?$/u],
  ['£€$', /^[\s(“‘\p{N}\u00A0US]?$/u, /^[\p{N}\s.,)]?$/u],
  ['•·', /^[\s\p{L}]?$/u, /^[\s\p{L}]$/u],
  ['¿¡', /^[\s(“«—]?$/u, /^[\p{L}]$/u],
  ['°ºª', /^[\p{N}\s.]$/u, /^[\sCF.,)]?$/u],
  ['\u00A0', /^.?$/u, /^.?$/u],
  ['§©®™½¼¾²³№±', /^[^\p{L}]?$|^\p{L}$/u, /^[^\p{L}]?$/u],
  ['،؟؛', /^[\p{L}\p{M}\s]$/u, /^[\s]?$/u],
];

function isWrongMark(char: string, before: string, after: string): boolean {
  const place = PLACES.find(([marks]) => marks.includes(char));
  return !place || !place[1].test(before) || !place[2].test(after);
}

/** How well the letters fit the alphabet of a language that the text as a whole looks like. */
function bestFit(letters: readonly string[], text: string): number {
  if (letters.length === 0) return 0;
  const scores = languageScores(text);
  const top = Math.max(0.01, ...scores.values());
  let best = 0;
  for (const [language, order] of Object.entries(LETTERS)) {
    const share = letters.reduce((sum, letter) => sum + weight(order, letter), 0) / letters.length;
    const likeness = (scores.get(language) ?? 0) / top;
    best = Math.max(best, share * (0.35 + 0.65 * likeness ** 2));
  }
  return best;
}

/** 1 for the commonest letter of a language, falling for its rarest, 0 for one it does not write. */
function weight(order: string, letter: string): number {
  const rank = order.indexOf(letter);
  return rank < 0 ? 0 : 1 - (0.6 * rank) / order.length;
}
