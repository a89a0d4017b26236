import type { ArchiveClient } from '../archive-client.ts';
import type { Ask } from './ask.ts';

/** Resolves when every text can be searched. */
export async function allIndexed(client: ArchiveClient, ask: Ask): Promise<void> {
  let stop: () => void = () => undefined;
  const ready = new Promise<void>((resolve, reject) => {
    client.onLost(reject);
    stop = client.listen((event) => {
      if (event.name === 'index.progress' && event.payload.phase === 'ready') resolve();
    });
  });
  const { indexing } = await ask('archive.info', {});
  if (indexing !== null) await ready;
  stop();
}
