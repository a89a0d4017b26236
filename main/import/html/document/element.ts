/** Small questions about nodes that every part of the reader asks. */

export const isElement = (node: Node): node is Element => node.nodeType === 1;
export const isText = (node: Node): node is Text => node.nodeType === 3;

/** A node's children, by following siblings: linkedom builds a new list each time `childNodes` is asked for. */
export function* childrenOf(node: Node): Generator<ChildNode> {
  for (let child = node.firstChild; child; child = child.nextSibling) yield child;
}

export function* elementsIn(node: Node): Generator<Element> {
  for (const child of childrenOf(node)) {
    if (!isElement(child)) continue;
    yield child;
    yield* elementsIn(child);
  }
}

export const attribute = (element: Element, name: string): string => element.getAttribute(name)?.trim() ?? '';

/** Text as it reads, in one line. */
export const plainText = (node: Node): string => (node.textContent ?? '').replaceAll(/\s+/gu, ' ').trim();

/** Elements that a page draws as blocks, without looking at its style sheets. */
const BLOCKS = new Set(
  'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup p pre search section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

export const isBlock = (element: Element): boolean => BLOCKS.has(element.localName);

/** Text in one line, with a space wherever a page begins a new block. */
export function spacedText(element: Element): string {
  const parts: string[] = [];
  const visit = (node: Node): void => {
    if (isText(node)) parts.push(node.data);
    if (!isElement(node) || /^(?:script|style|noscript|template)$/u.test(node.localName)) return;
    const space = isBlock(node) || node.localName === 'br' ? ' ' : '';
    parts.push(space);
    for (const child of childrenOf(node)) visit(child);
    parts.push(space);
  };
  visit(element);
  return parts.join('').replaceAll(/\s+/gu, ' ').trim();
}
