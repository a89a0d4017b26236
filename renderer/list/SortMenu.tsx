import { MenuTrigger } from 'react-aria-components';
import type { ListOrder } from '../../preload/contract.ts';
import { Button } from '../app/controls/Button.tsx';
import { MenuItem, MenuPopover, MenuSection } from '../app/controls/Menu.tsx';
import { ChevronDownIcon } from '../app/icons/icons.tsx';
import { messages } from '../messages/messages.ts';
import { orderBy } from './order-by.ts';

const BY = [
  'relevance',
  'published',
  'imported',
  'title',
  'source',
  'length',
] as const satisfies readonly ListOrder['by'][];
const DIRECTIONS = ['descending', 'ascending'] as const satisfies readonly ListOrder['direction'][];

interface Props {
  readonly order: ListOrder;
  /** There are words that articles meet better or worse. */
  readonly isSearch: boolean;
  readonly onChange: (order: ListOrder) => void;
}

/** The order of the list, named on the button that changes it. */
export function SortMenu({ order, isSearch, onChange }: Props) {
  const { by, shortOrder, sort, sortBy } = messages.list;
  return (
    <MenuTrigger>
      <Button kind="quiet" aria-label={sort(shortOrder(order))}>
        {shortOrder(order)}
        <ChevronDownIcon />
      </Button>
      <MenuPopover popover={{ placement: 'bottom end' }} aria-label={sortBy}>
        <MenuSection
          title={sortBy}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[order.by]}
          onSelectionChange={(keys) => onChange(orderBy(only(keys, BY) ?? order.by))}
        >
          {BY.filter((id) => isSearch || id !== 'relevance').map((id) => (
            <MenuItem key={id} id={id} label={by[id]} />
          ))}
        </MenuSection>
        {order.by !== 'relevance' && (
          <MenuSection
            title={messages.list.order}
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[order.direction]}
            onSelectionChange={(keys) => onChange({ ...order, direction: only(keys, DIRECTIONS) ?? order.direction })}
          >
            {DIRECTIONS.map((id) => (
              <MenuItem key={id} id={id} label={shortOrder({ by: order.by, direction: id })} />
            ))}
          </MenuSection>
        )}
      </MenuPopover>
    </MenuTrigger>
  );
}

function only<Id extends string>(keys: 'all' | Iterable<unknown>, known: readonly Id[]): Id | undefined {
  const [chosen] = keys === 'all' ? [] : keys;
  return known.find((id) => id === chosen);
}
