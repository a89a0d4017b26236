import { refused } from '../../data/outcome.ts';
import { type Args, checkRequest, type Reply, type RequestName } from '../../preload/contract.ts';
import type { ArchiveClient } from './archive-client.ts';
import { webAddress } from './web-address.ts';

/** The rows that need a desktop and are answered by the host, not by the archive thread. */
const hostRequests = [
  'files.choose',
  'links.open',
  'archive.reveal',
  'archives.recent',
  'archives.missed',
  'archives.open',
  'archives.create',
] as const satisfies readonly RequestName[];
export type HostRequest = (typeof hostRequests)[number];

/** What a host must be able to answer. `links.open` gets an address that is safe to hand to the system's browser. */
export type HostAnswers = {
  readonly [Name in HostRequest]: (args: Args<Name>) => Promise<Reply<Name>>;
};

/** Asks for anything by name; rejects with `RefusedRequest` what is not in the contract. */
export type Door = (name: unknown, args: unknown) => Promise<unknown>;

/** The one way into the archive from a window: every request is checked here, whatever host it came through. */
export function openDoor(to: { client: Pick<ArchiveClient, 'ask'>; hostAnswers: HostAnswers }): Door {
  return async (name, args) => {
    const request = checkRequest(name, args);
    return isHostRequest(request.name)
      ? await askHost(to.hostAnswers, request.name, request.args)
      : await to.client.ask(request.name, request.args);
  };
}

function isHostRequest(name: RequestName): name is HostRequest {
  return (hostRequests as readonly RequestName[]).includes(name);
}

/** `args` passed the row's schema, so its type is the row's. */
async function askHost(answers: HostAnswers, name: HostRequest, args: unknown): Promise<unknown> {
  switch (name) {
    case 'files.choose':
      return await answers[name](args as Args<typeof name>);
    case 'links.open': {
      const url = webAddress((args as Args<typeof name>).url);
      return url === undefined ? refused('not-a-web-address') : await answers[name]({ url });
    }
    case 'archive.reveal':
      return await answers[name](args as Args<typeof name>);
    case 'archives.recent':
    case 'archives.missed':
      return await answers[name](args as Args<typeof name>);
    case 'archives.open':
      return await answers[name](args as Args<typeof name>);
    case 'archives.create':
      return await answers[name](args as Args<typeof name>);
  }
}
