import type { ListOrder } from '../../preload/contract.ts';

/** An order as it is first asked for: names from A on, all else from the newest or most on. */
export const orderBy = (by: ListOrder['by']): ListOrder => ({
  by,
  direction: by === 'title' || by === 'source' ? 'ascending' : 'descending',
});

/** The order that a click on a column gives: by that column, or the other way round. */
export const turnedBy = (order: ListOrder, by: ListOrder['by']): ListOrder =>
  order.by === by ? { by, direction: order.direction === 'ascending' ? 'descending' : 'ascending' } : orderBy(by);
