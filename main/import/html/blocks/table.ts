import type { Block, RichText, TableCell } from '../../../../data/article.ts';
import { attribute, childrenOf, elementsIn, isElement, plainText } from '../document/element.ts';

type Row = readonly Element[];

/** Cells longer than this, or with paragraphs in them, are parts of a page. */
const LONGEST_CELL = 700;
const MOST_CELLS = 20_000;

/** Rows of cells, of this table and of none inside it. */
export function rowsOf(table: Element): readonly Row[] {
  const rows: Row[] = [];
  const visit = (parent: Element) => {
    for (const child of childrenOf(parent)) {
      if (!isElement(child)) continue;
      if (child.localName === 'tr') rows.push([...childrenOf(child)].filter(isElement).filter(isCell));
      else if (/^(?:thead|tbody|tfoot)$/u.test(child.localName)) visit(child);
    }
  };
  visit(table);
  return rows.filter((row) => row.length > 0);
}

const isCell = ({ localName }: Element): boolean => localName === 'td' || localName === 'th';

/** Whether a table only places parts of a page, as before style sheets did. */
export function isLayout(table: Element, rows: readonly Row[]): boolean {
  if (/^(?:presentation|none)$/u.test(attribute(table, 'role'))) return true;
  const cells = rows.flat();
  if (cells.length < 2 || cells.length > MOST_CELLS || rows.every((row) => row.length < 2)) return true;
  const parts = [...elementsIn(table)].map(({ localName }) => localName);
  if (parts.some((name) => /^(?:table|form|h1|article|figure|blockquote)$/u.test(name))) return true;
  if (parts.includes('th') || parts.includes('caption')) return false;
  return cells.some((cell) => plainText(cell).length > LONGEST_CELL);
}

/** A table of data. `textOf` writes a cell's content. */
export function tableOf(
  table: Element,
  rows: readonly Row[],
  textOf: (element: Element) => RichText,
): Block | undefined {
  const cells = rows.map((row) => row.map((cell) => cellOf(cell, textOf)));
  const filled = cells.filter((row) => row.some(({ text }) => text !== ''));
  if (filled.length === 0) return undefined;
  const caption = [...childrenOf(table)].filter(isElement).find(({ localName }) => localName === 'caption');
  const captioned = caption && textOf(caption);
  return { type: 'table', ...(captioned && captioned.text !== '' ? { caption: captioned } : {}), rows: filled };
}

function cellOf(cell: Element, textOf: (element: Element) => RichText): TableCell {
  const align = alignOf(cell);
  return {
    ...textOf(cell),
    ...(cell.localName === 'th' ? { isHeader: true } : {}),
    ...spanOf(cell, 'colspan', 'columnSpan'),
    ...spanOf(cell, 'rowspan', 'rowSpan'),
    ...(align ? { align } : {}),
  };
}

function spanOf(cell: Element, name: string, field: 'columnSpan' | 'rowSpan'): Partial<TableCell> {
  const span = Number.parseInt(attribute(cell, name), 10);
  return span > 1 && span <= 1000 ? { [field]: span } : {};
}

function alignOf(cell: Element): TableCell['align'] {
  const said =
    /text-align:\s*(left|right|center|start|end)/iu.exec(attribute(cell, 'style'))?.[1] ?? attribute(cell, 'align');
  switch (said.toLowerCase()) {
    case 'right':
    case 'end':
      return 'end';
    case 'center':
      return 'center';
    case 'left':
    case 'start':
      return 'start';
    default:
      return undefined;
  }
}
