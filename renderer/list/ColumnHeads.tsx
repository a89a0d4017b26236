import type { ListOrder } from '../../preload/contract.ts';
import { Button } from '../app/controls/Button.tsx';
import { compact } from '../messages/compact-list.ts';
import { messages } from '../messages/messages.ts';
import columns from './CompactRowView.module.css';
import styles from './ColumnHeads.module.css';
import { turnedBy } from './order-by.ts';

interface Props {
  readonly order: ListOrder;
  readonly onChange: (order: ListOrder) => void;
}

/** The names of the columns, where there is room for columns; a press sorts by one, another turns the order round. */
export function ColumnHeads({ order, onChange }: Props) {
  const head = (by: 'title' | 'source' | 'published' | 'length', column: 'title' | 'outlet' | 'date' | 'words') => (
    <span className={columns[column]}>
      <Head by={by} name={compact.columns[column]} order={order} onChange={onChange} />
    </span>
  );
  return (
    <div role="group" aria-label={compact.heads} className={styles['heads']}>
      {head('title', 'title')}
      {head('source', 'outlet')}
      <span className={columns['place']}>{compact.columns.place}</span>
      {head('published', 'date')}
      {head('length', 'words')}
    </div>
  );
}

interface HeadProps extends Props {
  readonly by: ListOrder['by'];
  readonly name: string;
}

function Head({ by, name, order, onChange }: HeadProps) {
  const isSorted = order.by === by;
  return (
    <Button
      kind="quiet"
      aria-label={isSorted ? compact.sortedBy(name, messages.list.shortOrder(order)) : compact.sortBy(name)}
      onPress={() => onChange(turnedBy(order, by))}
    >
      {name}
      {isSorted && <span aria-hidden>{order.direction === 'ascending' ? '↑' : '↓'}</span>}
    </Button>
  );
}
