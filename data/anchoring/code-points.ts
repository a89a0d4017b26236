/**
 * Between the two ways of counting: JavaScript's UTF-16 units and the code points of stored selectors. A lone surrogate
 * counts as one of either.
 */

/** How many code points `[start, end)` (UTF-16) of `text` holds. */
export function countCodePoints(text: string, start: number, end: number): number {
  let count = end - start;
  for (let at = start + 1; at < end; at += 1) {
    if (isLow(text.charCodeAt(at)) && isHigh(text.charCodeAt(at - 1))) count -= 1;
  }
  return count;
}

/** The UTF-16 offset of the code point number `codePoints` of `text`, at most `text.length`. */
export function utf16Offset(text: string, codePoints: number): number {
  let at = 0;
  for (let count = 0; count < codePoints && at < text.length; count += 1) {
    at += isHigh(text.charCodeAt(at)) && isLow(text.charCodeAt(at + 1)) ? 2 : 1;
  }
  return at;
}

/** `offset`, moved forward by one when it would cut a surrogate pair in two. */
export function wholeCharacter(text: string, offset: number): number {
  const cutsPair = offset > 0 && isLow(text.charCodeAt(offset)) && isHigh(text.charCodeAt(offset - 1));
  return cutsPair ? offset + 1 : offset;
}

const isHigh = (unit: number) => (unit & 0xfc00) === 0xd800;
const isLow = (unit: number) => (unit & 0xfc00) === 0xdc00;
