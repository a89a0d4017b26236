import { isElement } from './element.ts';

/** Elements after one and before another in the page's order, outermost first; those around the second are left out. */
export function* elementsBetween(start: Element, end: Element): Generator<Element> {
  let node = nextOutside(start);
  while (node && node !== end) {
    if (isElement(node) && !node.contains(end)) {
      yield node;
    }
    node = node.firstChild ?? nextOutside(node);
  }
}

/** The node that follows another one and all that is in it. */
function nextOutside(node: Node): Node | null {
  for (let current: Node | null = node; current; current = current.parentNode) {
    if (current.nextSibling) return current.nextSibling;
  }
  return null;
}

export const isAfter = (element: Node, other: Node): boolean => (other.compareDocumentPosition(element) & 4) !== 0;
