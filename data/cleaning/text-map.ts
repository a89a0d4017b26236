import type { Block } from '../article.ts';
import { articleText, textPieces } from '../text.ts';
import type { CleanText } from './clean-text.ts';

/** A part of the file's text that stands in the cleaned text: UTF-16 offsets in each. */
interface Kept {
  readonly own: number;
  readonly clean: number;
  readonly length: number;
}

type Span = { readonly start: number; readonly end: number };

/** Between the offsets of a file's text and those of the same text cleaned. */
export class TextMap {
  readonly #own: string;
  readonly #clean: string;
  readonly #kept: readonly Kept[];

  constructor(ownBlocks: readonly Block[], { blocks }: Pick<CleanText, 'blocks'>) {
    const cleanBlocks = blocks.map(({ block }) => block);
    const [own, clean] = [blockSpans(ownBlocks), blockSpans(cleanBlocks)];
    this.#own = articleText(ownBlocks);
    this.#clean = articleText(cleanBlocks);
    this.#kept = blocks.flatMap(({ from }, index): Kept[] => {
      const [there, here] = [from && own.get(from.index), clean.get(index)];
      if (!from || !there || !here) return [];
      return [{ own: there.start, clean: here.start + from.lead, length: there.end - there.start }];
    });
  }

  /** Where words of the file's text stand in the cleaned one; undefined where the first or the last of them is left out. */
  toClean({ start, end }: Span): Span | undefined {
    return moved(this.#kept, { start, end }, 'own', 'clean');
  }

  /** Where words of the cleaned text stand in the file's; undefined unless the very same stand there. */
  toOwn({ start, end }: Span): Span | undefined {
    const there = moved(this.#kept, { start, end }, 'clean', 'own');
    return there && this.#own.slice(there.start, there.end) === this.#clean.slice(start, end) ? there : undefined;
  }
}

function moved(kept: readonly Kept[], { start, end }: Span, from: 'own' | 'clean', to: 'own' | 'clean') {
  const first = kept.find((each) => start >= each[from] && start < each[from] + each.length);
  const last = kept.find((each) => end > each[from] && end <= each[from] + each.length);
  return first && last && { start: start - first[from] + first[to], end: end - last[from] + last[to] };
}

/** By the indexes of blocks that have words. */
function blockSpans(blocks: readonly Block[]): ReadonlyMap<number, Span> {
  const spans = new Map<number, Span>();
  for (const { block, start, text } of textPieces(blocks)) {
    spans.set(block, { start: spans.get(block)?.start ?? start, end: start + text.length });
  }
  return spans;
}
