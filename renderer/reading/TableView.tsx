import { useMemo } from 'react';
import { reading as messages } from '../messages/reading.ts';
import type { Drawing, PropsOf } from './block-props.ts';
import { PieceText } from './PieceText.tsx';
import { scrolledByKeys } from './scrolled-by-keys.ts';
import { type PlacedCell, tableRows } from './table-rows.ts';
import styles from './table.module.css';

/** A table in a region of its own, so that a wide one scrolls and the page does not. */
export function TableView({ block, index, pieces, drawing }: PropsOf<'table'>) {
  const { caption } = block;
  const { head, body } = useMemo(
    () => tableRows(block.rows, caption ? pieces.slice(1) : pieces),
    [block, caption, pieces],
  );
  return (
    <div
      className={styles['frame']}
      data-block={index}
      aria-label={caption?.text || messages.article.table}
      {...scrolledByKeys}
      lang={block.language}
      dir={block.direction}
    >
      <table>
        {caption && (
          <caption>
            <PieceText content={caption} piece={pieces[0]} {...drawing} />
          </caption>
        )}
        {head.length > 0 && (
          <thead>
            {head.map((row) => (
              <Row key={row[0]?.piece?.start} row={row} drawing={drawing} scope="col" />
            ))}
          </thead>
        )}
        <tbody>
          {body.map((row) => (
            <Row key={row[0]?.piece?.start} row={row} drawing={drawing} scope="row" />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps {
  readonly row: readonly PlacedCell[];
  readonly scope: 'col' | 'row';
  readonly drawing: Drawing;
}

function Row({ row, scope, drawing }: RowProps) {
  return (
    <tr>
      {row.map(({ cell, piece, align }) => {
        const text = <PieceText content={cell} piece={piece} {...drawing} />;
        const shared = {
          colSpan: cell.columnSpan,
          rowSpan: cell.rowSpan,
          'data-align': align,
        };
        return cell.isHeader ? (
          <th key={piece?.start} scope={scope} {...shared}>
            {text}
          </th>
        ) : (
          <td key={piece?.start} {...shared}>
            {text}
          </td>
        );
      })}
    </tr>
  );
}
