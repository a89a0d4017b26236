/** A text made comparable across editions, with the way back to the original's offsets. */
export interface FoldedText {
  readonly text: string;
  /** UTF-16 offset in the original at which the folded unit `index` begins; `index` may be the folded length. */
  readonly originalOffset: (index: number) => number;
  /** The folded index of the first unit at or after an original offset. */
  readonly foldedIndex: (offset: number) => number;
}

const SPACE = /\s/u;
const FOLDED_MARKS: Readonly<Record<string, string>> = {
  '\u2018': "'",
  '\u2019': "'",
  '\u201A': "'",
  '\u201B': "'",
  '\u02BC': "'",
  '\u2032': "'",
  '\u201C': '"',
  '\u201D': '"',
  '\u201E': '"',
  '\u201F': '"',
  '\u00AB': '"',
  '\u00BB': '"',
  '\u2033': '"',
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '-',
  '\u2013': '-',
  '\u2014': '-',
  '\u2015': '-',
};
const LEFT_OUT = /[\u00AD\u200B-\u200F\u2060\uFEFF]/u;

/**
 * Folds what differs between two editions of the same words: runs of white space become one space, typographic quotation
 * marks and dashes their ASCII forms, soft hyphens and zero-width characters go. Letters stay as they are.
 */
export function foldText(original: string): FoldedText {
  const offsets = new Uint32Array(original.length + 1);
  const parts: string[] = [];
  let length = 0;
  let afterSpace = false;
  for (let at = 0; at < original.length; at += 1) {
    const unit = original.charAt(at);
    const isSpace = SPACE.test(unit);
    if ((isSpace && afterSpace) || LEFT_OUT.test(unit)) continue;
    afterSpace = isSpace;
    offsets[length] = at;
    length += 1;
    parts.push(isSpace ? ' ' : (FOLDED_MARKS[unit] ?? unit));
  }
  offsets[length] = original.length;
  return {
    text: parts.join(''),
    originalOffset: (index) => offsets[Math.min(index, length)] ?? original.length,
    foldedIndex: (offset) => firstAtLeast(offsets, length, offset),
  };
}

/**
 * The original offset at which the folded units before `end` end: that of the last of them, not the beginning of the
 * next, for what folding left out between the two is not part of them.
 */
export function originalEnd(original: string, folded: FoldedText, end: number): number {
  return Math.min(original.length, folded.originalOffset(end - 1) + 1);
}

function firstAtLeast(sorted: Uint32Array, length: number, value: number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
