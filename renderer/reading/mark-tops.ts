/** Where every highlight of the page begins, in CSS pixels from the window's top. */
export function markTops(body: HTMLElement): ReadonlyMap<string, number> {
  const chunks = new Map<Element, DOMRect>();
  const marks = body.querySelectorAll<HTMLElement>('mark[data-note][tabindex]');
  return new Map([...marks].map((mark) => [mark.dataset['note'] ?? '', topOf(mark, chunks)]));
}

/**
 * Measuring what is not laid out yet would lay it out, chunk by chunk, through the whole article. A mark far off screen is
 * taken to stand as far down its chunk as the words before it go; it is measured when it comes near.
 */
function topOf(mark: HTMLElement, chunks: Map<Element, DOMRect>): number {
  const chunk = mark.closest<HTMLElement>('[data-chunk="lazy"]');
  if (!chunk) return mark.getBoundingClientRect().top;
  const box = chunks.get(chunk) ?? chunk.getBoundingClientRect();
  chunks.set(chunk, box);
  if (box.bottom > -window.innerHeight && box.top < 2 * window.innerHeight) return mark.getBoundingClientRect().top;
  const piece = Number(mark.closest<HTMLElement>('[data-piece-start]')?.dataset['pieceStart']);
  const [start, end] = [Number(chunk.dataset['start']), Number(chunk.dataset['end'])];
  return box.top + (box.height * (piece - start)) / Math.max(1, end - start);
}
