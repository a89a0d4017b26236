import type { Outlet, OutletRef } from '../../../preload/contract.ts';
import { reportSurprise } from '../../app/surprises.ts';
import { ask } from '../../client/client.ts';
import { undoable } from '../../library/undoable.ts';
import { outlets as messages } from '../../messages/outlets.ts';

const refOf = ({ id, name }: Outlet): OutletRef => (id === null ? { name } : { id });

interface Called {
  readonly name: string;
  readonly hosts: string[];
  readonly names: string[];
}

/** Each gives nothing when it could not be done, which is said. */
export const saveOutlet = (outlet: Outlet, called: Called): Promise<unknown> =>
  undoable(ask('outlets.save', { outlet: refOf(outlet), ...called }), () => messages.saved(called.name));

export const mergeOutlets = (from: Outlet, into: Outlet): Promise<unknown> =>
  undoable(ask('outlets.merge', { from: refOf(from), into: refOf(into) }), ({ changed }) =>
    messages.mergedInto(changed, into.name),
  );

export function splitOutlet({ id, name }: Outlet['merged'][number]): void {
  undoable(ask('outlets.split', { id }), () => messages.splitDone(name)).catch(reportSurprise);
}
