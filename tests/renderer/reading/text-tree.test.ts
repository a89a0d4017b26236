import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleOffset, pointInPiece, selectedText, type TreeNode } from '../../../renderer/reading/text-tree.ts';

/** A page of plain objects in the shape of the DOM. */
class PlainNode implements TreeNode {
  readonly nodeType: number;
  readonly nodeValue: string | null;
  readonly dataset?: { readonly [name: string]: string };
  parentNode: PlainNode | null = null;
  readonly childNodes: readonly PlainNode[];

  constructor(text: string | null, children: readonly PlainNode[] = [], pieceStart?: number) {
    this.nodeType = text === null ? 1 : 3;
    this.nodeValue = text;
    this.childNodes = children;
    if (text === null) this.dataset = pieceStart === undefined ? {} : { pieceStart: String(pieceStart) };
    for (const child of children) child.parentNode = this;
  }

  get firstChild(): PlainNode | null {
    return this.childNodes[0] ?? null;
  }
  get lastChild(): PlainNode | null {
    return this.childNodes.at(-1) ?? null;
  }
  get nextSibling(): PlainNode | null {
    return this.sibling(1);
  }
  get previousSibling(): PlainNode | null {
    return this.sibling(-1);
  }
  private sibling(step: 1 | -1): PlainNode | null {
    const siblings = this.parentNode?.childNodes ?? [];
    return siblings[siblings.indexOf(this) + step] ?? null;
  }
}

const text = (value: string) => new PlainNode(value);
const element = (...children: PlainNode[]) => new PlainNode(null, children);
const piece = (start: number, ...children: PlainNode[]) => new PlainNode(null, children, start);

const first = text('The ferry ');
const marked = text('ran aground');
const stop = text('.');
const second = text('No one was hurt. ');
const dateline = text('PORT ELLIS — ');
const removed = text('Share this');
const footer = text('About this article');
const firstParagraph = element(element(dateline), piece(0, first, element(element(marked)), stop));
const secondParagraph = element(piece(23, second));
const body = element(firstParagraph, element(removed), secondParagraph);
const page = element(element(text('Headline')), body, element(footer));
const articleText = 'The ferry ran aground.\nNo one was hurt. ';

describe('a selection', () => {
  it('that begins and ends in text has exactly those offsets', () => {
    expect(selectedText(articleText, { node: first, offset: 4 }, { node: marked, offset: 3 })).toEqual({
      start: 4,
      end: 13,
    });
  });

  it('across paragraphs leaves out removed text between them', () => {
    const found = selectedText(articleText, { node: marked, offset: 0 }, { node: second, offset: 6 });
    expect(found && articleText.slice(found.start, found.end)).toBe('ran aground.\nNo one');
  });

  it('that begins in the dateline begins with the text after it', () => {
    expect(selectedText(articleText, { node: dateline, offset: 3 }, { node: first, offset: 9 })).toEqual({
      start: 0,
      end: 9,
    });
  });

  it('that ends in the dateline or in removed text ends with the text before it', () => {
    expect(articleOffset({ node: removed, offset: 5 }, 'end')).toBe(22);
    expect(articleOffset({ node: dateline, offset: 5 }, 'end')).toBeNull();
  });

  it('of everything is the whole text without outer white space', () => {
    const everything = { start: 0, end: articleText.trimEnd().length };
    expect(selectedText(articleText, { node: page, offset: 0 }, { node: page, offset: 3 })).toEqual(everything);
    expect(selectedText(articleText, { node: page, offset: 0 }, { node: footer, offset: 4 })).toEqual(everything);
  });

  it('by three clicks, which ends at the start of the next paragraph, is one paragraph', () => {
    const found = selectedText(articleText, { node: first, offset: 0 }, { node: secondParagraph, offset: 0 });
    expect(found && articleText.slice(found.start, found.end)).toBe('The ferry ran aground.');
  });

  it('outside the article, of white space or of nothing is none', () => {
    expect(selectedText(articleText, { node: footer, offset: 0 }, { node: footer, offset: 5 })).toBeNull();
    expect(selectedText(articleText, { node: first, offset: 9 }, { node: first, offset: 10 })).toBeNull();
    expect(selectedText(articleText, { node: first, offset: 2 }, { node: first, offset: 2 })).toBeNull();
    expect(selectedText(articleText, { node: removed, offset: 0 }, { node: removed, offset: 5 })).toBeNull();
  });
});

describe('pointInPiece', () => {
  it('finds the place that leads back to its offset, on either side of a seam', () => {
    const pieceNode = firstParagraph.childNodes[1] ?? firstParagraph;
    fc.assert(
      fc.property(fc.nat(22), fc.constantFrom('start' as const, 'end' as const), (offset, side) => {
        const point = pointInPiece(pieceNode, offset, side);
        expect(point && articleOffset(point, side)).toBe(offset);
      }),
    );
  });

  it('does not touch an element that the range does not cover', () => {
    const pieceNode = firstParagraph.childNodes[1] ?? firstParagraph;
    expect(pointInPiece(pieceNode, 10, 'end')?.node).toBe(first);
    expect(pointInPiece(pieceNode, 10, 'start')?.node).toBe(marked);
  });

  it('knows no place beyond the piece', () => {
    expect(pointInPiece(piece(0, text('short')), 9, 'start')).toBeNull();
  });
});
