/** The archive could not be reached at all. The window says so once, so nobody else needs to. */
export class ConnectionLost extends Error {
  override readonly name = 'ConnectionLost';
}

/** `fetch`, but a host that is gone is told apart from everything else that can go wrong. */
export async function reach(address: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(address, init);
  } catch (cause) {
    throw new ConnectionLost(`no answer from ${address}`, { cause });
  }
}
