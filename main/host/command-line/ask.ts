import { type Args, checkRequest, type Reply, type RequestName } from '../../../preload/contract.ts';
import type { ArchiveClient } from '../archive-client.ts';

/** Asks rows of the contract, as a window would, with their types. */
export type Ask = <Name extends RequestName>(name: Name, args: Args<Name>) => Promise<Reply<Name>>;

export function askThrough(client: Pick<ArchiveClient, 'ask'>): Ask {
  return async <Name extends RequestName>(name: Name, args: Args<Name>) => {
    const checked = checkRequest(name, args);
    return (await client.ask(checked.name, checked.args)) as Reply<Name>;
  };
}
