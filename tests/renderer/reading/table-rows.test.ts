import { describe, expect, it } from 'vitest';
import type { TableCell } from '../../../data/article.ts';
import { textPieces } from '../../../data/text.ts';
import { tableRows } from '../../../renderer/reading/table-rows.ts';

const header = (text: string): TableCell => ({ text, isHeader: true });
const rows: TableCell[][] = [
  [header('Winter'), header('Pans'), header('Place')],
  [header('1989–90'), { text: '1,120' }, { text: 'Tarrow' }],
  [header('2017–18'), { text: '96%' }, { text: 'Elsa', align: 'center' }],
];
const found = tableRows(rows, textPieces([{ type: 'table', rows }]));

describe('tableRows', () => {
  it('takes leading rows of nothing but headers as the head', () => {
    expect(found.head).toHaveLength(1);
    expect(found.body).toHaveLength(2);
  });

  it('gives every cell its own piece of text', () => {
    for (const { cell, piece } of [...found.head, ...found.body].flat()) expect(piece?.text).toBe(cell.text);
  });

  it('stands numbers and the header over them to the end, and nothing else', () => {
    const aligned = [...found.head, ...found.body].map((row) => row.map((cell) => cell.align));
    expect(aligned).toEqual([
      [undefined, 'end', undefined],
      [undefined, 'end', undefined],
      [undefined, 'end', 'center'],
    ]);
  });

  it('has no head where the first row holds data', () => {
    const plain = [[{ text: 'Tarrow' }, { text: '12' }]];
    expect(tableRows(plain, textPieces([{ type: 'table', rows: plain }])).head).toEqual([]);
  });
});
