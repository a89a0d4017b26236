/** A set of article numbers, one bit each. Sets that are combined have room for the same numbers. */
export type Bits = Uint32Array;

/** An empty set with room for numbers below `size`. */
export const noBits = (size: number): Bits => new Uint32Array((size + 31) >>> 5);

/** The set of all numbers below `size`. */
export function allBits(size: number): Bits {
  const bits = noBits(size).fill(0xffff_ffff);
  if (size % 32 > 0) bits[bits.length - 1] = 2 ** (size % 32) - 1;
  return bits;
}

export function addBit(bits: Bits, number: number): void {
  bits[number >>> 5] = (bits[number >>> 5] ?? 0) | (1 << (number & 31));
}

export const hasBit = (bits: Bits, number: number): boolean => ((bits[number >>> 5] ?? 0) & (1 << (number & 31))) !== 0;

export const intersection = (one: Bits, other: Bits): Bits => one.map((word, at) => word & (other[at] ?? 0));

export const union = (one: Bits, other: Bits): Bits => one.map((word, at) => word | (other[at] ?? 0));

export const difference = (one: Bits, other: Bits): Bits => one.map((word, at) => word & ~(other[at] ?? 0));

/** How many numbers are in a set. */
export function countBits(bits: Bits): number {
  let count = 0;
  for (const word of bits) count += ones(word);
  return count;
}

/** Ones of a 32-bit word, by adding neighbours (Henry S. Warren, Hacker's Delight, 5-1). */
function ones(word: number): number {
  const pairs = word - ((word >>> 1) & 0x5555_5555);
  const fours = (pairs & 0x3333_3333) + ((pairs >>> 2) & 0x3333_3333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24;
}

/** The numbers of a set, in order. */
export function eachBit(bits: Bits, visit: (number: number) => void): void {
  for (let at = 0; at < bits.length; at++) {
    let word = bits[at] ?? 0;
    while (word !== 0) {
      visit(at * 32 + 31 - Math.clz32(word & -word));
      word &= word - 1;
    }
  }
}

/** The numbers below `size` of which `test` is true. */
export function bitsWhere(size: number, test: (number: number) => boolean): Bits {
  const bits = noBits(size);
  for (let number = 0; number < size; number++) if (test(number)) addBit(bits, number);
  return bits;
}
