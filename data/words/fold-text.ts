import { foldCharacter } from './fold-character.ts';

/** A text as it is compared, with the way back to where its units came from. All offsets are UTF-16. */
export interface FoldedText {
  readonly text: string;
  /** Where in the original the folded unit `index` begins; `index` may be the folded length. */
  readonly originalStart: (index: number) => number;
  /** Where in the original a range ends that ends before the folded unit `index`, marks of its last letter included. */
  readonly originalEnd: (index: number) => number;
}

/** Halves of surrogate pairs without the other half become U+FFFD, which is as long. */
const UTF_16 = new TextDecoder('utf-16le', { ignoreBOM: true });

/**
 * Folds case, diacritics, width, letter variants and typographic marks, so that a reader finds words however they are
 * typed. Folding what is folded changes nothing.
 */
export function foldText(original: string): FoldedText {
  return isAscii(original) ? unmoved(original.toLowerCase()) : foldCharacters(original);
}

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 0x7f) return false;
  return true;
}

const unmoved = (text: string): FoldedText => ({
  text,
  originalStart: (index) => index,
  originalEnd: (index) => index,
});

/** The folded units so far, and where each came from. */
interface Folding {
  units: Uint16Array;
  starts: Uint32Array;
  length: number;
}

function foldCharacters(original: string): FoldedText {
  const folding: Folding = {
    units: new Uint16Array(original.length + 64),
    starts: new Uint32Array(original.length + 64),
    length: 0,
  };
  for (let at = 0; at < original.length;) {
    at = foldAscii(original, at, folding);
    if (at < original.length) at += foldAt(original, at, folding);
  }
  return mapped(folding, original.length);
}

/** Folds as far as the text is ASCII: in most texts nearly all of it. */
function foldAscii(original: string, start: number, folding: Folding): number {
  const { units, starts } = folding;
  let { length } = folding;
  let at = start;
  for (; at < original.length && length < units.length; at++, length++) {
    const unit = original.charCodeAt(at);
    if (unit > 0x7f) break;
    units[length] = unit >= 0x41 && unit <= 0x5a ? unit + 0x20 : unit;
    starts[length] = at;
  }
  folding.length = length;
  if (length === units.length) grow(folding);
  return at;
}

/** Folds the character at an offset and gives its length. */
function foldAt(original: string, at: number, folding: Folding): number {
  if (compose(folding, original.charCodeAt(at))) return 1;
  const character = characterAt(original, at);
  const plain = foldCharacter(character);
  for (let index = 0; index < plain.length; index++) {
    if (!compose(folding, plain.charCodeAt(index))) push(folding, plain.charCodeAt(index), at);
  }
  return character.length;
}

function characterAt(text: string, at: number): string {
  const unit = text.charCodeAt(at);
  return unit >= 0xd800 && unit <= 0xdfff ? String.fromCodePoint(text.codePointAt(at) ?? 0) : text.charAt(at);
}

function push(folding: Folding, unit: number, start: number): void {
  if (folding.length === folding.units.length) grow(folding);
  folding.units[folding.length] = unit;
  folding.starts[folding.length] = start;
  folding.length += 1;
}

function grow(folding: Folding): void {
  const { units, starts } = folding;
  folding.units = new Uint16Array(units.length * 2);
  folding.units.set(units);
  folding.starts = new Uint32Array(starts.length * 2);
  folding.starts.set(starts);
}

/** Puts a mark that makes another letter (a voiced kana, a Hangul syllable, й) into the letter before it. */
function compose(folding: Folding, mark: number): boolean {
  if (!isComposing(mark) || folding.length === 0) return false;
  const before = folding.units[folding.length - 1] ?? 0;
  if (mark === 0x306 && before !== 0x438) return false;
  const one = String.fromCharCode(before, mark).normalize('NFC');
  if (one.length !== 1) return false;
  folding.units[folding.length - 1] = one.charCodeAt(0);
  return true;
}

const isComposing = (unit: number): boolean =>
  unit === 0x3099 || unit === 0x309a || unit === 0x306 || (unit >= 0x1160 && unit <= 0x11ff);

function mapped({ units, starts, length }: Folding, originalLength: number): FoldedText {
  const originalStart = (index: number): number => (index < length ? (starts[index] ?? 0) : originalLength);
  const originalEnd = (index: number): number => {
    if (index === 0) return originalStart(0);
    let end = index;
    while (end < length && starts[end] === starts[index - 1]) end += 1;
    return originalStart(end);
  };
  return { text: UTF_16.decode(units.subarray(0, length)), originalStart, originalEnd };
}
