import type { Measures } from '../document/measure.ts';

/** The smallest element that holds nearly all the text of the given ones: strays far from the rest do not count. */
export function commonAncestor(elements: readonly Element[], measures: Measures): Element | undefined {
  const weights = new Map<Element, number>();
  let whole = 0;
  for (const element of elements) {
    const weight = measures(element).text;
    whole += weight;
    for (let above: Element | null = element; above; above = above.parentElement) {
      weights.set(above, (weights.get(above) ?? 0) + weight);
    }
  }
  let smallest: Element | undefined;
  for (const [element, weight] of weights) {
    const isDeeper = !smallest || smallest.contains(element);
    if (weight >= whole * MOST_OF_IT && isDeeper) smallest = element;
  }
  return smallest;
}

const MOST_OF_IT = 0.97;
