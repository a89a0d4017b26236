/**
 * Positions between the page and the article's text. A piece of text is an element with `data-piece-start`; what lies
 * outside pieces (the dateline, notices, buttons) has no position. Works on the DOM and on anything of its shape.
 */
export interface TreeNode {
  readonly nodeType: number;
  readonly nodeValue: string | null;
  readonly parentNode: TreeNode | null;
  readonly firstChild: TreeNode | null;
  readonly lastChild: TreeNode | null;
  readonly nextSibling: TreeNode | null;
  readonly previousSibling: TreeNode | null;
  readonly childNodes: ArrayLike<TreeNode>;
  /** Elements only. */
  readonly dataset?: { readonly [name: string]: string | undefined };
}

/** A place in the tree as a DOM range gives it: a text node and a unit in it, or an element and a child's index. */
export interface TreePoint {
  readonly node: TreeNode;
  readonly offset: number;
}

const TEXT_NODE = 3;
const isText = (node: TreeNode) => node.nodeType === TEXT_NODE;

/**
 * The article offset of one end of a selection, or null when no text lies that way. A point between pieces belongs to the
 * next text for a selection's start and to the text before it for its end.
 */
export function articleOffset(point: TreePoint, side: 'start' | 'end'): number | null {
  const own = isText(point.node) ? pieceOf(point.node) : null;
  if (own) return own.start + textBefore(own.node, point.node) + point.offset;
  const text = side === 'start' ? textFrom(point) : textUpTo(point);
  const piece = text && pieceOf(text);
  if (!text || !piece) return null;
  return piece.start + textBefore(piece.node, text) + (side === 'start' ? 0 : lengthOf(text));
}

/** The `[start, end)` of the article's text that lies between two points in document order, without outer white space. */
export function selectedText(
  text: string,
  from: TreePoint,
  to: TreePoint,
): { readonly start: number; readonly end: number } | null {
  const start = articleOffset(from, 'start');
  const end = articleOffset(to, 'end');
  if (start === null || end === null) return null;
  return trimmed(text, start, end);
}

/** Takes white space off both ends of `[start, end)`; null when nothing is left. */
export function trimmed(
  text: string,
  start: number,
  end: number,
): { readonly start: number; readonly end: number } | null {
  const inside = text.slice(start, end);
  const lead = inside.length - inside.trimStart().length;
  const length = inside.trim().length;
  return length > 0 ? { start: start + lead, end: start + lead + length } : null;
}

/**
 * The text node and unit of `offset` inside a piece. At a seam between two nodes the start of a range falls into the
 * later one and its end into the earlier one, so that a range touches only what it covers.
 */
export function pointInPiece(piece: TreeNode, offset: number, side: 'start' | 'end'): TreePoint | null {
  let rest = offset;
  let last: TreeNode | null = null;
  for (let node = firstTextIn(piece); node; node = nextTextWithin(piece, node)) {
    const length = lengthOf(node);
    if (rest < length || (rest === length && side === 'end')) return { node, offset: rest };
    rest -= length;
    last = node;
  }
  return last && rest === 0 ? { node: last, offset: lengthOf(last) } : null;
}

function lengthOf(text: TreeNode): number {
  return text.nodeValue?.length ?? 0;
}

function pieceOf(node: TreeNode): { readonly node: TreeNode; readonly start: number } | null {
  for (let at: TreeNode | null = node; at; at = at.parentNode) {
    const start = at.dataset?.['pieceStart'];
    if (start !== undefined) return { node: at, start: Number(start) };
  }
  return null;
}

function textBefore(piece: TreeNode, text: TreeNode): number {
  let length = 0;
  for (let node = firstTextIn(piece); node && node !== text; node = nextTextWithin(piece, node)) {
    length += lengthOf(node);
  }
  return length;
}

function textFrom({ node, offset }: TreePoint): TreeNode | null {
  const child = isText(node) ? null : node.childNodes[offset];
  let at = child ?? afterSubtree(node);
  while (at && !(isText(at) && pieceOf(at))) at = nextNode(at);
  return at;
}

function textUpTo({ node, offset }: TreePoint): TreeNode | null {
  const child = isText(node) || offset === 0 ? null : node.childNodes[offset - 1];
  let at = child ? lastInside(child) : previousNode(node);
  while (at && !(isText(at) && pieceOf(at))) at = previousNode(at);
  return at;
}

function firstTextIn(piece: TreeNode): TreeNode | null {
  return piece.firstChild ? textWithin(piece, piece.firstChild) : null;
}

function nextTextWithin(piece: TreeNode, text: TreeNode): TreeNode | null {
  const next = nextNode(text);
  return next ? textWithin(piece, next) : null;
}

/** The first text at or after `from`, as long as it lies inside `piece`. */
function textWithin(piece: TreeNode, from: TreeNode): TreeNode | null {
  const end = afterSubtree(piece);
  let at: TreeNode | null = from;
  while (at && at !== end && !isText(at)) at = nextNode(at);
  return at === end ? null : at;
}

function nextNode(node: TreeNode): TreeNode | null {
  return node.firstChild ?? afterSubtree(node);
}

function afterSubtree(node: TreeNode): TreeNode | null {
  for (let at: TreeNode | null = node; at; at = at.parentNode) {
    if (at.nextSibling) return at.nextSibling;
  }
  return null;
}

/** The node before in document order, children before their parent. */
function previousNode(node: TreeNode): TreeNode | null {
  return node.previousSibling ? lastInside(node.previousSibling) : node.parentNode;
}

function lastInside(node: TreeNode): TreeNode {
  let at = node;
  while (at.lastChild) at = at.lastChild;
  return at;
}
