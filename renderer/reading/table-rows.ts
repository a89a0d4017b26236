import type { TableCell } from '../../data/article.ts';
import type { TextPiece } from '../../data/text.ts';

export type PlacedCell = { readonly cell: TableCell; readonly piece: TextPiece | undefined };

/** A table's cells with their texts, the leading rows of nothing but headers apart. `pieces` are those of the cells. */
export function tableRows(
  rows: readonly (readonly TableCell[])[],
  pieces: readonly TextPiece[],
): { readonly head: readonly (readonly PlacedCell[])[]; readonly body: readonly (readonly PlacedCell[])[] } {
  let next = 0;
  const placed = rows.map((row) => row.map((cell) => ({ cell, piece: pieces[next++] })));
  const firstBody = rows.findIndex((row) => !row.every((cell) => cell.isHeader));
  const headCount = firstBody === -1 ? 0 : firstBody;
  return { head: placed.slice(0, headCount), body: placed.slice(headCount) };
}
