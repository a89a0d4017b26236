import { Readability } from '@mozilla/readability';
import { DOMParser } from 'linkedom';
import { childrenOf, elementsIn, isElement, isText } from '../document/element.ts';

/** Names an element of the page in the copy that Readability takes apart. */
const NAME = 'data-origin';

/** Larger pages take it too long; they are searched in simpler ways. */
const MOST_ELEMENTS = 12_000;
const DEEPEST = 60;

/**
 * The elements of a page that Readability keeps, found on a copy that holds only what `isKept`; empty where it finds no
 * article.
 */
export function keptByReadability(root: Element, isKept: (element: Element) => boolean): readonly Element[] {
  const originals: Element[] = [];
  const document = copyOf(root, isKept, originals);
  if (originals.length > MOST_ELEMENTS) return [];
  const found = new Readability<Element>(document, {
    serializer: (content) => content as Element,
    charThreshold: 300,
  }).parse();
  if (!found?.content) return [];
  return [...elementsIn(found.content)]
    .filter(hasOwnText)
    .map((element) => originals[Number.parseInt(element.getAttribute(NAME) ?? '', 10)])
    .filter((element) => element !== undefined);
}

function copyOf(root: Element, isKept: (element: Element) => boolean, originals: Element[]): Document {
  const document = new DOMParser().parseFromString(
    '<html><head></head><body></body></html>',
    'text/html',
  ) as unknown as Document;
  const copyInto = (parent: Node, from: Node, depth: number): void => {
    for (const child of childrenOf(from)) {
      if (isText(child)) parent.appendChild(document.createTextNode(child.data));
      else if (isElement(child) && isKept(child)) {
        // Readability reads every element's text again at each level above it.
        copyInto(depth < DEEPEST ? parent.appendChild(copyElement(child)) : parent, child, depth + 1);
      }
    }
  };
  const copyElement = (element: Element): Element => {
    const copy = document.createElement(element.localName);
    for (const name of ['class', 'id', 'itemprop', 'role', 'href', 'src', 'alt']) {
      const value = element.getAttribute(name);
      if (value !== null) copy.setAttribute(name, value);
    }
    copy.setAttribute(NAME, String(originals.push(element) - 1));
    return copy;
  };
  copyInto(document.body, root, 0);
  return document;
}

const hasOwnText = (element: Element): boolean =>
  [...childrenOf(element)].some((child) => isText(child) && child.data.trim() !== '');
