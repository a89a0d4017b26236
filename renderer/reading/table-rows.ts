import type { TableCell } from '../../data/article.ts';
import type { TextPiece } from '../../data/text.ts';

export interface PlacedCell {
  readonly cell: TableCell;
  readonly piece: TextPiece | undefined;
  readonly align: 'start' | 'center' | 'end' | undefined;
}

export interface TableRows {
  readonly head: readonly (readonly PlacedCell[])[];
  readonly body: readonly (readonly PlacedCell[])[];
}

/**
 * A table's cells with their texts, the leading rows of nothing but headers apart. `pieces` are those of the cells. Cells
 * without an alignment of their own that hold a number stand to the end, and so does the header of a column of numbers.
 */
export function tableRows(rows: readonly (readonly TableCell[])[], pieces: readonly TextPiece[]): TableRows {
  const firstBody = rows.findIndex((row) => !row.every((cell) => cell.isHeader));
  const headCount = firstBody === -1 ? 0 : firstBody;
  const bodyRows = rows.slice(headCount);
  const isNumeric = (column: number) =>
    bodyRows.length > 0 && bodyRows.every((row) => isNumber(row[column]?.text ?? '') && !row[column]?.isHeader);
  let next = 0;
  const placed = rows.map((row, at) =>
    row.map((cell, column): PlacedCell => {
      const hasNumbers = at < headCount ? isNumeric(column) : isNumber(cell.text) && !cell.isHeader;
      return { cell, piece: pieces[next++], align: cell.align ?? (hasNumbers ? 'end' : undefined) };
    }),
  );
  return { head: placed.slice(0, headCount), body: placed.slice(headCount) };
}

function isNumber(text: string): boolean {
  return /^[-+−(]?\p{Sc}?\s?\p{Nd}[\p{Nd}.,'\u00a0\u202f ]*\s?(%|‰|\p{Sc})?\)?$/u.test(text.trim());
}
