/** Slots of the table for each term it has; fewer make it slower. */
const SLOTS_PER_TERM = 2;
const FIRST_SLOTS = 1 << 10;

/**
 * Numbers for terms, looked up by their place in a text so that no string is made of a word that was seen before, which is
 * nearly every word: a hash table with linear probing, hashed by FNV-1a.
 */
export class TermTable {
  readonly terms: string[] = [];
  #slots = new Int32Array(FIRST_SLOTS).fill(-1);

  /** The number of the term that is `[start, end)` of a text; a new one is the number of terms before. */
  numberOf(text: string, start: number, end: number): number {
    const { terms } = this;
    const slots = this.#slots;
    const mask = slots.length - 1;
    for (let slot = hashOf(text, start, end) & mask; ; slot = (slot + 1) & mask) {
      const number = slots[slot] ?? -1;
      if (number < 0) return this.#add(text.slice(start, end), slot);
      if (isAt(terms[number] ?? '', text, start, end)) return number;
    }
  }

  #add(term: string, slot: number): number {
    this.#slots[slot] = this.terms.length;
    this.terms.push(term);
    if (this.terms.length * SLOTS_PER_TERM > this.#slots.length) this.#grow();
    return this.terms.length - 1;
  }

  #grow(): void {
    const slots = new Int32Array(this.#slots.length * 2).fill(-1);
    const mask = slots.length - 1;
    for (const [number, term] of this.terms.entries()) {
      let slot = hashOf(term, 0, term.length) & mask;
      while ((slots[slot] ?? 0) >= 0) slot = (slot + 1) & mask;
      slots[slot] = number;
    }
    this.#slots = slots;
  }
}

function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash ^ (hash >>> 15);
}

function isAt(term: string, text: string, start: number, end: number): boolean {
  if (term.length !== end - start) return false;
  for (let at = 0; at < term.length; at++) if (term.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  return true;
}
