import type { Block } from '../../data/article.ts';
import { blockText, passageName } from '../../data/cleaning/passages.ts';

/** What the index keeps of an article's lines, so that those that repeat are found, and the articles that have them. */

/** A longer block is a part of the report, in UTF-16 units. */
const LONGEST_LINE = 400;
/** Bytes of a line's print. */
export const PRINT_BYTES = 4;

/** The name of a block that may be a line of furniture, or '' for one that may not. */
export function lineName(block: Block): string {
  const text = blockText(block);
  return text.length > LONGEST_LINE ? '' : passageName(text);
}

/** A line's name in 32 bits (FNV-1a): that of another line may be the same. */
export function linePrint(name: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < name.length; at++) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** The prints of all lines of a text, each once. */
export function linePrints(blocks: readonly Block[]): Uint8Array {
  const names = new Set(blocks.map(lineName).filter((name) => name !== ''));
  return printsOf(names);
}

export function printsOf(names: Iterable<string>): Uint8Array {
  return new Uint8Array(Uint32Array.from([...names], linePrint).buffer);
}

/** The prints in bytes as `linePrints` makes them. */
export const readPrints = (bytes: Uint8Array): Uint32Array =>
  // A copy of its own begins where every number may begin.
  new Uint32Array(bytes.slice().buffer, 0, Math.floor(bytes.length / PRINT_BYTES));
