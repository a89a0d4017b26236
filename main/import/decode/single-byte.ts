import { languageScores } from '../news/language.ts';
import { LETTERS } from './letters.ts';

/** Signs of a wrong reading weigh this much against one well-read letter. */
const WRONG = 3;
const LETTER = /\p{L}|\p{M}/u;
const LOWER = /\p{Ll}/u;
const UPPER = /\p{Lu}/u;
const PUNCTUATION = new Set('‘’“”„‚«»‹›–—…•·€£§©®°™¿¡\u00A0½¼¾²³№ªº±');

/** How well a text reads as some language written with single-byte letters outside ASCII: 0 to 1. */
export function scoreSingleByte(text: string): number {
  const strange = strangeness(text);
  if (strange.outside === 0) return 0;
  const letters = lettersOutsideAscii(text);
  const fit = letters.length === 0 ? 0.6 : bestFit(letters, languageScores(text));
  const share = letters.length === 0 ? 1 : strange.wrong / strange.outside;
  return Math.max(0, fit - WRONG * share * 0.4);
}

function lettersOutsideAscii(text: string): readonly string[] {
  return text.match(/(?![\p{ASCII}ªº])[\p{L}\p{M}]/gu) ?? [];
}

/** Counts characters outside ASCII and those among them that stand where no writer puts them. */
function strangeness(text: string): { outside: number; wrong: number } {
  let [outside, wrong] = [0, 0];
  for (let index = 0; index < text.length; index += 1) {
    const char = text.charAt(index);
    if (char < '\u0080') continue;
    outside += 1;
    if (isWrong(char, text.charAt(index - 1), text.charAt(index + 1))) wrong += 1;
  }
  return { outside, wrong };
}

function isWrong(char: string, before: string, after: string): boolean {
  if (LETTER.test(char)) return isWrongLetter(char, before, after);
  if (/\p{C}/u.test(char)) return true;
  const isInsideWord = LETTER.test(before) && LETTER.test(after);
  if (!PUNCTUATION.has(char)) return true;
  if (char === '£' || char === '€') return isInsideWord;
  return isInsideWord && !/[’‘·—–…\u00A0«»“”]/u.test(char);
}

/** A capital after a small letter, a letter of another script, or one glued to a digit. */
function isWrongLetter(char: string, before: string, after: string): boolean {
  if (UPPER.test(char) && LOWER.test(before)) return true;
  if (LOWER.test(char) && UPPER.test(before) && UPPER.test(after)) return true;
  if (/\d/u.test(before) && !/[ªº]/u.test(char)) return true;
  return isOtherScript(char, before) || isOtherScript(char, after);
}

const isLatin = (char: string): boolean => /\p{Script=Latin}/u.test(char);

function isOtherScript(char: string, neighbour: string): boolean {
  return /\p{L}/u.test(neighbour) && isLatin(char) !== isLatin(neighbour);
}

/** How well the letters fit the language that the text as a whole looks like. */
function bestFit(letters: readonly string[], scores: ReadonlyMap<string, number>): number {
  let best = 0;
  for (const [language, order] of Object.entries(LETTERS)) {
    const share = letters.reduce((sum, letter) => sum + weight(order, letter), 0) / letters.length;
    best = Math.max(best, 0.55 * share + 0.45 * (scores.get(language) ?? 0));
  }
  return best;
}

/** 1 for the commonest letter of a language, falling to half for its rarest, 0 for one it does not write. */
function weight(order: string, letter: string): number {
  const rank = order.indexOf(letter);
  return rank < 0 ? 0 : 1 - (0.5 * rank) / order.length;
}
