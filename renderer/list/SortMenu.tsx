import { MenuTrigger } from 'react-aria-components';
import type { ListOrder } from '../../preload/contract.ts';
import { Button } from '../app/controls/Button.tsx';
import { MenuItem, MenuPopover, MenuSection } from '../app/controls/Menu.tsx';
import { ChevronDownIcon } from '../app/icons/icons.tsx';
import { messages } from '../messages/messages.ts';

const BY = ['published', 'imported'] as const satisfies readonly ListOrder['by'][];
const DIRECTIONS = ['descending', 'ascending'] as const satisfies readonly ListOrder['direction'][];

interface Props {
  readonly order: ListOrder;
  readonly onChange: (order: ListOrder) => void;
}

/** The order of the list, named on the button that changes it. */
export function SortMenu({ order, onChange }: Props) {
  const { by, directions, shortOrder, sort, sortBy } = messages.list;
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
          onSelectionChange={(keys) => onChange({ ...order, by: only(keys, BY) ?? order.by })}
        >
          {BY.map((id) => (
            <MenuItem key={id} id={id} label={by[id]} />
          ))}
        </MenuSection>
        <MenuSection
          title={messages.list.order}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[order.direction]}
          onSelectionChange={(keys) => onChange({ ...order, direction: only(keys, DIRECTIONS) ?? order.direction })}
        >
          {DIRECTIONS.map((id) => (
            <MenuItem key={id} id={id} label={directions[id]} />
          ))}
        </MenuSection>
      </MenuPopover>
    </MenuTrigger>
  );
}

function only<Id extends string>(keys: 'all' | Iterable<unknown>, known: readonly Id[]): Id | undefined {
  const [chosen] = keys === 'all' ? [] : keys;
  return known.find((id) => id === chosen);
}
