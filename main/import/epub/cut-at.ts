import { childrenOf, isElement, isText } from '../html/document/element.ts';

/** Nodes that follow each other in a tree, none of which holds another. */
export interface Cutting<Of> {
  readonly of: Of;
  readonly nodes: readonly ChildNode[];
}

/**
 * Cuts what is in an element where others in it start; each cutting is of what its start is of. `beginning` is what the
 * nodes before the first start are of; without it they belong to that start. An element in which several start is given
 * by its children, so that a wrapper around everything does not keep it together. Time grows with the size of the tree.
 */
export function cutAt<Of>(root: Element, starts: ReadonlyMap<Element, Of>, beginning?: Of): readonly Cutting<Of>[] {
  const shown = beginning === undefined ? undefined : firstShown(root);
  const counts = startsWithin(root, shown && !isIn(shown, starts) ? [...starts.keys(), shown] : [...starts.keys()]);
  const cuts = new Map([...starts].map(([start, of]) => [widest(start, root, counts), of]));
  const cuttings: { of: Of; nodes: ChildNode[] }[] = [];
  let nodes: ChildNode[] = [];
  const begin = (of: Of) => {
    if (cuttings.length > 0) nodes = [];
    cuttings.push({ of, nodes });
  };
  const visit = (parent: Element): void => {
    for (const child of childrenOf(parent)) {
      const of = cuts.get(child);
      if (of !== undefined) begin(of);
      if (isElement(child) && (counts.get(child) ?? 0) > 1) visit(child);
      else nodes.push(child);
    }
  };
  if (beginning !== undefined) begin(beginning);
  visit(root);
  return cuttings;
}

/** The first text or image. */
function firstShown(parent: Node): ChildNode | undefined {
  for (const child of childrenOf(parent)) {
    const isShown = isText(child) ? child.data.trim() !== '' : isElement(child) && child.localName === 'img';
    const found = isShown ? child : firstShown(child);
    if (found) return found;
  }
  return undefined;
}

function isIn(node: Node, elements: ReadonlyMap<Element, unknown>): boolean {
  for (let around = node.parentElement; around; around = around.parentElement) if (elements.has(around)) return true;
  return false;
}

/** How many of the nodes are in each, itself included. */
function startsWithin(root: Element, starts: readonly Node[]): ReadonlyMap<Node, number> {
  const counts = new Map<Node, number>();
  for (const start of starts) {
    for (let node: Node | null = start; node && node !== root; node = node.parentNode) {
      counts.set(node, (counts.get(node) ?? 0) + 1);
    }
  }
  return counts;
}

/** The outermost element that has no other start in it. */
function widest(start: Element, root: Element, counts: ReadonlyMap<Node, number>): Node {
  let node = start;
  while (node.parentElement && node.parentElement !== root && counts.get(node.parentElement) === 1)
    node = node.parentElement;
  return node;
}
