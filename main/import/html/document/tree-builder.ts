import { DOMParser } from 'linkedom';
import { html, type Token, type TreeAdapter, type TreeAdapterTypeMap } from 'parse5';

/** Pages have some thousand elements; beyond this they are no pages but attacks. */
const MOST_ELEMENTS = 40_000;

/** Attribute values beyond this (styles, tracking, inlined state) say nothing about an article. */
const LONGEST_ATTRIBUTE = 200_000;

/** Thrown while building the tree of a page that is too large to be one. */
export class TooManyElements extends Error {}

export type PageTypes = TreeAdapterTypeMap<
  Node,
  Node,
  ChildNode,
  Document,
  DocumentFragment,
  Element,
  Comment,
  Text,
  Element,
  DocumentType
>;

/** An empty document to build a page in. */
function emptyDocument(): Document {
  const document = new DOMParser().parseFromString('<html></html>', 'text/html') as unknown as Document;
  document.documentElement.remove();
  return document;
}

/** What parse5 needs to build a linkedom document: https://parse5.js.org/interfaces/parse5.TreeAdapter.html */
export function treeBuilder(): TreeAdapter<PageTypes> {
  const document = emptyDocument();
  let mode = html.DOCUMENT_MODE.NO_QUIRKS;
  let elements = 0;
  return {
    createDocument: () => document,
    createDocumentFragment: () => document.createDocumentFragment(),
    createElement(tagName, _namespace, attributes) {
      elements += 1;
      if (elements > MOST_ELEMENTS) throw new TooManyElements();
      const element = document.createElement(tagName);
      adopt(element, attributes);
      return element;
    },
    createCommentNode: (text) => document.createComment(text),
    createTextNode: (text) => document.createTextNode(text),
    appendChild: (parent, node) => void parent.appendChild(node),
    insertBefore: (parent, node, reference) => void parent.insertBefore(node, reference),
    setTemplateContent: (template, content) => void template.appendChild(content),
    getTemplateContent: (template) => template as unknown as DocumentFragment,
    setDocumentType: () => {},
    setDocumentMode: (_document, newMode) => {
      mode = newMode;
    },
    getDocumentMode: () => mode,
    detachNode: (node) => node.remove(),
    insertText: (parent, text) => addText(document, parent, text, parent.lastChild, null),
    insertTextBefore: (parent, text, next) => addText(document, parent, text, next.previousSibling, next),
    adoptAttributes: adopt,
    getFirstChild: (node) => node.firstChild,
    getChildNodes: (node) => [...node.childNodes],
    getParentNode: (node) => node.parentNode,
    getAttrList: (element) => [...element.attributes].map(({ name, value }) => ({ name, value })),
    getTagName: (element) => element.localName,
    getNamespaceURI: () => html.NS.HTML,
    getTextNodeContent: (text) => text.data,
    getCommentNodeContent: (comment) => comment.data,
    getDocumentTypeNodeName: () => 'html',
    getDocumentTypeNodePublicId: () => '',
    getDocumentTypeNodeSystemId: () => '',
    getNodeSourceCodeLocation: () => undefined,
    setNodeSourceCodeLocation: () => {},
    updateNodeSourceCodeLocation: () => {},
    isTextNode: (node): node is Text => node.nodeType === 3,
    isCommentNode: (node): node is Comment => node.nodeType === 8,
    isDocumentTypeNode: (node): node is DocumentType => node.nodeType === 10,
    isElementNode: (node): node is Element => node.nodeType === 1,
  };
}

function adopt(element: Element, attributes: readonly Token.Attribute[]): void {
  for (const { name, value } of attributes) {
    if (value.length <= LONGEST_ATTRIBUTE && !element.hasAttribute(name)) element.setAttribute(name, value);
  }
}

/** The parser hands text over in pieces; one run of text is one node. */
function addText(document: Document, parent: Node, text: string, previous: Node | null, next: Node | null): void {
  if (previous?.nodeType === 3) (previous as Text).data += text;
  else parent.insertBefore(document.createTextNode(text), next);
}
